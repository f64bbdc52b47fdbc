package fi.tagi.server.demo;

import fi.tagi.server.contact.Entry;
import fi.tagi.server.diary.whole.SqlFill;
import fi.tagi.server.runtime.SerialExecutor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Writes years of a plausible history into an empty diary, and the shifts in which it was answered;
 * the same again for the same size.
 */
public final class Years {
  private static final long SEED = 20_270_402;
  private static final int BATCH = 2_000;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final SqlFill diary;
  private final PastShifts shifts;
  private final String line;
  private final ZoneId zone;

  /**
   * Years of a line that is open round the clock.
   *
   * @param zone the line's
   */
  public Years(SqlFill diary, PastShifts shifts, String line, ZoneId zone) {
    this.diary = diary;
    this.shifts = shifts;
    this.line = line;
    this.zone = zone;
  }

  /**
   * Writes so many contacts, spread over the calendar years up to the day before a date.
   *
   * @param years how many years
   * @param end the first date without contacts
   * @param progress is told how many are written
   */
  public void write(int contacts, int years, LocalDate end, IntConsumer progress) {
    List<LocalDate> days = end.minusYears(years).datesUntil(end).toList();
    PastStaffing staffing = new PastStaffing((double) contacts / days.size());
    List<UUID> responders = people(staffing.people());
    shifts.plan(days.getFirst(), end, staffing, responders);
    int[] counts = PastDays.spread(days, contacts);
    Iterator<UUID> ids = ids(contacts);
    SerialExecutor writer = SerialExecutor.onVirtualThreads("made-up-history", 1);
    CompletableFuture<Integer> written = CompletableFuture.completedFuture(0);
    List<List<Entry>> batch = new ArrayList<>();
    for (int day = 0; day < counts.length; day++) {
      for (int i = 0; i < counts[day]; i++) {
        batch.add(contact(days.get(day), ids.next(), responders));
        if (batch.size() == BATCH) {
          written = after(written, batch, progress, writer);
        }
      }
    }
    after(written, batch, progress, writer).join();
  }

  /** Makes the rows of the next while those before are written, and not more than that. */
  private CompletableFuture<Integer> after(
      CompletableFuture<Integer> before,
      List<List<Entry>> batch,
      IntConsumer progress,
      SerialExecutor writer) {
    SqlFill.Filling rows = SqlFill.of(batch);
    batch.clear();
    int soFar = before.join();
    progress.accept(soFar);
    return CompletableFuture.supplyAsync(() -> soFar + diary.write(rows), writer::offer);
  }

  private List<UUID> people(int count) {
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
        .limit(count)
        .toList();
  }

  /**
   * So many ids, each larger than the one before, spread over all there are: what is made up is
   * written at the end of each index, which is quick, and who comes later comes in between.
   */
  private Iterator<UUID> ids(int count) {
    long apart = Long.divideUnsigned(-1, count);
    return LongStream.range(0, count)
        .mapToObj(i -> new UUID(i * apart + random.nextLong(apart >>> 1), random.nextLong()))
        .iterator();
  }

  private List<Entry> contact(LocalDate day, UUID id, List<UUID> responders) {
    Instant at =
        day.atTime(PastDays.hour(random.nextDouble()), random.nextInt(60), random.nextInt(60))
            .atZone(zone)
            .toInstant();
    return PastContact.of(
        random, line, responders, new PastContact.Coming(id, at, PastDays.isCrisis(day)));
  }
}
