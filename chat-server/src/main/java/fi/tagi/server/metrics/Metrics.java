package fi.tagi.server.metrics;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.server.database.CommitCounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the server counts about itself, in the text form of Prometheus. Labels are constants of
 * enums, never ids, addresses or words of people. Safe for use by many threads.
 */
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<SessionKind, AtomicInteger> sessions = new EnumMap<>(SessionKind.class);

  /** With nothing counted yet. */
  public Metrics() {
    for (SessionKind kind : SessionKind.values()) {
      AtomicInteger live = new AtomicInteger();
      sessions.put(kind, live);
      Gauge.builder("tagi.sessions", live, AtomicInteger::get)
          .description("Live sessions")
          .tag("kind", label(kind))
          .register(registry);
    }
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /**
   * Tells of the queue; each is asked when somebody looks.
   *
   * @param length how many contacts wait
   * @param longestWaitSeconds how long the first of them has waited, 0 for none
   */
  public void queue(DoubleSupplier length, DoubleSupplier longestWaitSeconds) {
    Gauge.builder("tagi.waiting.contacts", length::getAsDouble)
        .description("Contacts that wait to be claimed")
        .register(registry);
    Gauge.builder("tagi.waiting.longest.seconds", longestWaitSeconds::getAsDouble)
        .description("How long the first of them has waited")
        .register(registry);
  }

  /** Tells of group commit; asked when somebody looks. */
  public void commits(Supplier<CommitCounts> counts) {
    growing("tagi.commits", "Transactions committed", () -> counts.get().commits());
    growing(
        "tagi.commit.works",
        "Pieces of work in committed transactions",
        () -> counts.get().works());
    growing(
        "tagi.commit.failures",
        "Pieces of work that ended with a fault",
        () -> counts.get().failures());
  }

  /**
   * Tells of the seals of the diary; each is asked when somebody looks.
   *
   * @param ageSeconds how long ago the last one was made
   * @param notCopied how many are not in the folder outside yet
   */
  public void seals(DoubleSupplier ageSeconds, DoubleSupplier notCopied) {
    Gauge.builder("tagi.seal.age.seconds", ageSeconds::getAsDouble)
        .description("How long ago the last seal of the diary was made")
        .register(registry);
    Gauge.builder("tagi.seals.not.copied", notCopied::getAsDouble)
        .description("Seals that are not in the folder outside yet")
        .register(registry);
  }

  /** A claim was answered. */
  public void claimed(ClaimAnswer answer) {
    count("tagi.claims", "Claims by answer", "answer", answer);
  }

  /** A contact was claimed for the first time after waiting this long. */
  public void waited(Duration wait) {
    registry.timer("tagi.time.to.answer").record(wait);
  }

  /** A session began. */
  public void opened(SessionKind kind) {
    live(kind).incrementAndGet();
  }

  /** A session is gone. */
  public void gone(SessionKind kind) {
    live(kind).decrementAndGet();
  }

  /** The server closed a session. */
  public void closed(CloseReason reason) {
    count("tagi.closes", "Sessions closed by the server", "reason", reason);
  }

  /** A command was refused. */
  public void refused(Refusal refusal) {
    count("tagi.refusals", "Commands refused", "refusal", refusal);
  }

  /** An HTTP request was answered with this status. */
  public void answered(int status) {
    Counter.builder("tagi.http.answers")
        .description("HTTP answers by class of status")
        .tag("status", status / 100 + "xx")
        .register(registry)
        .increment();
  }

  /** Something failed that should not have. */
  public void fault(Area area) {
    count("tagi.errors", "Faults of the server's own", "area", area);
  }

  /** Everything, as Prometheus reads it. */
  public String scrape() {
    return registry.scrape();
  }

  private void count(String name, String description, String key, Enum<?> value) {
    Counter.builder(name)
        .description(description)
        .tag(key, label(value))
        .register(registry)
        .increment();
  }

  private void growing(String name, String description, LongSupplier value) {
    // The registry keeps what it asks by a weak reference only: so it asks itself.
    FunctionCounter.builder(name, registry, itself -> value.getAsLong())
        .description(description)
        .register(registry);
  }

  private AtomicInteger live(SessionKind kind) {
    return sessions.computeIfAbsent(kind, k -> new AtomicInteger());
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Whose session it is. */
  public enum SessionKind {
    /** A visitor's page. */
    VISITOR,
    /** A responder's console. */
    RESPONDER,
    /** A managers' page. */
    MANAGER
  }

  /** How a claim was answered. */
  public enum ClaimAnswer {
    /** The claimer has the contact now. */
    WON,
    /** The claimer had it already. */
    ALREADY_YOURS,
    /** Somebody else has it. */
    LOST,
    /** The contact is over. */
    OVER,
    /** The claimer may not have it, or the storage was away. */
    REFUSED
  }

  /** Where a fault happened. */
  public enum Area {
    /** Answering an HTTP request. */
    HTTP,
    /** Handling a frame. */
    SOCKET,
    /** Delivering to sessions. */
    DELIVERY,
    /** Something that runs by the clock. */
    CLOCKWORK,
    /** The database. */
    DATABASE
  }
}
