package fi.tagi.server.feedback;

import fi.tagi.protocol.Helped;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Takes what visitors say of a conversation. */
public final class Feedback {
  private final SqlFeedback said;
  private final Lines lines;
  private final InstantSource clock;

  /** Into this table. */
  public Feedback(SqlFeedback said, Lines lines, InstantSource clock) {
    this.said = said;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * Keeps what a visitor says; said again with the same id it takes the place of what was said.
   *
   * @param contact the conversation; it is looked at and not kept
   * @param id made by the visitor's page, random
   * @param face from 1, the worst, to 5; 0 for not said
   * @return whether it was taken, and is kept unless it was practice; not of a contact that nobody
   *     answered, or that is not over
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public boolean take(Contact contact, UUID id, int face, Helped helped) {
    Optional<Course> course = Course.of(contact);
    boolean isOver = course.flatMap(Course::endedAt).isPresent();
    boolean isAnswered = course.flatMap(Course::answeredAt).isPresent();
    if (!isOver || !isAnswered) {
      return false;
    }
    String line = course.get().intake().line();
    if (Practice.isOne(line)) {
      return true;
    }
    ZoneId zone = lines.find(line).map(Line::zone).orElse(ZoneOffset.UTC);
    said.save(id, line, YearMonth.from(clock.instant().atZone(zone)), face, helped);
    return true;
  }
}
