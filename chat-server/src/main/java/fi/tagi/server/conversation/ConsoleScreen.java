package fi.tagi.server.conversation;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.session.Session;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A console that shows a person's own conversations. */
public final class ConsoleScreen {
  private final UUID person;
  private final Session session;
  private final ResponderViews views;
  private final Predicate<UUID> visitorConnected;
  private final Map<UUID, Shown> conversations = new ConcurrentHashMap<>();
  private final Map<UUID, Long> positions;
  private final Set<UUID> due = ConcurrentHashMap.newKeySet();
  private final Refresh refresh = new Refresh("console-screen", this::show);

  /**
   * A console that has been told this much already.
   *
   * @param positions the position of the newest message it has, by contact
   */
  ConsoleScreen(
      UUID person,
      Session session,
      ResponderViews views,
      Predicate<UUID> visitorConnected,
      Map<UUID, Long> positions) {
    this.person = person;
    this.session = session;
    this.views = views;
    this.visitorConnected = visitorConnected;
    this.positions = new HashMap<>(positions);
  }

  private static final class Shown {
    private @Nullable ConversationView view;
    private long lastSeq;
  }

  UUID person() {
    return person;
  }

  boolean shows(UUID contact) {
    return conversations.containsKey(contact);
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

  /** Looks at everything the person holds, and everything shown. */
  void refreshAll() {
    for (OpenContact contact : views.stores().open().heldBy(person)) {
      due.add(contact.contact());
    }
    due.addAll(conversations.keySet());
    refresh.ask();
  }

  void typing(UUID contact) {
    if (shows(contact)) {
      session.send(new ResponderPush.Typing(contact));
    }
  }

  private void show() {
    for (UUID contact : new HashSet<>(due)) {
      due.remove(contact);
      Optional<ConversationView> now = views.view(contact, person, visitorConnected.test(contact));
      if (now.isPresent()) {
        show(now.get());
      } else {
        hide(contact);
      }
    }
  }

  private void show(ConversationView now) {
    UUID contact = now.contact();
    Shown shown =
        conversations.computeIfAbsent(
            contact,
            id -> {
              Shown begun = new Shown();
              begun.lastSeq = positions.getOrDefault(id, 0L);
              return begun;
            });
    if (!now.equals(shown.view)) {
      shown.view = now;
      session.send(new ResponderPush.Conversation(now));
    }
    List<Message> page;
    do {
      page = views.stores().transcript().after(contact, shown.lastSeq);
      for (Message message : page) {
        shown.lastSeq = message.stored().seq();
        session.send(
            new ResponderPush.Message(
                contact,
                shown.lastSeq,
                message.words().id(),
                views.authors().author(message.words().writer()),
                message.words().text(),
                message.stored().at()));
      }
    } while (page.size() == Transcript.PAGE);
  }

  private void hide(UUID contact) {
    Shown shown = conversations.remove(contact);
    positions.remove(contact);
    if (shown != null && shown.view != null) {
      Status status = views.gone(contact, person, shown.view.epoch());
      session.send(new ResponderPush.Conversation(ResponderViews.gone(shown.view, status)));
    }
  }
}
