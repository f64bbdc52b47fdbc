package fi.tagi.server.offer;

import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.diary.MemoryDiary;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.offer.line.PassedOn;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.roster.MemorySwitches;
import fi.tagi.server.roster.Presence;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.roster.TestShifts;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Session;
import fi.tagi.server.session.Transport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A board whose database takes its time; a Wednesday afternoon. */
class OfferBoardTest {
  private static final UUID AINO = new UUID(0, 1);
  private static final Instant NOW = helsinki("2027-03-24T15:00");
  private static final long PATIENCE_SECONDS = 20;

  private final Page page = new Page();
  private final MemoryDiary diary = new MemoryDiary();
  private final Slow open = new Slow(diary);
  private final AtomicBoolean faulty = new AtomicBoolean();
  private final CountDownLatch failed = new CountDownLatch(1);
  private final OfferBoard board = board();

  private OfferBoard board() {
    MemoryLines lines = MemoryLines.of(Weeks.afternoons());
    TestShifts shifts = new TestShifts();
    Responders responders =
        id -> {
          if (faulty.getAndSet(false)) {
            failed.countDown();
            throw new IllegalStateException("a fault");
          }
          return Optional.of(
              new Responder(id, "Aino", Set.of(PROFESSIONAL), Set.of(Language.FI), 2));
        };
    Duty duty = new Duty(new MemorySwitches(), responders, lines, shifts, () -> NOW);
    duty.goOnDuty(AINO);
    Staffing staffing = new Staffing(lines, responders, duty, new Presence(() -> NOW), shifts);
    return new OfferBoard(
        open,
        new Eligibility(lines, responders, duty, staffing),
        new Cards(diary, id -> "Aino"),
        () -> NOW,
        new Metrics());
  }

  @Test
  void aContactThatComesDuringASlowPassIsShownHoweverManySecondsItTook() throws Exception {
    board.attach(new Console(AINO, new Session(page)));
    board.tick();
    UUID before = comes();
    assertThat(page.nextTag()).isEqualTo(before);
    open.takesItsTime = true;
    board.sweep();
    assertThat(open.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    board.tick();
    board.tick();
    board.tick();
    UUID contact = comes();
    open.goesOn.countDown();

    assertThat(page.nextTag()).isEqualTo(contact);
  }

  @Test
  void whatAFaultLeftIsShownByTheNextSweep() throws Exception {
    board.attach(new Console(AINO, new Session(page)));
    UUID before = comes();
    assertThat(page.nextTag()).isEqualTo(before);
    UUID unheard = waits();
    open.isFollowedBy = () -> faulty.set(true);
    board.sweep();
    assertThat(failed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    open.isFollowedBy = () -> {};
    board.sweep();

    assertThat(page.nextTag()).isEqualTo(unheard);
  }

  private UUID comes() {
    UUID contact = waits();
    board.nudge(contact);
    return contact;
  }

  private UUID waits() {
    UUID contact = UUID.randomUUID();
    diary.append(new Contact.None(contact), new Arrived(Histories.INTAKE, 600), NOW);
    return contact;
  }

  /** Reads all at once, but hands it over only when it is let. */
  private static final class Slow extends PassedOn {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private volatile boolean takesItsTime;
    private volatile Runnable isFollowedBy = () -> {};

    private Slow(OpenContacts contacts) {
      super(contacts);
    }

    @Override
    public List<OpenContact> all() {
      List<OpenContact> read = super.all();
      isFollowedBy.run();
      if (!takesItsTime) {
        return read;
      }
      begun.countDown();
      try {
        assertThat(goesOn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return read;
    }
  }

  /** What is sent to a console. */
  private static final class Page implements Transport {
    private final BlockingQueue<EncodedFrame> frames = new LinkedBlockingQueue<>();

    @Override
    public boolean send(EncodedFrame frame, int waitingMax) {
      return frames.add(frame);
    }

    @Override
    public void afterSent(Runnable task) {
      task.run();
    }

    @Override
    public void close(CloseReason reason) {}

    private UUID nextTag() throws Exception {
      while (true) {
        EncodedFrame next = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no tag came");
        }
        ServerFrame frame = FrameCodec.toResponder(next.utf8());
        if (frame instanceof ResponderPush.Offer offer) {
          return offer.tag().contact();
        }
      }
    }
  }
}
