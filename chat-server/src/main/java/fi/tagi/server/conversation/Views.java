package fi.tagi.server.conversation;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.VisitorView;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Course;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.roster.Aliases;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.transcript.Transcript.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A contact as its visitor and as its holder may see it, read now. */
public final class Views {
  private static final Duration ANY_PROMISE = Duration.ofMinutes(10);

  private final Diary diary;
  private final OpenContacts open;
  private final Transcript transcript;
  private final Lines lines;
  private final Aliases aliases;

  /** Views of what is stored here. */
  public Views(
      Diary diary, OpenContacts open, Transcript transcript, Lines lines, Aliases aliases) {
    this.diary = diary;
    this.open = open;
    this.transcript = transcript;
    this.lines = lines;
    this.aliases = aliases;
  }

  Transcript transcript() {
    return transcript;
  }

  OpenContacts open() {
    return open;
  }

  /** The contact as its visitor sees it. */
  public VisitorView forVisitor(UUID contact) {
    return forVisitor(diary.read(contact));
  }

  /** The same of a contact that was read already. */
  public VisitorView forVisitor(Contact contact) {
    return switch (contact) {
      case Contact.None _ -> new VisitorView.Over(OverReason.VISITOR_GONE);
      case Contact.Waiting waiting -> waiting(waiting.course());
      case Contact.Held held -> talking(held.claim());
      case Contact.Ended ended -> over(ended.course());
      case Contact.Over over -> over(over.course());
    };
  }

  /** The position of the newest message, 0 for none. */
  public long lastSeq(UUID contact) {
    return transcript.head(contact).map(Transcript.Head::lastSeq).orElse(0L);
  }

  private VisitorView waiting(Course course) {
    Duration promise = lines.find(course.intake().line()).map(Line::promise).orElse(ANY_PROMISE);
    return new VisitorView.Waiting(course.arrivedAt(), position(course), promise.toSeconds());
  }

  /** How many contacts of the line have waited as long or longer, this one included. */
  private long position(Course course) {
    return open.countWaitingBefore(course.intake().line(), course.arrivedAt()) + 1L;
  }

  private VisitorView talking(Claim claim) {
    return new VisitorView.Talking(aliases.of(claim.holder()), claim.role(), claim.at());
  }

  private static VisitorView over(Course course) {
    return new VisitorView.Over(course.overReason().orElse(OverReason.VISITOR_GONE));
  }

  /** The contact as one of this responder's own conversations; empty when it is not (any more). */
  Optional<ConversationView> forHolder(UUID contact, UUID responder, boolean visitorConnected) {
    return switch (diary.read(contact)) {
      case Contact.Held held when held.claim().holder().equals(responder) ->
          Optional.of(view(held.course(), held.claim(), Status.RUNNING, visitorConnected));
      case Contact.Ended ended when ended.claim().holder().equals(responder) ->
          Optional.of(view(ended.course(), ended.claim(), ended(ended.course()), visitorConnected));
      case Contact.None _, Contact.Waiting _, Contact.Held _, Contact.Ended _, Contact.Over _ ->
          Optional.empty();
    };
  }

  /** Whether the contact is closed, so that nothing of its words is left. */
  boolean isClosed(UUID contact) {
    return diary.read(contact) instanceof Contact.Over;
  }

  private ConversationView view(Course course, Claim claim, Status status, boolean connected) {
    Intake intake = course.intake();
    Transcript.Head head = transcript.head(course.contact()).orElse(new Transcript.Head("", 0));
    Instant arrivedAt = course.arrivedAt();
    return new ConversationView(
        course.contact(),
        claim.epoch(),
        intake.line(),
        intake.language(),
        intake.topic(),
        intake.ageBand(),
        head.nickname(),
        arrivedAt,
        claim.at(),
        status,
        connected,
        head.lastSeq());
  }

  private static Status ended(Course course) {
    return course.overReason().filter(reason -> reason != OverReason.RESPONDER_ENDED).isPresent()
        ? Status.VISITOR_LEFT
        : Status.ENDED;
  }

  Author author(Writer writer) {
    return switch (writer) {
      case Writer.Visitor _ -> new Author.Visitor();
      case Writer.Responder responder ->
          new Author.Responder(aliases.of(responder.id()), responder.role());
    };
  }
}
