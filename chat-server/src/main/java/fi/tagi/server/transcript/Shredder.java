package fi.tagi.server.transcript;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.Database.Purged;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what was shredded is in no file of the database any more: a deleted row stays in
 * pages and logs for a while. What of that is in the server's power, and what is not on PostgreSQL,
 * is said at {@link Database#purge}.
 */
public final class Shredder {
  private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);

  /** The keys first: without them the rest is noise. */
  private static final List<String> TABLES = List.of("transcript", "message", "side_note");

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
   * Cleans up while something was shredded; what could not be done now is tried at the next sweep.
   */
  public void sweep() {
    // Counted before it is done: a shredding that comes meanwhile has all its sweeps before it.
    int left = due.getAndUpdate(sweeps -> Math.max(0, sweeps - 1));
    Purged purged = left > 0 ? database.purge(TABLES) : Purged.DONE;
    if (purged != Purged.DONE) {
      due.accumulateAndGet(left, Math::max);
    }
    if (purged == Purged.FAILED) {
      LOG.warn("what was shredded is not out of the database's files yet");
    }
  }
}
