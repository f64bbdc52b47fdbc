package fi.tagi.server.conversation;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.VisitorView;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Held;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.desk.visitor.SqlCooling;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.offer.line.Queues;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.transcript.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A contact as its visitor may see it, read now. */
public final class Views {
  private static final Duration ANY_PROMISE = Duration.ofMinutes(10);

  private final Stores stores;
  private final Lines lines;
  private final Queues queues;
  private final Authors authors;
  private final InstantSource clock;

  /** Views of what is stored here. */
  public Views(Stores stores, Lines lines, Queues queues, Authors authors, InstantSource clock) {
    this.stores = stores;
    this.lines = lines;
    this.queues = queues;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * What is read.
   *
   * @param diary what happened
   * @param open the contacts that are not closed
   * @param transcript the words
   * @param cooling the pages that may not begin anew yet
   */
  public record Stores(Diary diary, OpenContacts open, Transcript transcript, SqlCooling cooling) {}

  Transcript transcript() {
    return stores.transcript();
  }

  Authors authors() {
    return authors;
  }

  private OpenContacts open() {
    return stores.open();
  }

  /** The contact as it is now. */
  Contact read(UUID contact) {
    return stores.diary().read(contact);
  }

  /** The contact of somebody who came, as they see it. */
  public VisitorView forVisitor(Arrival.Taken taken) {
    taken.place().ifPresent(place -> queues.came(taken.contact().id(), place));
    return forVisitor(taken.contact());
  }

  /** The contact as its visitor sees it. */
  public VisitorView forVisitor(Contact contact) {
    return switch (contact) {
      case Contact.None _ -> new VisitorView.Over(OverReason.VISITOR_GONE, ResponderViews.UNKNOWN);
      case Contact.Waiting waiting -> waiting(waiting.course());
      case Held held -> talking(held);
      case Contact.Ended ended -> over(ended.course());
      case Contact.Over over -> over(over.course());
    };
  }

  /** The position of the newest message, 0 for none. */
  public long lastSeq(UUID contact) {
    return transcript().head(contact).map(Transcript.Head::lastSeq).orElse(0L);
  }

  private VisitorView waiting(Course course) {
    Duration promise = lines.serving(course.intake().line()).map(Line::promise).orElse(ANY_PROMISE);
    return new VisitorView.Waiting(
        course.arrivedAt(),
        position(course),
        promise.toSeconds(),
        !course.arrivedAt().plus(promise).isAfter(clock.instant()),
        course.after());
  }

  /** What somebody who waits, and was told this, is to be told by now. */
  VisitorView.Waiting byNow(UUID contact, VisitorView.Waiting told) {
    Instant overdue = told.since().plusSeconds(told.promiseSeconds());
    return new VisitorView.Waiting(
        told.since(),
        queues.place(contact).map(Integer::longValue).orElse(told.position()),
        told.promiseSeconds(),
        !overdue.isAfter(clock.instant()),
        told.after());
  }

  /** What somebody who talks, and was told this, is to be told by now. */
  VisitorView.Talking byNow(VisitorView.Talking told) {
    String until = told.pausedUntil();
    return until.equals(ResponderViews.UNKNOWN) || clock.instant().isBefore(Instant.parse(until))
        ? told
        : new VisitorView.Talking(
            told.alias(), told.role(), told.since(), told.others(), ResponderViews.UNKNOWN);
  }

  /**
   * How many contacts of the line have waited as long or longer, this one included. Counted in the
   * database only for whoever waits again, until they are counted with all others.
   */
  private long position(Course course) {
    Optional<Integer> counted = queues.place(course.contact());
    return counted.isPresent()
        ? counted.get()
        : open().countWaitingBefore(course.intake().line(), course.arrivedAt()) + 1L;
  }

  private VisitorView talking(Held held) {
    Claim claim = held.claim();
    return new VisitorView.Talking(
        authors.alias(claim.holder()),
        claim.role(),
        claim.at(),
        held.partners().stream().map(authors::participant).toList(),
        held.course()
            .safety()
            .marks()
            .pausedAt(clock.instant())
            .map(Instant::toString)
            .orElse(ResponderViews.UNKNOWN));
  }

  private VisitorView over(Course course) {
    Optional<Instant> again =
        course
            .ending()
            .filter(ending -> ending.reason() == OverReason.CUT_OFF)
            .flatMap(ending -> stores.cooling().until(ending.at()));
    return new VisitorView.Over(
        course.overReason().orElse(OverReason.VISITOR_GONE),
        again.map(Instant::toString).orElse(ResponderViews.UNKNOWN));
  }
}
