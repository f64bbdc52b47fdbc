package fi.tagi.server.practice;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.OverReason;
import fi.tagi.server.conversation.Conversations;
import fi.tagi.server.conversation.VisitorScreen;
import fi.tagi.server.desk.ContactDesk;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Session;
import fi.tagi.server.session.Transport;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.transcript.Transcript.Message;
import fi.tagi.server.transcript.Transcript.Pulse;
import fi.tagi.server.transcript.Transcript.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Plays the visitors of scripts, each as a page would that shows nothing. Looks at what is stored
 * and does what is due, so that a restart changes nothing, and several servers that play the same
 * visitor say nothing twice.
 */
public final class ScriptedVisitors {
  private final Scripts scripts;
  private final Storage storage;
  private final Hands hands;
  private final InstantSource clock;
  private final Map<UUID, VisitorScreen> pages = new HashMap<>();

  /** Plays these scripts. */
  public ScriptedVisitors(Scripts scripts, Storage storage, Hands hands, InstantSource clock) {
    this.scripts = scripts;
    this.storage = storage;
    this.hands = hands;
    this.clock = clock;
  }

  /**
   * What a visitor does things with.
   *
   * @param desk leaving
   * @param conversing writing
   * @param conversations being there
   */
  public record Hands(ContactDesk desk, Conversing conversing, Conversations conversations) {}

  /**
   * Does what is due. To be called every second or so.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public synchronized void tick() {
    Set<UUID> played = new HashSet<>();
    for (OpenContact contact : storage.open().forPractice()) {
      if (contact.state() != State.ENDED) {
        scripts
            .playing(contact.intake().site())
            .ifPresent(script -> {
              played.add(contact.contact());
              play(contact, script);
            });
      }
    }
    pages
        .values()
        .removeIf(page -> {
          boolean isOver = !played.contains(page.contact());
          if (isOver) {
            hands.conversations().detach(page);
          }
          return isOver;
        });
  }

  private void play(OpenContact contact, Script script) {
    UUID id = contact.contact();
    if (!hands.conversations().isConnected(id)) {
      pages.put(id, page(id));
    }
    Instant now = clock.instant();
    storage
        .transcript()
        .pulse(id)
        .map(pulse -> standing(contact, pulse))
        .ifPresent(standing -> {
          switch (script.next(standing, contact.intake().language(), now)) {
            case Script.Step.Say(String text) ->
                hands.conversing().visitorWrites(id, message(id, standing.said()), text);
            case Script.Step.Typing() -> hands.conversations().visitorTypes(id);
            case Script.Step.Leave() -> hands.desk().leave(id, OverReason.VISITOR_LEFT);
            case Script.Step.Wait() -> {
              // It is somebody else's turn.
            }
          }
        });
  }

  private Script.Standing standing(OpenContact contact, Pulse pulse) {
    boolean isAnswered = pulse.answeredAt().isPresent() && pulse.unansweredAt().isEmpty();
    return new Script.Standing(
        isAnswered ? pulse.answeredAt().get() : contact.arrivedAt(),
        contact.state() == State.WAITING,
        said(contact.contact()),
        isAnswered);
  }

  private int said(UUID contact) {
    int said = 0;
    long after = 0;
    List<Message> page;
    do {
      page = storage.transcript().after(contact, after);
      for (Message message : page) {
        said += message.words().writer() instanceof Writer.Visitor ? 1 : 0;
        after = message.stored().seq();
      }
    } while (page.size() == Transcript.PAGE);
    return said;
  }

  /** The same for the same words, so that they are stored once whoever says them. */
  private static UUID message(UUID contact, int said) {
    return UUID.nameUUIDFromBytes((contact + "/" + said).getBytes(StandardCharsets.UTF_8));
  }

  private VisitorScreen page(UUID contact) {
    Conversations conversations = hands.conversations();
    return conversations.attach(
        contact,
        new Session(new Nowhere()),
        new VisitorScreen.Told(conversations.views().forVisitor(hands.desk().read(contact)), 0, 0));
  }

  /** Nobody reads what this page is told. */
  private static final class Nowhere implements Transport {
    @Override
    public boolean send(EncodedFrame frame, int waitingMax) {
      return true;
    }

    @Override
    public void afterSent(Runnable task) {
      task.run();
    }

    @Override
    public void close(CloseReason reason) {
      // There is nothing to close.
    }
  }
}
