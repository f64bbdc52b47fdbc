package fi.tagi.load.check;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Note.Answered;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Saying.Acknowledged;
import fi.tagi.load.record.Saying.Declined;
import fi.tagi.load.record.Saying.Heard;
import fi.tagi.load.record.Saying.Wrote;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.ResponderReply.Won;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The words of one contact. */
final class WordsCheck {
  private final List<Note> notes;
  private final Map<UUID, Wrote> written = new LinkedHashMap<>();
  private final Map<UUID, Integer> sendings = new HashMap<>();
  private final Map<UUID, Long> seqOf = new LinkedHashMap<>();
  private final Map<Long, UUID> messageAt = new TreeMap<>();
  private final Map<String, Set<Long>> epochsOf = new HashMap<>();
  private final Map<String, Listener> listeners = new LinkedHashMap<>();
  private final Set<UUID> declined;
  private final List<String> faults = new ArrayList<>();

  WordsCheck(List<Note> notes) {
    this.notes = notes;
    this.declined =
        notes.stream()
            .filter(Declined.class::isInstance)
            .map(note -> ((Declined) note).message())
            .collect(Collectors.toSet());
  }

  /** What one side heard since it has the contact. */
  private static final class Listener {
    private final Set<UUID> heard = new TreeSet<>();
    private long lastSeq;
    private int begun;
  }

  /** What is wrong, in words. */
  List<String> faults() {
    collect();
    for (Note note : notes) {
      if (note instanceof Heard heard) {
        hear(heard);
      }
    }
    inOrder();
    everythingHeard();
    everythingAnswered();
    return faults;
  }

  private void collect() {
    for (Note note : notes) {
      switch (note) {
        case Wrote wrote -> {
          written.putIfAbsent(wrote.message(), wrote);
          sendings.merge(wrote.message(), 1, Integer::sum);
        }
        case Acknowledged(_, _, String who, UUID message, long seq) -> {
          Long before = seqOf.put(message, seq);
          if (before != null && before != seq) {
            faults.add("%s's message was acknowledged at %d and at %d".formatted(who, before, seq));
          }
          place(message, seq);
        }
        case Answered(_, _, String who, _, Won won) ->
            epochsOf.computeIfAbsent(who, _ -> new TreeSet<>()).add(won.epoch());
        default -> {}
      }
    }
  }

  private boolean isSentOnce(UUID message) {
    return sendings.getOrDefault(message, 0) == 1;
  }

  private void place(UUID message, long seq) {
    UUID before = messageAt.putIfAbsent(seq, message);
    if (before != null && !before.equals(message)) {
      faults.add("two messages are at position " + seq);
    }
  }

  private Listener listener(String who) {
    return listeners.computeIfAbsent(who, _ -> new Listener());
  }

  private void hear(Heard heard) {
    Wrote wrote = written.get(heard.message());
    String where = "%s heard at position %d ".formatted(heard.who(), heard.seq());
    if (wrote == null) {
      faults.add(where + "what nobody wrote");
    } else if (!wrote.text().equals(heard.text())) {
      faults.add(where + "other words than were written");
    } else if (!wrote.who().equals(heard.author())) {
      faults.add(where + "of " + heard.author() + " what " + wrote.who() + " wrote");
    } else if (declined.contains(heard.message()) && isSentOnce(heard.message())) {
      faults.add(where + "what was refused");
    }
    position(heard);
    place(heard.message(), heard.seq());
    Long acknowledged = seqOf.get(heard.message());
    if (acknowledged != null && acknowledged != heard.seq()) {
      faults.add(where + "what was acknowledged at " + acknowledged);
    }
  }

  private void position(Heard heard) {
    Listener listener = listener(heard.who());
    // Whoever gets it anew is told the conversation from its start, perhaps before the answer.
    int times = epochsOf.getOrDefault(heard.who(), Set.of()).size();
    boolean anew = heard.seq() == 1 && listener.begun > 0 && listener.begun < times;
    if (anew) {
      listener.heard.clear();
    } else if (heard.seq() <= listener.lastSeq) {
      faults.add("%s heard position %d again".formatted(heard.who(), heard.seq()));
    } else if (heard.seq() != listener.lastSeq + 1) {
      faults.add(
          "%s heard position %d after %d".formatted(heard.who(), heard.seq(), listener.lastSeq));
    }
    listener.begun += anew || listener.lastSeq == 0 ? 1 : 0;
    listener.lastSeq = anew ? 1 : Math.max(listener.lastSeq, heard.seq());
    if (!listener.heard.add(heard.message())) {
      faults.add(heard.who() + " heard a message twice");
    }
  }

  /** Of what one side wrote once and without a repetition, the earlier is at the lower position. */
  private void inOrder() {
    Map<String, Long> last = new HashMap<>();
    for (Wrote wrote : written.values()) {
      Long seq = seqOf.get(wrote.message());
      if (seq != null && isSentOnce(wrote.message())) {
        if (seq < last.getOrDefault(wrote.who(), 0L)) {
          faults.add(wrote.who() + "'s messages changed places at " + seq);
        }
        last.put(wrote.who(), seq);
      }
    }
  }

  /** Whoever was there to the end heard all of it. */
  private void everythingHeard() {
    for (String who : whoStayed()) {
      Set<UUID> heard = listener(who).heard;
      List<Long> missed =
          seqOf.entrySet().stream()
              .filter(acknowledged -> !heard.contains(acknowledged.getKey()))
              .map(Map.Entry::getValue)
              .sorted()
              .toList();
      if (!missed.isEmpty()) {
        faults.add(who + " never heard what was acknowledged at " + missed);
      }
    }
  }

  private Set<String> whoStayed() {
    Set<String> stayed = new TreeSet<>();
    for (Note note : notes) {
      if (note instanceof Note.Parted) {
        stayed.add(Saying.VISITOR);
      } else if (note instanceof Turn.Gone) {
        // They were away when the words were destroyed.
        stayed.remove(Saying.VISITOR);
      } else if (note instanceof Turn.Ended ended) {
        stayed.add(ended.who());
      }
    }
    return stayed;
  }

  private void everythingAnswered() {
    for (Wrote wrote : written.values()) {
      boolean answered = seqOf.containsKey(wrote.message()) || declined.contains(wrote.message());
      if (!answered && !wrote.who().equals(Saying.VISITOR)) {
        faults.add(wrote.who() + " was not answered to a message");
      }
    }
  }
}
