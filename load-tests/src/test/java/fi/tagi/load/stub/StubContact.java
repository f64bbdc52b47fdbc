package fi.tagi.load.stub;

import fi.tagi.protocol.Asking;
import fi.tagi.protocol.Author;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Part;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorView;
import fi.tagi.protocol.WaitingAfter;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** One contact of a stub server. */
final class StubContact {
  static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");

  final UUID id;
  final String line;
  final StubWords words;
  final Map<UUID, Long> claims = new HashMap<>();
  final Set<Long> released = new HashSet<>();
  Optional<Consumer<ServerFrame>> visitor = Optional.empty();
  Optional<StubWords.Listener> page = Optional.empty();
  final Map<Console, StubWords.Listener> consoles = new HashMap<>();
  Optional<String> holder = Optional.empty();
  Optional<UUID> ask = Optional.empty();
  Optional<OverReason> over = Optional.empty();
  WaitingAfter after = WaitingAfter.ARRIVAL;
  boolean closed;
  long epoch;
  long received;
  long version = 1;
  int wins;

  StubContact(UUID id, String line, Fault fault) {
    this.id = id;
    this.line = line;
    this.words = new StubWords(fault);
  }

  boolean isWaiting() {
    return holder.isEmpty() && over.isEmpty();
  }

  boolean isHeldBy(Console console, long by) {
    return holder.filter(console.alias()::equals).isPresent() && epoch == by && over.isEmpty();
  }

  /** Somebody has it now; gives the epoch. */
  long heldBy(String alias, UUID claim) {
    holder = Optional.of(alias);
    ask = Optional.empty();
    wins++;
    epoch = ++version;
    claims.put(claim, epoch);
    return epoch;
  }

  Tag tag() {
    return new Tag(
        id, version, line, Language.FI, "unknown", "unknown", NOW, Insistence.FIRST, after, false);
  }

  VisitorView view() {
    if (over.isPresent()) {
      return new VisitorView.Over(over.get(), "unknown");
    }
    return holder
        .<VisitorView>map(
            alias -> new VisitorView.Talking(alias, Role.PROFESSIONAL, NOW, List.of(), "unknown"))
        .orElseGet(() -> new VisitorView.Waiting(NOW, 1, 300, false, after));
  }

  void tellVisitor() {
    visitor.ifPresent(tell -> tell.accept(new VisitorPush.State(view())));
  }

  /** A page shows it from now on. */
  void attach(Consumer<ServerFrame> tell, long seq) {
    visitor = Optional.of(tell);
    page =
        Optional.of(
            new StubWords.Listener(
                (at, message) ->
                    tell.accept(
                        new VisitorPush.Message(
                            at, message.id(), message.author(), message.text(), NOW)),
                seq));
    words.tell(page, true);
    tellReceived();
  }

  /** Words up to here are on the console of whoever answers. */
  void received(long seq) {
    if (seq > received) {
      received = seq;
      tellReceived();
    }
  }

  private void tellReceived() {
    if (received > 0) {
      visitor.ifPresent(tell -> tell.accept(new VisitorPush.Delivered(received)));
    }
  }

  /** A console of its holder shows it from now on. */
  void attach(Console console, long seq) {
    show(console, over.isPresent() ? Status.ENDED : Status.RUNNING);
    StubWords.Listener listener =
        new StubWords.Listener(
            (at, message) ->
                console.send(
                    new ResponderPush.Message(
                        id,
                        at,
                        message.id(),
                        message.author(),
                        message.author().equals(console.author()),
                        message.text(),
                        NOW)),
            seq);
    consoles.put(console, listener);
    words.tell(Optional.of(listener), true);
  }

  void show(Console console, Status status) {
    console.send(new ResponderPush.Conversation(conversation(status)));
  }

  /** No console shows it any more. */
  void hide(Status status) {
    consoles.keySet().forEach(console -> show(console, status));
    consoles.clear();
  }

  void tellWords() {
    words.tell(page, over.isPresent());
    // Whoever answers is told at once, or nobody would answer any more.
    consoles.values().forEach(console -> words.tell(Optional.of(console), true));
  }

  long write(UUID message, Author author, String text) {
    return words.add(new StubWords.Stored(message, author, text));
  }

  private ConversationView conversation(Status status) {
    return new ConversationView(
        id,
        epoch,
        line,
        Language.FI,
        "unknown",
        "unknown",
        "",
        NOW,
        NOW,
        status,
        Part.HOLDER,
        List.of(),
        new Asking.None(),
        "unknown",
        List.of(),
        "unknown",
        false,
        false,
        false,
        "unknown",
        true,
        words.lastSeq());
  }
}
