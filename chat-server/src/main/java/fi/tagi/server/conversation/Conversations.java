package fi.tagi.server.conversation;

import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.runtime.Rotation;
import fi.tagi.server.session.Session;
import fi.tagi.server.transcript.Transcript.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The attached pages and consoles, and who is to be told of what. Safe for use by many threads. */
public final class Conversations {
  private static final int HEALING_ROUNDS = 300;

  private final Views views;
  private final ResponderViews responderViews;
  private final Rotation healing = new Rotation(HEALING_ROUNDS);
  private final Map<UUID, VisitorScreen> visitors = new ConcurrentHashMap<>();
  private final Consoles consoles = new Consoles();
  private final Set<UUID> due = ConcurrentHashMap.newKeySet();
  private final Refresh refresh = new Refresh("conversations", this::passOn);

  /** Nobody is attached yet. */
  public Conversations(Views views, ResponderViews responderViews) {
    this.views = views;
    this.responderViews = responderViews;
  }

  /** What is shown of each contact. */
  public Views views() {
    return views;
  }

  /**
   * A page shows a contact from now on; a page that showed it before is closed.
   *
   * @param told what the page knows already
   */
  public VisitorScreen attach(UUID contact, Session session, VisitorScreen.Told told) {
    VisitorScreen screen = new VisitorScreen(contact, session, views, told);
    VisitorScreen before = visitors.put(contact, screen);
    if (before != null) {
      before.replaced();
    }
    nudge(contact);
    // A console that tells more from now on finds the screen.
    consoles.showing(contact).forEach(console -> screen.delivered(console.received(contact)));
    return screen;
  }

  /** The page is gone. */
  public void detach(VisitorScreen screen) {
    if (visitors.remove(screen.contact(), screen)) {
      nudge(screen.contact());
    }
  }

  /**
   * A console shows a person's conversations from now on. Blocks while it reads which they are.
   *
   * @param positions the position of the newest message it has, by contact
   */
  public ConsoleScreen attach(UUID person, Session session, Map<UUID, Long> positions) {
    ConsoleScreen screen =
        new ConsoleScreen(
            person,
            session,
            new ConsoleScreen.Around(responderViews, this::isConnected, consoles, this::delivered),
            positions);
    consoles.add(screen);
    screen.refreshAll();
    return screen;
  }

  /** The console is gone. */
  public void detach(ConsoleScreen screen) {
    consoles.remove(screen);
    screen.close();
  }

  /** Whether a contact's visitor has a live connection. */
  public boolean isConnected(UUID contact) {
    return visitors.containsKey(contact);
  }

  /** How many pages are attached. */
  public int visitorCount() {
    return visitors.size();
  }

  /** A contact may have changed. Returns at once. */
  public void nudge(UUID contact) {
    due.add(contact);
    refresh.ask();
  }

  /** A message was stored: whoever shows the contact here is told. Returns at once. */
  public void stored(UUID contact, Message message) {
    VisitorScreen visitor = visitors.get(contact);
    if (visitor != null) {
      visitor.deliver(message);
    }
    consoles.showing(contact).forEach(console -> console.deliver(contact, message));
  }

  /** A side note was stored: the consoles that show the contact here are told. Returns at once. */
  public void noted(UUID contact) {
    consoles.showing(contact).forEach(console -> console.refresh(contact));
  }

  /**
   * Tells everybody who shows the contact here what they have not been told. To be called before
   * its words are shredded; may block.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public void catchUp(UUID contact) {
    VisitorScreen visitor = visitors.get(contact);
    if (visitor != null) {
      visitor.show();
    }
    consoles.showing(contact).forEach(ConsoleScreen::show);
  }

  private void delivered(UUID contact, long seq) {
    VisitorScreen visitor = visitors.get(contact);
    if (visitor != null) {
      visitor.delivered(seq);
    }
  }

  /** The visitor is writing. */
  public void visitorTypes(UUID contact) {
    consoles.showing(contact).forEach(console -> console.typing(contact));
  }

  /** The responder who holds the contact by this claim is writing. */
  public void responderTypes(ConsoleScreen screen, UUID contact, long epoch) {
    VisitorScreen visitor = visitors.get(contact);
    if (visitor != null && screen.runs(contact, epoch)) {
      visitor.typing();
    }
  }

  /**
   * Looks how every open contact stands, and has those screens look again that were told less: what
   * time alone changes, as places in the queue and whether a visitor waits for an answer too long,
   * and what a lost nudge left. To be called every few seconds.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public void tick() {
    if (visitors.isEmpty() && consoles.isEmpty()) {
      return;
    }
    Map<UUID, Standing> now = responderViews.standings(this::isConnected);
    visitors
        .values()
        .forEach(screen -> screen.tick(Optional.ofNullable(now.get(screen.contact()))));
    Map<UUID, Map<UUID, Standing>> byPerson = new HashMap<>();
    now.forEach((contact, standing) ->
        standing
            .open()
            .participants()
            .forEach(part ->
                byPerson
                    .computeIfAbsent(part.holder(), _ -> new HashMap<>())
                    .put(contact, standing)));
    consoles.all().forEach(screen -> screen.tick(byPerson.getOrDefault(screen.person(), Map.of())));
  }

  /**
   * Looks at everything again, also at what no count of entries tells, as how people are called. To
   * be called every second: each time some screens have their turn, and each has it once in five
   * minutes.
   */
  public void sweep() {
    Predicate<UUID> isTurn = healing.round();
    visitors.values().stream()
        .filter(screen -> isTurn.test(screen.contact()))
        .forEach(VisitorScreen::refresh);
    consoles.all().stream()
        .filter(screen -> isTurn.test(screen.person()))
        .forEach(ConsoleScreen::refreshAll);
  }

  private void passOn() {
    for (UUID contact : new HashSet<>(due)) {
      due.remove(contact);
      VisitorScreen visitor = visitors.get(contact);
      if (visitor == null && consoles.isEmpty()) {
        continue;
      }
      Optional<OpenContact> now = responderViews.stores().open().find(contact);
      if (visitor != null) {
        visitor.nudged(now);
      }
      Set<ConsoleScreen> shownOn = new HashSet<>(consoles.showing(contact));
      now.stream()
          .flatMap(OpenContact::participants)
          .forEach(holding -> shownOn.addAll(consoles.of(holding.holder())));
      shownOn.forEach(console -> console.nudged(contact, now, visitor != null));
    }
  }
}
