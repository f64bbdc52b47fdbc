package fi.tagi.server.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.config.AddressRange;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The limits by themselves, with a clock that stands. */
class LimitsTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final ManualClock clock = ManualClock.at("2027-03-01T12:00:00Z");

  private void pass(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Test
  void everyDefaultIsWrittenDownHere() {
    assertThat(GatewayLimits.defaults())
        .isEqualTo(
            new GatewayLimits(
                new GatewayLimits.Connections(
                    24_000, 20_000, 2_000, new Rate(20, 400), Duration.ofSeconds(8)),
                new GatewayLimits.Times(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(25),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(8)),
                new GatewayLimits.Sizes(4_096, 16_384, 65_536, 262_144, 256, 16),
                new GatewayLimits.Commands(new Rate(20, 60), new Rate(50, 1_000)),
                new Rate(10, 200)));
  }

  @Test
  void thePageOfTheProtocolSaysThem() throws IOException {
    assertThat(Files.readString(Path.of("docs/protocol.md")).replaceAll("\\s+", " "))
        .contains("A visitor's page may send 60 commands at once and 20 a second")
        .contains("1,000 at once and 50 a second")
        .contains("while 256 KiB wait to be done")
        .contains("200 such refusals at once, or more than 10 a second")
        .contains("pings every 25 seconds")
        .contains("nothing comes for 60 seconds");
  }

  @Test
  void aBucketGivesItsBurstAndThenItsRate() {
    TokenBucket bucket = new TokenBucket(new Rate(10, 3), nanos::get);
    assertThat(List.of(bucket.take(), bucket.take(), bucket.take())).containsOnly(true);
    assertThat(bucket.take()).isFalse();
    pass(99);
    assertThat(bucket.take()).isFalse();
    pass(1);
    assertThat(bucket.take()).isTrue();
    assertThat(bucket.take()).isFalse();
    pass(60_000);
    assertThat(List.of(bucket.take(), bucket.take(), bucket.take())).containsOnly(true);
    assertThat(bucket.take()).isFalse();
  }

  @Test
  void whoWaitsForATokenGetsATurnEach() {
    TokenBucket bucket = new TokenBucket(new Rate(10, 1), nanos::get);
    long longest = Duration.ofMillis(250).toNanos();
    assertThat(bucket.reserve(longest)).isZero();
    assertThat(bucket.reserve(longest)).isEqualTo(Duration.ofMillis(100).toNanos());
    assertThat(bucket.reserve(longest)).isEqualTo(Duration.ofMillis(200).toNanos());
    assertThat(bucket.reserve(longest)).isEqualTo(TokenBucket.NEVER);
    pass(100);
    assertThat(bucket.reserve(longest)).isEqualTo(Duration.ofMillis(200).toNanos());
  }

  @Test
  void nobodyIsTurnedBackForTheirSourceWhileThereIsRoom() {
    Capacity capacity = new Capacity(10, 2);
    OptionalLong school = OptionalLong.of(1);
    for (int i = 0; i < 5; i++) {
      assertThat(capacity.enter(school)).isTrue();
    }
    assertThat(capacity.enter(school)).isFalse();
    assertThat(capacity.enter(OptionalLong.of(2))).isTrue();
    assertThat(capacity.enter(OptionalLong.empty())).isTrue();
    capacity.leave(OptionalLong.of(2));
    capacity.leave(OptionalLong.empty());
    capacity.leave(school);
    assertThat(capacity.enter(school)).isTrue();
    assertThat(capacity.inside()).isEqualTo(5);
  }

  @Test
  void fullIsFullForEverybody() {
    Capacity capacity = new Capacity(3, 2);
    for (long source = 0; source < 3; source++) {
      assertThat(capacity.enter(OptionalLong.of(source))).isTrue();
    }
    assertThat(capacity.enter(OptionalLong.of(9))).isFalse();
    assertThat(capacity.enter(OptionalLong.empty())).isFalse();
    capacity.leave(OptionalLong.of(0));
    assertThat(capacity.enter(OptionalLong.of(9))).isTrue();
  }

  @Test
  void eachSourceHasATurnstileOfItsOwn() {
    GatewayLimits.Connections limits =
        new GatewayLimits.Connections(10, 10, 10, new Rate(1, 1), Duration.ofSeconds(1));
    Turnstile turnstile = new Turnstile(limits, nanos::get);
    assertThat(turnstile.turn(1)).isZero();
    assertThat(turnstile.turn(1)).isEqualTo(Duration.ofSeconds(1).toNanos());
    assertThat(turnstile.turn(1)).isEqualTo(TokenBucket.NEVER);
    assertThat(turnstile.turn(2)).isZero();
  }

  @Test
  void aSourceIsTheSameForADayAndMeansNothingTheNext() {
    SourceHash hash = new SourceHash(clock, IdSource.secure());
    InetAddress school = InetAddress.ofLiteral("192.0.2.7");
    long morning = hash.of(school);
    clock.advance(Duration.ofHours(11));
    assertThat(hash.of(school)).isEqualTo(morning);
    assertThat(hash.of(InetAddress.ofLiteral("192.0.2.8"))).isNotEqualTo(morning);
    clock.advance(Duration.ofHours(1));
    assertThat(hash.of(school)).isNotEqualTo(morning);
    assertThat(new SourceHash(clock, IdSource.secure()).of(school)).isNotEqualTo(hash.of(school));
  }

  @Test
  void aHouseholdsNetworkIsOneSource() {
    SourceHash hash = new SourceHash(clock, IdSource.secure());
    long phone = hash.of(InetAddress.ofLiteral("2001:db8:1:2:aaaa::1"));
    assertThat(hash.of(InetAddress.ofLiteral("2001:db8:1:2:bbbb::2"))).isEqualTo(phone);
    assertThat(hash.of(InetAddress.ofLiteral("2001:db8:1:3:aaaa::1"))).isNotEqualTo(phone);
  }

  @Test
  void onlyATrustedProxysLastWordIsBelieved() {
    SourceHash hash = new SourceHash(clock, IdSource.secure());
    Peers peers = new Peers(hash, List.of(AddressRange.of("10.0.0.0/8")), List.of());
    InetAddress proxy = InetAddress.ofLiteral("10.1.2.3");
    InetAddress stranger = InetAddress.ofLiteral("192.0.2.1");
    long real = hash.of(InetAddress.ofLiteral("192.0.2.7"));
    assertThat(peers.of(proxy, "203.0.113.1, 192.0.2.7").source()).isEqualTo(real);
    assertThat(peers.of(stranger, "192.0.2.7").source()).isEqualTo(hash.of(stranger));
    assertThat(peers.of(proxy, "localhost").source()).isEqualTo(hash.of(proxy));
    assertThat(peers.of(proxy, "").source()).isEqualTo(hash.of(proxy));
    // Two proxies, one behind the other.
    assertThat(peers.of(proxy, "203.0.113.1, 192.0.2.7, 10.9.9.9").source()).isEqualTo(real);
    assertThat(peers.of(proxy, "10.8.8.8, 10.9.9.9").source())
        .isEqualTo(hash.of(InetAddress.ofLiteral("10.8.8.8")));
    assertThat(peers.connection(proxy)).isEmpty();
    assertThat(peers.connection(stranger)).hasValue(hash.of(stranger));
  }
}
