package fi.tagi.server.conversation;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.session.Session;
import fi.tagi.server.transcript.SideNotes.StoredNote;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.transcript.Transcript.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A console that shows a person's own conversations. */
public final class ConsoleScreen {
  private final UUID person;
  private final Session session;
  private final Around around;
  private final Map<UUID, Shown> conversations = new ConcurrentHashMap<>();
  private final Map<UUID, Long> positions;
  private final Set<UUID> due = ConcurrentHashMap.newKeySet();
  private final Refresh refresh = new Refresh("console-screen", this::show);

  /** Held by whoever compares what was told with what there is. */
  private final ReentrantLock telling = new ReentrantLock();

  private boolean closed;

  /**
   * A console that has been told this much already.
   *
   * @param positions the position of the newest message it has, by contact
   */
  ConsoleScreen(UUID person, Session session, Around around, Map<UUID, Long> positions) {
    this.person = person;
    this.session = session;
    this.around = around;
    this.positions = new HashMap<>(positions);
  }

  /**
   * What a console works with.
   *
   * @param views the contacts as a responder may see them
   * @param visitorConnected whether a contact's visitor is connected
   * @param consoles are told what is shown here
   * @param delivered is told up to which position a contact's messages have reached this page
   */
  record Around(
      ResponderViews views,
      Predicate<UUID> visitorConnected,
      Consoles consoles,
      ObjLongConsumer<UUID> delivered) {}

  private static final class Shown {
    private @Nullable ConversationView view;
    private int version;
    private long lastSeq;
    private long lastNote;

    /** What the page says that it has, of what it was sent. */
    private volatile long received;

    /** Whether it follows what was told; a reminder to answer ends with the next answer. */
    boolean isNext(Message message) {
      return message.stored().seq() == lastSeq + 1
          && view != null
          && view.answerBy().equals(ResponderViews.UNKNOWN);
    }

    boolean isBehind(OpenContact now, boolean connected) {
      return view == null || now.version() > version || connected != view.visitorConnected();
    }

    boolean isBehind(Standing now) {
      return view == null
          || isBehind(now.open(), now.visitorConnected())
          || now.lastSeq() > lastSeq
          || (now.lastSeq() == lastSeq && !now.answerBy().equals(view.answerBy()));
    }
  }

  UUID person() {
    return person;
  }

  /** Whether this person runs the conversation by this claim, as far as this console was told. */
  boolean runs(UUID contact, long epoch) {
    Shown shown = conversations.get(contact);
    ConversationView view = shown == null ? null : shown.view;
    return view != null && view.epoch() == epoch && view.status() == Status.RUNNING;
  }

  void refresh(UUID contact) {
    due.add(contact);
    refresh.ask();
  }

  /**
   * A contact may have changed: looks at it again when it has.
   *
   * @param now the contact; empty when it is closed
   * @param visitorConnected whether its visitor has a live connection
   */
  void nudged(UUID contact, Optional<OpenContact> now, boolean visitorConnected) {
    if (!telling.tryLock()) {
      refresh(contact);
      return;
    }
    try {
      Shown shown = conversations.get(contact);
      if (shown == null || now.isEmpty() || shown.isBehind(now.get(), visitorConnected)) {
        refresh(contact);
      }
    } finally {
      telling.unlock();
    }
  }

  /** Looks at everything the person holds, and everything shown. */
  void refreshAll() {
    for (OpenContact contact : around.views().stores().open().heldBy(person)) {
      due.add(contact.contact());
    }
    due.addAll(conversations.keySet());
    refresh.ask();
  }

  /**
   * Looks again at those of the person's contacts that have come further than was told, and at
   * those that are not theirs any more.
   *
   * @param now how each contact stands that is theirs
   */
  void tick(Map<UUID, Standing> now) {
    if (!telling.tryLock()) {
      // What is being told was read before, maybe before the time came for more.
      now.keySet().forEach(this::refresh);
      return;
    }
    try {
      conversations.keySet().stream().filter(id -> !now.containsKey(id)).forEach(this::refresh);
      for (Standing standing : now.values()) {
        Shown shown = conversations.get(standing.contact());
        if (shown == null || shown.isBehind(standing)) {
          refresh(standing.contact());
        }
      }
    } finally {
      telling.unlock();
    }
  }

