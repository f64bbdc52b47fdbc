package fi.tagi.load.measure;

import fi.tagi.load.check.Breach;
import fi.tagi.load.lean.Loops;
import fi.tagi.load.meter.Costs;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.protocol.ResponderReply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One contact after another: each claimed at one instant by everybody who is there, or by one of
 * them in turn.
 */
public final class Claims implements Measured {
  /** From a claim that wins to its answer. */
  public static final String WON = "claim sent → won received";

  /** From ending a conversation to its coding being stored, two commands one after the other. */
  public static final String CLOSED = "end sent → wrap-up stored";

  /** From the instant of all claims to the last answer. */
  public static final String LAST = "claims due → last is answered";

  /** Three commands each, of fifty a second that a session may send. */
  private static final long OWN_ROUND_NANOS_MIN = TimeUnit.MILLISECONDS.toNanos(65);

  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  private final String name;
  private final String description;
  private final boolean inTurn;
  private final Sizes sizes;

  private Claims(String name, String description, boolean inTurn, Sizes sizes) {
    this.name = name;
    this.description = description;
    this.inTurn = inTurn;
    this.sizes = sizes;
  }

  /**
   * One claim, no other load. With one console there are fifteen a second, as many as it may give
   * commands for; with more, each claims in its turn, and they come as fast as they are answered.
   */
  public static Claims alone() {
    return new Claims(
        "claim",
        "One contact at a time, claimed by one, no other load: claim sent until won received.",
        true,
        new Sizes(20, 2_000, Duration.ofMinutes(2)));
  }

  /** A thousand consoles at one tag. */
  public static Claims rush() {
    return new Claims(
        "claim-rush",
        "One contact at a time is claimed by everybody at one instant: how long the last waits.",
        false,
        new Sizes(1_000, 20, Duration.ofMinutes(2)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Sizes sizes() {
    return sizes;
  }

  @Override
  public Report run(Stage stage, Cast cast) throws IOException, InterruptedException {
    return new Run(stage, cast).report();
  }

  private final class Run implements Claimer.Course {
    private final Stage stage;
    private final Cast cast;
    private final Crowd crowd = new Crowd("claimers");
    private final List<Claimer> claimers = new ArrayList<>();
    private final ConcurrentMap<UUID, Semaphore> offered = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Semaphore answered = new Semaphore(0);
    private final Semaphore closed = new Semaphore(0);
    private final long[] due = new long[Loops.COUNT];
    private final Latency won = Latency.of(WON);
    private final Latency last = Latency.of(LAST);
    private final Latency closing = Latency.of(CLOSED);
    private volatile long closedAt;
    private final List<Breach> breaches = new ArrayList<>();

    private record Answer(Claimer claimer, ResponderReply reply, long at) {}

    Run(Stage stage, Cast cast) {
      this.stage = stage;
      this.cast = cast;
    }

    Report report() throws IOException, InterruptedException {
      int warmUp = Math.max(1, stage.sizes().contacts() / 4);
      try (Loops loops = new Loops(stage.server())) {
        crowd.gather(cast.members().size(), stage.progress(), place -> come(loops, place));
        Costs costs = Costs.of(stage.target());
        for (int i = -warmUp; i < stage.sizes().contacts(); i++) {
          if (i % 50 == 0) {
            stage.progress().say("claim " + i + " of " + stage.sizes().contacts());
          }
          round(loops, i);
        }
        crowd.over();
        return Report.of(name)
            .done(
                "%s: %d consoles, %d contacts, warm-up %d, on %s"
                    .formatted(
                        name,
                        cast.members().size(),
                        stage.sizes().contacts(),
                        warmUp,
                        stage.target().database()))
            .latencies(List.of(won, last, closing))
            .figures(costs.processor())
            .figures(costs.memory())
            .breaches(breaches)
            .faults(crowd.faults())
            .made();
      }
    }

    private void come(Loops loops, int place) {
      Claimer claimer = new Claimer(cast.members().get(place), place % Loops.COUNT, this);
      claimers.add(claimer);
      loops.open(place, "/v1/responder", claimer.member().cookie(), claimer);
    }

    private void round(Loops loops, int number) throws IOException, InterruptedException {
      int all = cast.members().size();
      long began = System.nanoTime();
      Caller caller = new Caller(cast.line(), stage.dice().id());
      loops.open(0, "/v1/visitor", "", caller);
      caller.awaitOpen().arrive();
      UUID contact = Caller.await(caller.came()).contact();
      crowd.await(tags(contact), all, "tags");
      List<Claimer> claiming =
          inTurn ? List.of(claimers.get(Math.floorMod(number, all))) : claimers;
      claiming.forEach(claimer -> claimer.aim(contact, stage.dice().id()));
      LockSupport.parkNanos(QUIET_NANOS);
      for (int i = 0; i < Loops.COUNT; i++) {
        int loop = i;
        loops.at(loop).execute(() -> claim(loop, claiming));
      }
      crowd.await(answered, claiming.size(), "answers");
      long ending = System.nanoTime();
      judge(contact, number >= 0);
      crowd.await(closed, 1, "wrap-up");
      if (number >= 0) {
        closing.add(ending, closedAt);
      }
      offered.remove(contact);
      caller.close();
      long least = OWN_ROUND_NANOS_MIN / (inTurn ? all : 1);
      LockSupport.parkNanos(began + least - System.nanoTime());
    }

    private Semaphore tags(UUID contact) {
      return offered.computeIfAbsent(contact, _ -> new Semaphore(0));
    }

    private void claim(int loop, List<Claimer> claiming) {
      due[loop] = System.nanoTime();
      for (Claimer claimer : claiming) {
        if (claimer.loopIndex() == loop) {
          claimer.claim();
        }
      }
    }

    /** One has won, and everybody else was told who. */
    private void judge(UUID contact, boolean counts) {
      List<Answer> round = new ArrayList<>(answers);
      answers.clear();
      List<Answer> winners =
          round.stream().filter(a -> a.reply() instanceof ResponderReply.Won).toList();
      if (winners.size() != 1) {
        breaches.add(new Breach(contact, winners.size() + " have won"));
        closed.release();
        return;
      }
      Answer winner = winners.getFirst();
      for (Answer answer : round) {
        boolean told =
            answer.reply() instanceof ResponderReply.Lost lost
                && lost.alias().equals(winner.claimer().alias());
        if (!told && !answer.equals(winner)) {
          breaches.add(new Breach(contact, "told " + answer.reply()));
        }
      }
      long first =
          round.stream().mapToLong(answer -> due[answer.claimer().loopIndex()]).min().orElse(0);
      if (counts) {
        won.add(due[winner.claimer().loopIndex()], winner.at());
        last.add(first, round.stream().mapToLong(Answer::at).max().orElse(first));
      }
      if (winner.reply() instanceof ResponderReply.Won told) {
        winner.claimer().finish(contact, told.epoch());
      }
    }

    @Override
    public void ready() {
      crowd.here();
    }

    @Override
    public void offered(UUID contact) {
      tags(contact).release();
    }

    @Override
    public void answered(Claimer claimer, ResponderReply answer, long at) {
      answers.add(new Answer(claimer, answer, at));
      answered.release();
    }

    @Override
    public void closed() {
      closedAt = System.nanoTime();
      closed.release();
    }

    @Override
    public void fault(String what) {
      crowd.fault(what);
    }
  }
}
