package fi.tagi.load.stub;

import fi.tagi.protocol.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The words of one contact. */
final class StubWords {
  private final Fault fault;
  private final List<Stored> stored = new ArrayList<>();
  private final List<Stored> unsaved = new ArrayList<>();

  StubWords(Fault fault) {
    this.fault = fault;
  }

  /** One message. */
  record Stored(UUID id, Author author, String text) {}

  /** One listener, and how far they were told. */
  static final class Listener {
    private final Told told;
    private int seq;

    Listener(Told told, long after) {
      this.told = told;
      this.seq = (int) after;
    }
  }

  /** Tells a message at its position. */
  interface Told {
    void tell(long seq, Stored message);
  }

  /** Stores a message and gives its position, also when it is stored already. */
  long add(Stored message) {
    OptionalLong known = fault == Fault.STORED_TWICE ? OptionalLong.empty() : find(message.id());
    if (known.isPresent()) {
      return known.getAsLong();
    }
    if (fault == Fault.ACKNOWLEDGED_EARLY) {
      save();
      unsaved.add(message);
      return (long) stored.size() + unsaved.size();
    }
    stored.add(message);
    return stored.size();
  }

  private void save() {
    stored.addAll(unsaved);
    unsaved.clear();
  }

  OptionalLong find(UUID id) {
    for (int i = 0; i < stored.size(); i++) {
      if (stored.get(i).id().equals(id)) {
        return OptionalLong.of(i + 1);
      }
    }
    return OptionalLong.empty();
  }

  long lastSeq() {
    return stored.size();
  }

  /** The power goes: what was not stored is gone. */
  void crash() {
    unsaved.clear();
  }

  void tell(Optional<Listener> listener, boolean last) {
    listener.ifPresent(one -> tell(one, last));
  }

  private void tell(Listener listener, boolean last) {
    int from = listener.seq;
    int count = stored.size() - from;
    if (fault == Fault.REORDERED_MESSAGES && count < 2 && !last) {
      return;
    }
    for (int i = 0; i < count; i++) {
      int at = fault == Fault.REORDERED_MESSAGES ? stored.size() - 1 - i : from + i;
      listener.told.tell(at + 1, stored.get(at));
      if (fault == Fault.DOUBLED_MESSAGE && at % 3 == 2) {
        listener.told.tell(at + 1, stored.get(at));
      }
    }
    listener.seq = stored.size();
  }
}