  /** Up to which position the contact's messages have reached this page; 0 for none. */
  long received(UUID contact) {
    Shown shown = conversations.get(contact);
    return shown == null ? 0 : shown.received;
  }

  /**
   * The page has a contact's messages.
   *
   * @param seq up to which position, as the page says; what it was not sent does not count
   */
  public void received(UUID contact, long seq) {
    telling.lock();
    try {
      Shown shown = conversations.get(contact);
      if (shown != null && seq > shown.received) {
        shown.received = Math.min(seq, shown.lastSeq);
        around.delivered().accept(contact, shown.received);
      }
    } finally {
      telling.unlock();
    }
  }

  void typing(UUID contact) {
    session.send(new ResponderPush.Typing(contact));
  }

  /**
   * Takes a message that was just stored: tells it at once when it is the next one of a
   * conversation of which nothing else is due, and looks at the contact otherwise.
   */
  void deliver(UUID contact, Message message) {
    Shown shown = conversations.get(contact);
    if (shown == null || due.contains(contact) || !telling.tryLock()) {
      refresh(contact);
      return;
    }
    try {
      if (shown.isNext(message)) {
        tell(contact, shown, message);
      } else if (message.stored().seq() > shown.lastSeq) {
        refresh(contact);
      }
    } finally {
      telling.unlock();
    }
  }

  /** Tells what was not told yet; may block. */
  void show() {
    telling.lock();
    try {
      if (!closed) {
        look();
      }
    } finally {
      telling.unlock();
    }
  }

  /** The console is gone; nothing is shown from now on. */
  void close() {
    telling.lock();
    try {
      closed = true;
      conversations.keySet().forEach(contact -> around.consoles().hidden(contact, this));
    } finally {
      telling.unlock();
    }
  }

  private void look() {
    for (UUID contact : new HashSet<>(due)) {
      due.remove(contact);
      Contact now = around.views().stores().diary().read(contact);
      around
          .views()
          .view(now, person, around.visitorConnected().test(contact))
          .ifPresentOrElse(view -> show(view, now.version()), () -> hide(contact));
    }
  }

  private void show(ConversationView now, int version) {
    UUID contact = now.contact();
    Shown shown =
        conversations.computeIfAbsent(
            contact,
            id -> {
              Shown begun = new Shown();
              begun.lastSeq = positions.getOrDefault(id, 0L);
              around.consoles().shown(id, this);
              return begun;
            });
    shown.version = version;
    if (shown.view == null && shown.lastSeq > 0) {
      received(contact, Math.min(shown.lastSeq, now.lastSeq()));
    }
    if (!now.equals(shown.view)) {
      shown.view = now;
      session.send(new ResponderPush.Conversation(now));
    }
    List<Message> page;
    do {
      page = around.views().stores().transcript().after(contact, shown.lastSeq);
      page.forEach(message -> tell(contact, shown, message));
    } while (page.size() == Transcript.PAGE);
    tellNotes(contact, shown);
  }

  private void tellNotes(UUID contact, Shown shown) {
    List<StoredNote> page;
    do {
      page = around.views().stores().transcript().notes().after(contact, shown.lastNote);
      for (StoredNote stored : page) {
        shown.lastNote = stored.stored().seq();
        session.send(around.views().authors().note(contact, stored, person));
      }
    } while (page.size() == Transcript.PAGE);
  }

  private void tell(UUID contact, Shown shown, Message message) {
    shown.lastSeq = message.stored().seq();
    session.send(
        new ResponderPush.Message(
            contact,
            shown.lastSeq,
            message.words().id(),
            around.views().authors().author(message.words().writer()),
            message.words().writer().is(person),
            message.words().text(),
            message.stored().at()));
  }

  private void hide(UUID contact) {
    Shown shown = conversations.remove(contact);
    around.consoles().hidden(contact, this);
    positions.remove(contact);
    if (shown != null && shown.view != null) {
      Status status = around.views().gone(contact, person, shown.view.epoch());
      session.send(new ResponderPush.Conversation(ResponderViews.gone(shown.view, status)));
    }
  }
}
