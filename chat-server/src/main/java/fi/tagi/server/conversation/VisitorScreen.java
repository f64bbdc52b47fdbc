package fi.tagi.server.conversation;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorView;
import fi.tagi.server.session.Session;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.transcript.Transcript.Message;
import java.util.List;
import java.util.UUID;

/** A visitor's page that shows a contact. */
public final class VisitorScreen {
  private final UUID contact;
  private final Session session;
  private final Views views;
  private final Refresh refresh = new Refresh("visitor-screen", this::show);
  private VisitorView state;
  private long lastSeq;

  /**
   * A page that has been told this much already.
   *
   * @param state the state it was told
   * @param lastSeq the position of the newest message it has
   */
  VisitorScreen(UUID contact, Session session, Views views, VisitorView state, long lastSeq) {
    this.contact = contact;
    this.session = session;
    this.views = views;
    this.state = state;
    this.lastSeq = lastSeq;
  }

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

  void replaced() {
    session.close(CloseReason.REPLACED);
  }

  private void show() {
    VisitorView now = views.forVisitor(contact);
    if (!now.equals(state)) {
      state = now;
      session.send(new VisitorPush.State(now));
    }
    List<Message> page;
    do {
      page = views.transcript().after(contact, lastSeq);
      for (Message message : page) {
        lastSeq = message.stored().seq();
        session.send(
            new VisitorPush.Message(
                lastSeq,
                message.words().id(),
                views.authors().author(message.words().writer()),
                message.words().text(),
                message.stored().at()));
      }
    } while (page.size() == Transcript.PAGE);
  }
}
