package fi.tagi.server.transcript;

import fi.tagi.server.database.Database;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees to it that what was shredded is in no file of the database any more. SQLite overwrites
 * deleted rows in place, but its write-ahead log holds older images of the pages until it is
 * emptied.
 */
public final class Shredder {
  /** One sweep may come between a shredding and its commit; the one after it is surely later. */
  private static final int SWEEPS = 2;

  private final Database database;
  private final AtomicInteger due = new AtomicInteger(SWEEPS);

  /**
   * The shredder of this database; due from the start, for what a process before this one shredded
   * last.
   */
  public Shredder(Database database) {
    this.database = database;
  }

  /** Something was shredded, in a transaction that may still be open. */
  public void shredded() {
    due.set(SWEEPS);
  }

  /**
   * Empties the log while something was shredded; what could not be done now is tried at the next
   * sweep.
   */
  public void sweep() {
    int left = due.get();
    if (left > 0 && database.emptyLog()) {
      due.compareAndSet(left, left - 1);
    }
  }
}
