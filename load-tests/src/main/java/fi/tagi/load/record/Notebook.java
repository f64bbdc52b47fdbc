package fi.tagi.load.record;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Everything all robots saw. The notes of one robot stay in its order. Safe for use by many
 * threads.
 */
public final class Notebook {
  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> closes = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /** Writes a note down. */
  public void add(Note note) {
    notes.add(note);
  }

  /**
   * Writes down what must not happen to any robot: a lost connection, a frame nobody understands.
   */
  public void addFault(String what) {
    faults.add(what);
  }

  /** Writes down with which code a connection was lost. */
  public void addClose(int code) {
    closes.add(code);
  }

  /** The codes with which connections were lost so far. */
  public List<Integer> closes() {
    return List.copyOf(closes);
  }

  /** The notes so far. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /** The faults so far, in words. */
  public List<String> faults() {
    return List.copyOf(faults);
  }
}
