package fi.tagi.server.database;

/**
 * What group commit did since the start.
 *
 * @param commits transactions committed
 * @param works pieces of work in them
 * @param failures pieces of work that ended with a fault
 * @param waiting pieces of work that wait now to be taken up
 */
public record CommitCounts(long commits, long works, long failures, int waiting) {}
