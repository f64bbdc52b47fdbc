package fi.tagi.server.gateway.web;

import fi.tagi.server.gateway.site.Admission;
import fi.tagi.server.gateway.site.Incoming;
import fi.tagi.server.gateway.site.Probes;
import fi.tagi.server.gateway.socket.SocketOwner;
import fi.tagi.server.gateway.socket.SocketPath;
import fi.tagi.server.http.Content;
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
import java.io.IOException;
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
  private boolean chunked;
  private Optional<BodyStream> stream = Optional.empty();

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
    chunked = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
    keepAlive = chunked && HttpUtil.isKeepAlive(request);
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
    } else if (!web.work(() -> work(ctx, in))) {
      answer(ctx, web.finished(busy()));
    }
  }

  private void work(ChannelHandlerContext ctx, Incoming in) {
    Response response = web.answer(in);
    ctx.executor()
        .execute(() -> {
          switch (response.content()) {
            case Content.Whole _ -> answer(ctx, web.finished(response));
            case Content.Written written -> stream(ctx, response, written, in);
          }
        });
  }

  /** A body without a length needs chunks, by which alone its reader sees that it is whole. */
  private void stream(
      ChannelHandlerContext ctx, Response response, Content.Written written, Incoming in) {
    if (!chunked) {
      answer(ctx, web.finished(Response.error(505, "http_version")));
    } else if ("HEAD".equals(in.method())) {
      doing = Doing.WRITING;
      boolean another = goesOn();
      ResponseWriter.writeHead(ctx, web.finished(response), another)
          .addListener(done -> answered(ctx, done.isSuccess() && another));
    } else {
      boolean another = goesOn();
      BodyStream body =
          new BodyStream(ctx.channel(), () -> ResponseWriter.head(web.finished(response), another));
      if (web.download(() -> write(ctx, written, body, another))) {
        doing = Doing.STREAMING;
        stream = Optional.of(body);
      } else {
        answer(ctx, web.finished(busy()));
      }
    }
  }

  private void write(
      ChannelHandlerContext ctx, Content.Written written, BodyStream body, boolean another) {
    try {
      written.writer().writeTo(body);
      body.finish()
          .addListener(
              done -> ctx.executor().execute(() -> answered(ctx, done.isSuccess() && another)));
    } catch (IOException | RuntimeException | Error e) {
      cut(ctx, body, e);
    }
  }

  /** What has left stays without its end, so that nobody takes it for the whole. */
  private void cut(ChannelHandlerContext ctx, BodyStream body, Throwable fault) {
    if (body.isReaderGone()) {
      ctx.close();
      return;
    }
    Response response = web.failed(fault);
    ctx.executor()
        .execute(() -> {
          if (body.hasBegun()) {
            ctx.close();
          } else {
            answer(ctx, web.finished(response));
          }
        });
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
      upgrade(ctx, request, in, path, Admission.Admitted.ANYONE);
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

  private void answer(ChannelHandlerContext ctx, Response response) {
    doing = Doing.WRITING;
    boolean another = goesOn();
    ResponseWriter.write(ctx, response, another)
        .addListener(done -> answered(ctx, done.isSuccess() && another));
  }

  private boolean goesOn() {
    return keepAlive && !web.isStopping();
  }

  private void answered(ChannelHandlerContext ctx, boolean another) {
    stream = Optional.empty();
    if (another) {
      doing = Doing.READING;
      deadline.answered();
      ctx.channel().config().setAutoRead(true);
    } else {
      ctx.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    boolean stopped = event == Web.Stopping.NOW && doing == Doing.READING;
    boolean idle = event instanceof IdleStateEvent && isOthersTurn();
    if (stopped || idle) {
      ctx.close();
    }
  }

  /** Whether it is the other side that is waited for. */
  private boolean isOthersTurn() {
    return switch (doing) {
      case READING, WRITING -> true;
      case WORKING -> false;
      case STREAMING -> stream.filter(BodyStream::waitsForReader).isPresent();
    };
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
    WRITING,
    /** An answer is going out that is written meanwhile. */
    STREAMING
  }
}
