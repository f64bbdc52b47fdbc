package fi.tagi.server.conversation;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorView;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.session.Session;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.transcript.Transcript.Message;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** A visitor's page that shows a contact. */
public final class VisitorScreen {
  private final UUID contact;
  private final Session session;
  private final Views views;
  private final Refresh refresh = new Refresh("visitor-screen", this::show);

  /** Held by whoever compares what was told with what there is. */
  private final ReentrantLock telling = new ReentrantLock();

  private final AtomicLong delivered = new AtomicLong();
  private volatile VisitorView state;
  private int version;
  private long lastSeq;

  /**
   * A page that shows a contact.
   *
   * @param told what it knows already
   */
  VisitorScreen(UUID contact, Session session, Views views, Told told) {
    this.contact = contact;
    this.session = session;
    this.views = views;
    this.state = told.state();
    this.version = told.version();
    this.lastSeq = told.lastSeq();
  }

  /**
   * What a page knows of a contact.
   *
   * @param state the state it was told
   * @param version how many entries that was made from; 0 for a page that is to be shown everything
   * @param lastSeq the position of the newest message it has
   */
  public record Told(VisitorView state, int version, long lastSeq) {}

  /** Which contact it shows. */
  public UUID contact() {
    return contact;
  }

  void refresh() {
    refresh.ask();
  }

  void typing() {
    session.send(new VisitorPush.Typing());
  }

  /** The messages up to this position are before whoever answers; 0 for none. */
  void delivered(long seq) {
    if (seq > delivered.getAndAccumulate(seq, Math::max)) {
      session.send(new VisitorPush.Delivered(seq));
    }
  }

  void replaced() {
    session.close(CloseReason.REPLACED);
  }

  /**
   * Takes a message that was just stored: tells it at once when it is the next one and nothing else
   * is due, and looks at everything otherwise.
   */
  void deliver(Message message) {
    if (refresh.isDue() || !telling.tryLock()) {
      refresh();
      return;
    }
    try {
      Author author = views.authors().author(message.words().writer());
      if (message.stored().seq() == lastSeq + 1 && isKnown(author)) {
        tell(message, author);
      } else if (message.stored().seq() > lastSeq) {
        refresh();
      }
    } finally {
      telling.unlock();
    }
  }

  /** Nobody is to write of whom the page was not told. */
  private boolean isKnown(Author author) {
    return switch (author) {
      case Author.Visitor _ -> true;
      case Author.Responder responder ->
          state instanceof VisitorView.Talking talking && names(talking, responder.alias());
    };
  }

  private static boolean names(VisitorView.Talking talking, String alias) {
    return talking.alias().equals(alias)
        || talking.others().stream().anyMatch(other -> other.alias().equals(alias));
  }

  /**
   * The contact may have changed: looks again when it has.
   *
   * @param now the contact; empty when it is closed
   */
  void nudged(Optional<OpenContact> now) {
    if (!telling.tryLock()) {
      refresh();
      return;
    }
    try {
      if (now.isEmpty() || now.get().version() > version) {
        refresh();
      }
    } finally {
      telling.unlock();
    }
  }

  /**
   * Looks again when the contact has come further than was told. Tells at once what time alone
   * changed: the place in the queue, being overdue, and a pause that is over.
   *
   * @param now how the contact stands; empty when it is closed
   */
  void tick(Optional<Standing> now) {
    if (!telling.tryLock()) {
      // What is being told was read before, maybe before the time came for more.
      refresh();
      return;
    }
    try {
      if (isBehind(now)) {
        refresh();
      } else if (!refresh.isDue()) {
        show(byNow());
      }
    } finally {
      telling.unlock();
    }
  }

  private VisitorView byNow() {
    return switch (state) {
      case VisitorView.Waiting waiting -> views.byNow(contact, waiting);
      case VisitorView.Talking talking -> views.byNow(talking);
      case VisitorView.Over over -> over;
    };
  }

  private boolean isBehind(Optional<Standing> now) {
    return now.isEmpty()
        ? !(state instanceof VisitorView.Over)
        : now.get().open().version() > version || now.get().lastSeq() > lastSeq;
  }

  private void show(VisitorView now) {
    if (!now.equals(state)) {
      state = now;
      session.send(new VisitorPush.State(now));
    }
  }

  /** Tells what was not told yet; may block. */
  void show() {
    telling.lock();
    try {
      look();
    } finally {
      telling.unlock();
    }
  }

  private void look() {
    Contact now = views.read(contact);
    show(views.forVisitor(now));
    version = now.version();
    List<Message> page;
    do {
      page = views.transcript().after(contact, lastSeq);
      page.forEach(message -> tell(message, views.authors().author(message.words().writer())));
    } while (page.size() == Transcript.PAGE);
  }

  private void tell(Message message, Author author) {
    lastSeq = message.stored().seq();
    session.send(
        new VisitorPush.Message(
            lastSeq, message.words().id(), author, message.words().text(), message.stored().at()));
  }
}
