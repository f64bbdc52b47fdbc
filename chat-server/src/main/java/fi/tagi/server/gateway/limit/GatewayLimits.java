package fi.tagi.server.gateway.limit;

import java.time.Duration;

/**
 * Every limit of the gateway, in one table. The sizes that clients must know too are in {@link
 * fi.tagi.protocol.Limits}.
 *
 * @param connections how many may be connected
 * @param times how long things may take
 * @param sizes how large things may be
 * @param commands how many commands a session may send; over it, each is refused with {@code
 *     too_fast}
 * @param refusals how many such refusals a session may earn; over it, it is closed with {@code
 *     FLOOD}
 */
public record GatewayLimits(
    Connections connections, Times times, Sizes sizes, Commands commands, Rate refusals) {

  /** The limits of a running server. */
  public static GatewayLimits defaults() {
    return new GatewayLimits(
        new Connections(24_000, 20_000, 2_000, new Rate(20, 400), Duration.ofSeconds(8)),
        new Times(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(25),
            Duration.ofSeconds(3),
            Duration.ofSeconds(8)),
        new Sizes(4 * 1024, 16 * 1024, 64 * 1024, 256 * 1024, 256, 16),
        new Commands(new Rate(20, 60), new Rate(50, 1_000)),
        new Rate(10, 200));
  }

  /**
   * How many may be connected. A source is a keyed hash of an address, behind which a whole school
   * may sit, so it is never locked out: its newcomers come in more slowly, and only while the
   * server is more than half full are those of a source that already has its share told to come
   * back later.
   *
   * @param sockets open TCP connections in all; one more is closed at once
   * @param sessions live sessions in all; one more is told {@code BUSY}
   * @param perSource how many of either one source may have while the server is more than half full
   * @param newPerSource how fast one source opens sessions; over it, the handshake waits its turn
   * @param longestTurn the longest such wait; whoever would wait longer is told {@code BUSY}
   */
  public record Connections(
      int sockets, int sessions, int perSource, Rate newPerSource, Duration longestTurn) {}

  /**
   * How long things may take.
   *
   * @param request from the first byte of a request (or from connecting) to its last
   * @param idle without a byte from the other side
   * @param ping between two pings
   * @param close from saying why to closing for good
   * @param stop from stopping to having stopped
   */
  public record Times(
      Duration request, Duration idle, Duration ping, Duration close, Duration stop) {}

  /**
   * How many frames a session may send.
   *
   * @param visitor a person who types, or a page that asks little
   * @param responder a console, which tells of every tag that it shows, many at once after it came
   *     back
   */
  public record Commands(Rate visitor, Rate responder) {}

  /**
   * How large things may be.
   *
   * @param requestLine of an HTTP request, in bytes
   * @param headers of an HTTP request together, in bytes
   * @param body of an HTTP request, in bytes
   * @param inbox of the frames of one session that wait for their turn, in bytes
   * @param requests HTTP requests that are answered at once
   * @param downloads bodies that are written while they leave, at once; they last as long as their
   *     readers like, so they take no place of other requests
   */
  public record Sizes(
      int requestLine, int headers, int body, int inbox, int requests, int downloads) {}
}
