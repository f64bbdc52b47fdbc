package fi.tagi.server.conversation;

import fi.tagi.protocol.Asking;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Part;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.ConversationView.TakenStep;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Participant;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.Left;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Held;
import fi.tagi.server.conversation.Views.Stores;
import fi.tagi.server.desk.Admission;
import fi.tagi.server.desk.Admission.Patience;
import fi.tagi.server.desk.Silence;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.transcript.Transcript.Pulse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A contact as a responder who is in it may see it, read now. */
public final class ResponderViews {
  static final String UNKNOWN = "unknown";
  private static final Set<OverReason> BY_RESPONDER =
      Set.of(OverReason.RESPONDER_ENDED, OverReason.CUT_OFF);

  private final Stores stores;
  private final Authors authors;
  private final Admission admission;
  private final InstantSource clock;

  /** Views of what is stored here. */
  public ResponderViews(Stores stores, Authors authors, Admission admission, InstantSource clock) {
    this.stores = stores;
    this.authors = authors;
    this.admission = admission;
    this.clock = clock;
  }

  Stores stores() {
    return stores;
  }

  Authors authors() {
    return authors;
  }

  /** What changes from one moment to the next in a conversation. */
  private record Moment(
      Status status, Part part, List<Participant> others, Asking asking, String answerBy) {
    static Moment over(Status status) {
      return new Moment(status, Part.HOLDER, List.of(), new Asking.None(), UNKNOWN);
    }
  }

  /** The contact as one of this responder's own conversations; empty when it is not (any more). */
  Optional<ConversationView> view(Contact contact, UUID responder, boolean visitorConnected) {
    return switch (contact) {
      case Held held ->
          held.part(responder)
              .map(part -> view(held.course(), part, moment(held, part), visitorConnected));
      case Contact.Ended ended when ended.claim().holder().equals(responder) ->
          Optional.of(
              view(
                  ended.course(),
                  ended.claim(),
                  Moment.over(ended(ended.course())),
                  visitorConnected));
      case Contact.None _, Contact.Waiting _, Contact.Ended _, Contact.Over _ -> Optional.empty();
    };
  }

  private Moment moment(Held held, Claim part) {
    Patience patience = admission.patience(held.course().intake().line());
    return new Moment(
        Status.RUNNING,
        part.equals(held.claim()) ? Part.HOLDER : Part.PARTNER,
        held.participants().filter(one -> !one.equals(part)).map(authors::participant).toList(),
        asking(held, patience),
        answerBy(held, patience));
  }

  private static Asking asking(Held held, Patience patience) {
    return held.ask()
        .<Asking>map(ask ->
            new Asking.Pending(ask.id(), ask.kind(), ask.to(), ask.at().plus(patience.accept())))
        .or(() ->
            held.refused()
                .map(refused -> new Asking.Refused(refused.id(), refused.kind(), refused.why())))
        .orElseGet(Asking.None::new);
  }

  private String answerBy(Held held, Patience patience) {
    return OpenContact.of(held)
        .map(open -> answerBy(open, stores.transcript().pulse(held.id()), patience))
        .orElse(UNKNOWN);
  }

  private String answerBy(OpenContact open, Optional<Pulse> pulse, Patience patience) {
    Instant now = clock.instant();
    return pulse
        .flatMap(known -> Silence.of(open, known, patience))
        .filter(silence -> silence.isToRemindAt(now))
        .map(silence -> silence.until().toString())
        .orElse(UNKNOWN);
  }

  /**
   * How every open contact stands, read at once.
   *
   * @param connected whether a contact's visitor has a live connection
   */
  Map<UUID, Standing> standings(Predicate<UUID> connected) {
    Map<UUID, Pulse> pulses = stores.transcript().pulses();
    Map<UUID, Standing> standings = new LinkedHashMap<>();
    for (OpenContact open : stores.open().look()) {
      UUID contact = open.contact();
      Optional<Pulse> pulse = Optional.ofNullable(pulses.get(contact));
      String answerBy = answerBy(open, pulse, admission.patience(open.intake().line()));
      long lastSeq = pulse.map(Pulse::lastSeq).orElse(0L);
      standings.put(contact, new Standing(open, lastSeq, answerBy, connected.test(contact)));
    }
    return standings;
  }

  /** How a conversation stands for somebody who was in it by this epoch and is not any more. */
  Status gone(UUID contact, UUID responder, long epoch) {
    for (Entry entry : stores.diary().entries(contact)) {
      if (entry.version() > epoch) {
        Optional<Status> status =
            switch (entry.event()) {
              case Released released -> Optional.of(released(released.reason()));
              case Left left when left.responder().equals(responder) ->
                  Optional.of(released(left.reason()));
              case HandedOver over when over.from().equals(responder) ->
                  Optional.of(Status.HANDED_OVER);
              default -> Optional.empty();
            };
        if (status.isPresent()) {
          return status.get();
        }
      }
    }
    return Status.CLOSED;
  }

  private static Status released(Released.Reason reason) {
    return reason == Released.Reason.BY_HOLDER ? Status.RELEASED : Status.TAKEN;
  }

  private static Status ended(Course course) {
    return course.overReason().filter(BY_RESPONDER::contains).isPresent()
        ? Status.ENDED
        : Status.VISITOR_LEFT;
  }

  private ConversationView view(Course course, Claim part, Moment moment, boolean connected) {
    Intake intake = course.intake();
    Optional<Course.Hold> keeping = course.safety().hold();
    Transcript.Head head =
        stores.transcript().head(course.contact()).orElse(new Transcript.Head("", 0));
    return new ConversationView(
        course.contact(),
        part.epoch(),
        intake.line(),
        intake.language(),
        intake.topic(),
        intake.ageBand(),
        head.nickname(),
        course.arrivedAt(),
        part.at(),
        moment.status(),
        moment.part(),
        moment.others(),
        moment.asking(),
        moment.answerBy(),
        course.safety().steps().stream().map(this::taken).toList(),
        keeping.map(hold -> hold.until().toString()).orElse(UNKNOWN),
        keeping.filter(hold -> hold.by().equals(part.holder())).isPresent(),
        course.safety().marks().urgent(),
        course.safety().marks().heavy(),
        course.safety().marks().pausedAt(clock.instant()).map(Instant::toString).orElse(UNKNOWN),
        connected,
        head.lastSeq());
  }

  private TakenStep taken(Course.Step step) {
    return new TakenStep(step.list(), step.step(), authors.alias(step.by()), step.at());
  }

  /** The same conversation, off the screen. */
  static ConversationView gone(ConversationView view, Status status) {
    return new ConversationView(
        view.contact(),
        view.epoch(),
        view.line(),
        view.language(),
        view.topic(),
        view.ageBand(),
        view.nickname(),
        view.arrivedAt(),
        view.claimedAt(),
        status,
        view.part(),
        view.others(),
        new Asking.None(),
        UNKNOWN,
        view.steps(),
        view.keptUntil(),
        view.keptByMe(),
        view.urgent(),
        view.heavy(),
        UNKNOWN,
        view.visitorConnected(),
        view.lastSeq());
  }
}
