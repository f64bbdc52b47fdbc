package fi.tagi.server.jmh;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Coding.Accepted;
import fi.tagi.protocol.Coding.Referral;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Decision;
import fi.tagi.server.contact.rule.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Folding a contact from its entries, which every request about it does, and asking the rule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoldBenchmark {
  private static final UUID CONTACT = new UUID(0, 1);
  private static final UUID RESPONDER = new UUID(0, 2);
  private static final UUID CLAIM = new UUID(0, 3);
  private static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");
  private static final Coding CODING =
      new Coding(
          1,
          "child",
          "13-15",
          List.of("bullying"),
          1,
          List.of(new Referral("no-need", Accepted.UNKNOWN)),
          "information-given");

  private final List<Entry> whole =
      entries(
          List.of(
              new Arrived(new Intake("nuoret", "county", Language.FI, "bullying", "13-15"), 600),
              new Claimed(RESPONDER, Role.PROFESSIONAL, CLAIM),
              new Responded(),
              new Ended(OverReason.RESPONDER_ENDED),
              new WrappedUp(RESPONDER, CODING)));
  private final List<Entry> arrived = whole.subList(0, 1);

  private static List<Entry> entries(List<ContactEvent> events) {
    List<Entry> entries = new ArrayList<>();
    for (ContactEvent event : events) {
      int version = entries.size() + 1;
      entries.add(new Entry(CONTACT, version, AT.plusSeconds(version), event));
    }
    return entries;
  }

  /** A contact with all that usually happens to one. */
  @Benchmark
  public Contact wholeContact() {
    return Contact.of(CONTACT, whole);
  }

  /** A contact that waits, and who may have it. */
  @Benchmark
  public Decision<ClaimAnswer> claim() {
    return Rules.claim(
        Contact.of(CONTACT, arrived), RESPONDER, Optional.of(Role.PROFESSIONAL), CLAIM);
  }
}
