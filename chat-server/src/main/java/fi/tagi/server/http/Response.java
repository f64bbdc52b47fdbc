package fi.tagi.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What an endpoint answers.
 *
 * @param status the HTTP status
 * @param type the media type of the body
 * @param headers further headers
 * @param content the body
 */
public record Response(int status, String type, Map<String, String> headers, Content content) {

  /** One whose body is there. */
  public Response(int status, String type, Map<String, String> headers, byte[] body) {
    this(status, type, headers, new Content.Whole(body));
  }

  /**
   * The bytes of the body.
   *
   * @throws IllegalStateException when it is written while it leaves
   */
  public byte[] body() {
    return switch (content) {
      case Content.Whole whole -> whole.bytes();
      case Content.Written _ -> throw new IllegalStateException("not written yet");
    };
  }

  /** 200 with a record as JSON. */
  public static Response json(Object value) {
    return new Response(200, "application/json", Map.of(), Json.write(value));
  }

  /**
   * 200 with JSON that is compressed already. Every browser that runs a page reads it so; who says
   * nothing about it takes it too.
   */
  public static Response zipped(byte[] json) {
    return new Response(200, "application/json", Map.of("Content-Encoding", "gzip"), json);
  }

  /** 200 with a text. */
  public static Response text(String type, String text) {
    return new Response(
        200, type + "; charset=utf-8", Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** 204: done, nothing to say. */
  public static Response done() {
    return new Response(204, "application/json", Map.of(), new byte[0]);
  }

  /** A fault, as {@code {"error": code}}. */
  public static Response error(int status, String code) {
    return new Response(status, "application/json", Map.of(), Json.write(new Fault(code)));
  }

  /** The same with one more header. */
  public Response with(String name, String value) {
    Map<String, String> more = new java.util.LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, type, Map.copyOf(more), content);
  }

  /**
   * The body of a fault.
   *
   * @param error a code
   */
  public record Fault(String error) {}
}
