package fi.tagi.server.demo;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Atomically;
import fi.tagi.server.diary.SqlDiary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** Writes years of a plausible history into an empty diary; the same again for the same size. */
public final class Years {
  private static final long SEED = 20_270_402;
  private static final int BATCH = 200;
  private static final int RESPONDERS = 40;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final List<UUID> responders =
      Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
          .limit(RESPONDERS)
          .toList();
  private final SqlDiary diary;
  private final Atomically transaction;
  private final String line;
  private final ZoneId zone;

  /**
   * Years of a line.
   *
   * @param zone the line's
   */
  public Years(SqlDiary diary, Atomically transaction, String line, ZoneId zone) {
    this.diary = diary;
    this.transaction = transaction;
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
    int[] counts = PastDays.spread(days, contacts);
    List<List<Entry>> batch = new ArrayList<>();
    int written = 0;
    for (int day = 0; day < counts.length; day++) {
      for (int i = 0; i < counts[day]; i++) {
        batch.add(contact(days.get(day)));
        if (batch.size() == BATCH) {
          written += write(batch);
          progress.accept(written);
        }
      }
    }
    progress.accept(written + write(batch));
  }

  private List<Entry> contact(LocalDate day) {
    Instant at =
        day.atTime(PastDays.hour(random.nextDouble()), random.nextInt(60), random.nextInt(60))
            .atZone(zone)
            .toInstant();
    return PastContact.of(random, line, responders, at, PastDays.isCrisis(day));
  }

  private int write(List<List<Entry>> batch) {
    int size = batch.size();
    transaction.atomically(() -> {
      for (List<Entry> entries : batch) {
        Contact contact = new Contact.None(entries.getFirst().contact());
        for (Entry entry : entries) {
          contact = diary.append(contact, entry.event(), entry.at()).orElseThrow();
        }
      }
      return true;
    });
    batch.clear();
    return size;
  }
}
