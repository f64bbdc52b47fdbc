package fi.tagi.server.gateway.web;

import fi.tagi.server.gateway.site.Admission;
import fi.tagi.server.gateway.site.Incoming;
import fi.tagi.server.gateway.site.Probes;
import fi.tagi.server.gateway.socket.SocketOwner;
import fi.tagi.server.gateway.socket.SocketPath;
import fi.tagi.server.http.Response;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The HTTP requests of one connection, one at a time: nothing more is read while one is being
 * answered, so answers keep their order and a sender cannot pile requests up.
 */
final class WebHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final List<Class<? extends ChannelHandler>> HTTP_HANDLERS =
      List.of(
          WebHandler.class,
          FlowControlHandler.class,
          RequestDeadline.class,
          IdleStateHandler.class);

  private final Web web;
  private final RequestDeadline deadline;
  private final InetAddress address;

  // Touched by the event loop only.
  private Doing doing = Doing.READING;
  private boolean keepAlive;

  WebHandler(Web web, RequestDeadline deadline, InetAddress address) {
    this.web = web;
    this.deadline = deadline;
    this.address = address;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    ctx.channel().config().setAutoRead(false);
    deadline.requestCame();
    doing = Doing.WORKING;
    keepAlive =
        HttpUtil.isKeepAlive(request) && request.protocolVersion().equals(HttpVersion.HTTP_1_1);
    if (request.decoderResult().isFailure()) {
      keepAlive = false;
      answer(ctx, web.finished(undecodable(request.decoderResult().cause())));
      return;
    }
    Incoming in;
    try {
      in = web.reader().read(request, address);
    } catch (IllegalArgumentException e) {
      answer(ctx, web.finished(Response.error(400, "target")));
      return;
    }
    Optional<SocketPath> socket = SocketPath.of(in.target().path());
    if (socket.isPresent()) {
      upgrade(ctx, request, in, socket.get());
    } else if (Probes.isQuick(in)) {
      answer(ctx, web.finished(web.answer(in)));
    } else if (!web.work(() -> answerLater(ctx, web.finished(web.answer(in))))) {
      answer(ctx, web.finished(busy()));
    }
  }

  private void upgrade(
      ChannelHandlerContext ctx, FullHttpRequest request, Incoming in, SocketPath path) {
    Optional<Response> refusal = web.upgrades().refusal(request);
    if (refusal.isPresent()) {
      answer(ctx, web.finished(refusal.get()));
      return;
    }
    request.retain();
    if (web.upgrades().isForAnyone(path)) {
      upgrade(ctx, request, in, path, new Admission.Admitted(Optional.empty()));
      return;
    }
    boolean begun =
        web.work(() -> {
          Admission admission = web.upgrades().admission(path, in);
          ctx.executor().execute(() -> upgrade(ctx, request, in, path, admission));
        });
    if (!begun) {
      request.release();
      answer(ctx, web.finished(busy()));
    }
  }

  private void upgrade(
      ChannelHandlerContext ctx,
      FullHttpRequest request,
      Incoming in,
      SocketPath path,
      Admission admission) {
    switch (admission) {
      case Admission.Admitted admitted -> {
        SocketOwner owner = Upgrades.owner(path, in, admitted.caller());
        web.upgrades().upgrade(ctx.channel(), request, owner, () -> leave(ctx.pipeline()));
      }
      case Admission.Refused refused -> {
        request.release();
        answer(ctx, web.finished(refused.response()));
      }
    }
  }

  private static void leave(ChannelPipeline pipeline) {
    HTTP_HANDLERS.forEach(pipeline::remove);
  }

  private void answerLater(ChannelHandlerContext ctx, Response response) {
    ctx.executor().execute(() -> answer(ctx, response));
  }

  private void answer(ChannelHandlerContext ctx, Response response) {
    doing = Doing.WRITING;
    boolean another = keepAlive && !web.isStopping();
    ResponseWriter.write(ctx, response, another)
        .addListener(done -> {
          if (done.isSuccess() && another) {
            doing = Doing.READING;
            deadline.answered();
            ctx.channel().config().setAutoRead(true);
          } else {
            ctx.close();
          }
        });
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    boolean stopped = event == Web.Stopping.NOW && doing == Doing.READING;
    boolean idle = event instanceof IdleStateEvent && doing != Doing.WORKING;
    if (stopped || idle) {
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // A connection that was reset, or bytes that make no sense: nobody is there to be told.
    ctx.close();
  }

  private static Response undecodable(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Response.error(414, "target_too_long");
    }
    return cause instanceof TooLongHttpHeaderException
        ? Response.error(431, "headers_too_large")
        : Response.error(400, "malformed");
  }

  private static Response busy() {
    return Response.error(503, "busy").with("Retry-After", "2");
  }

  /** What a connection is about. */
  private enum Doing {
    /** It waits for a request, or for the rest of one. */
    READING,
    /** A request is being worked on. */
    WORKING,
    /** An answer is going out. */
    WRITING
  }
}
