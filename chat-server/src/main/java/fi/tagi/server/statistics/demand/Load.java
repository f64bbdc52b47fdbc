package fi.tagi.server.statistics.demand;

import fi.tagi.server.statistics.demand.Coverings.Spell;
import fi.tagi.server.statistics.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there was to do in a stretch of time. A conversation goes on from the claim of whoever held
 * it last to its end, and is handled until it is coded; of both counts what lies in the stretch,
 * whoever held it. Not for use by more than one thread.
 */
final class Load {
  private final Stretch stretch;
  private final Spell when;

  /** By how many conversations more went on from an instant on. */
  private final TreeMap<Instant, Integer> changes = new TreeMap<>();

  private long claimed;
  private long heavy;
  private Duration talking = Duration.ZERO;
  private Duration handling = Duration.ZERO;

  Load(Stretch stretch) {
    this.stretch = stretch;
    this.when = stretch.when();
  }

  /** In which stretch. */
  Stretch stretch() {
    return stretch;
  }

  /** One contact more, if it has to do with this time. */
  void add(Fact fact) {
    Optional<Instant> held = fact.times().claimed().filter(at -> fact.standing().isAnswered());
    if (held.isEmpty() || !held.get().isBefore(when.to())) {
      return;
    }
    Instant from = held.get();
    if (!from.isBefore(when.from())) {
      claimed += 1;
      heavy += fact.heavy() ? 1 : 0;
    }
    Spell talk = within(from, fact.times().ended().or(fact.times()::closed));
    talking = talking.plus(Duration.between(talk.from(), talk.to()));
    if (talk.from().isBefore(talk.to())) {
      changes.merge(talk.from(), 1, Integer::sum);
      changes.merge(talk.to(), -1, Integer::sum);
    }
    if (fact.coded().isPresent()) {
      Spell handle = within(from, fact.times().closed());
      handling = handling.plus(Duration.between(handle.from(), handle.to()));
    }
  }

  /** What of it lies in this time; what has not ended goes on. */
  private Spell within(Instant from, Optional<Instant> to) {
    return new Spell(from, to.orElse(when.to())).within(when.from(), when.to());
  }

  /** How many contacts were claimed in it, by whoever held them last. */
  long claimed() {
    return claimed;
  }

  /** How many of those were heavy for somebody who answered, of the closed. */
  long heavy() {
    return heavy;
  }

  /** The most conversations that went on at one instant of it. */
  long talkingMost() {
    long most = 0;
    long now = 0;
    for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
      now += change.getValue();
      most = Math.max(most, now);
    }
    return most;
  }

  /** For how long conversations went on, several at once added up, in whole seconds. */
  long talkingSeconds() {
    return talking.toSeconds();
  }

  /**
   * How many conversations went on at once for each of the people planned, on average, in per cent:
   * the time of the conversations ÷ (people × the length of the stretch), rounded down.
   */
  long percent() {
    return talkingSeconds() * 100 / stretch.staffedSeconds();
  }

  /** For how long contacts were handled that are coded by now, in whole seconds. */
  long handleSeconds() {
    return handling.toSeconds();
  }
}
