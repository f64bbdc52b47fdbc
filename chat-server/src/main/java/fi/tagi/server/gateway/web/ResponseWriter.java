package fi.tagi.server.gateway.web;

import fi.tagi.server.http.Response;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Puts an answer on the wire. */
final class ResponseWriter {
  private ResponseWriter() {}

  /**
   * Writes the answer. The body of an answer to HEAD is left out by the codec, its length is not.
   *
   * @param keepAlive whether the connection takes another request after it
   */
  static ChannelFuture write(ChannelHandlerContext ctx, Response response, boolean keepAlive) {
    HttpResponseStatus status = HttpResponseStatus.valueOf(response.status());
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(response.body()));
    response.headers().forEach((name, value) -> answer.headers().set(name, value));
    boolean bodiless =
        status.equals(HttpResponseStatus.NO_CONTENT)
            || status.equals(HttpResponseStatus.NOT_MODIFIED);
    if (!bodiless) {
      answer.headers().set(HttpHeaderNames.CONTENT_TYPE, response.type());
      answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, response.body().length);
    }
    if (!keepAlive) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    ChannelFuture written = ctx.writeAndFlush(answer);
    return keepAlive ? written : written.addListener(ChannelFutureListener.CLOSE);
  }
}
