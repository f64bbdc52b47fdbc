package fi.tagi.server.schedule.document;

import fi.tagi.protocol.Code;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Care;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A line's care as JSON has it, durations in seconds. See {@link Care}. */
public record CareForm(
    PaceForm pace,
    List<Role> first,
    List<String> widensTo,
    boolean rosteredOnly,
    LineForm.Texts debriefing) {
  private static final int LINES_MAX = 20;
  private static final int DEBRIEFING_MAX = 400;
  private static final long HOUR = Duration.ofHours(1).toSeconds();

  static CareForm of(Care care) {
    return new CareForm(
        PaceForm.of(care.pace()),
        care.first().stream().sorted().toList(),
        care.widensTo(),
        care.rosteredOnly(),
        LineForm.Texts.of(care.debriefing()));
  }

  Care toCare() {
    return new Care(
        pace.toPace(), Set.copyOf(first), widensTo, rosteredOnly, debriefing.byLanguage());
  }

  void check(Faults faults, String line) {
    faults.optionalTexts(debriefing, DEBRIEFING_MAX, "care.debriefing");
    pace.check(faults);
    faults.unless(!first.isEmpty(), "care.first", "empty");
    faults.unless(Set.copyOf(first).size() == first.size(), "care.first", "repeated");
    faults.unless(widensTo.size() <= LINES_MAX, "care.widensTo", "too_many");
    faults.unless(Set.copyOf(widensTo).size() == widensTo.size(), "care.widensTo", "repeated");
    for (int i = 0; i < widensTo.size(); i++) {
      String path = "care.widensTo[" + i + "]";
      faults.unless(widensTo.get(i).matches(Code.CODE), path, "not_a_code");
      faults.unless(!widensTo.get(i).equals(line), path, "itself");
    }
  }

  /** See {@link Care.Pace}. */
  public record PaceForm(
      long againSeconds,
      long firstWordSeconds,
      long answerSeconds,
      long holderGoneSeconds,
      long acceptSeconds) {

    private static PaceForm of(Care.Pace pace) {
      return new PaceForm(
          pace.again().toSeconds(),
          pace.firstWord().toSeconds(),
          pace.answer().toSeconds(),
          pace.holderGone().toSeconds(),
          pace.accept().toSeconds());
    }

    private Care.Pace toPace() {
      return new Care.Pace(
          Duration.ofSeconds(againSeconds),
          Duration.ofSeconds(firstWordSeconds),
          Duration.ofSeconds(answerSeconds),
          Duration.ofSeconds(holderGoneSeconds),
          Duration.ofSeconds(acceptSeconds));
    }

    private void check(Faults faults) {
      within(faults, againSeconds, 5, "againSeconds");
      within(faults, firstWordSeconds, 30, "firstWordSeconds");
      within(faults, answerSeconds, 60, "answerSeconds");
      within(faults, holderGoneSeconds, 30, "holderGoneSeconds");
      within(faults, acceptSeconds, 10, "acceptSeconds");
    }

    private static void within(Faults faults, long seconds, long least, String name) {
      faults.unless(seconds >= least && seconds <= HOUR, "care.pace." + name, "out_of_range");
    }
  }
}
