package fi.tagi.server.gateway.web;

import fi.tagi.server.http.Response;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/** Puts an answer on the wire. */
final class ResponseWriter {
  private ResponseWriter() {}

  /**
   * Writes the answer. The body of an answer to HEAD is left out by the codec, its length is not.
   *
   * @param keepAlive whether the connection takes another request after it
   */
  static ChannelFuture write(ChannelHandlerContext ctx, Response response, boolean keepAlive) {
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(response.status()),
            Unpooled.wrappedBuffer(response.body()));
    if (fill(answer, response, keepAlive)) {
      answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, response.body().length);
    }
    ChannelFuture written = ctx.writeAndFlush(answer);
    return keepAlive ? written : written.addListener(ChannelFutureListener.CLOSE);
  }

  /**
   * What goes before a body that is written while it leaves: the end of its last chunk tells that
   * it is whole.
   */
  static HttpResponse head(Response response, boolean keepAlive) {
    HttpResponse head =
        new DefaultHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()));
    fill(head, response, keepAlive);
    head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    return head;
  }

  /** Writes the head of an answer whose body would be written while it leaves, and no body. */
  static ChannelFuture writeHead(ChannelHandlerContext ctx, Response response, boolean keepAlive) {
    ctx.write(head(response, keepAlive));
    return ctx.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  /** Fills in the headers; true when the answer has a body. */
  private static boolean fill(HttpResponse answer, Response response, boolean keepAlive) {
    response.headers().forEach((name, value) -> answer.headers().set(name, value));
    boolean bodiless =
        answer.status().equals(HttpResponseStatus.NO_CONTENT)
            || answer.status().equals(HttpResponseStatus.NOT_MODIFIED);
    if (!bodiless) {
      answer.headers().set(HttpHeaderNames.CONTENT_TYPE, response.type());
    }
    if (!keepAlive) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return !bodiless;
  }
}
