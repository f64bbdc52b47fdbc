package fi.tagi.server.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.Caller;
import fi.tagi.server.access.People;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SignInsTest {
  private final TestDatabase.Kind kind;
  @TempDir Path folder;
  private People people;
  private SignIns signIns;
  private UUID aino;
  private final List<UUID> told = new ArrayList<>();

  SignInsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    people = new People(TestDatabase.of(kind, folder));
    signIns = people.signIns;
    aino = people.person("aino", AccountRole.PROFESSIONAL, AccountRole.MANAGER);
    people.person("boss", AccountRole.MANAGER);
    signIns.onEnd(told::add);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void theCookieTellsWhoSignedInAndAsWhat() {
    String cookie = signIns.begin(aino);
    assertThat(cookie).hasSizeGreaterThanOrEqualTo(22);
    assertThat(signIns.callerOf(cookie))
        .contains(new Caller(aino, Set.of(AccountRole.PROFESSIONAL, AccountRole.MANAGER)));
  }

  @Test
  void anythingElseTellsNobody() {
    signIns.begin(aino);
    for (String cookie : List.of("", "x", aino.toString(), "A".repeat(22), "A".repeat(10_000))) {
      assertThat(signIns.callerOf(cookie)).isEmpty();
    }
  }

  @Test
  void theCookieIsNotInTheDatabase() {
    String cookie = signIns.begin(aino);
    String rows =
        people.database.read(context ->
            context.fetch("select * from sign_in").formatCSV()
                + context.fetch("select * from account").formatCSV());
    assertThat(rows).contains(aino.toString()).doesNotContain(cookie);
  }

  @Test
  void aSignInEndsWhenItWasIdleForTooLong() {
    String cookie = signIns.begin(aino);
    people.clock.advance(Duration.ofHours(8).minusSeconds(1));
    assertThat(signIns.callerOf(cookie)).isPresent();
    people.clock.advance(Duration.ofHours(8));
    assertThat(signIns.callerOf(cookie)).isEmpty();
  }

  @Test
  void useKeepsItAliveButNotBeyondTheAbsoluteLimit() {
    String cookie = signIns.begin(aino);
    for (int hour = 1; hour < 24; hour++) {
      people.clock.advance(Duration.ofHours(1));
      assertThat(signIns.callerOf(cookie)).as("after %s h", hour).isPresent();
    }
    people.clock.advance(Duration.ofHours(1));
    assertThat(signIns.callerOf(cookie)).isEmpty();
  }

  @Test
  void framesOnALiveSocketKeepItAliveToo() {
    String cookie = signIns.begin(aino);
    assertThat(signIns.callerOf(cookie)).isPresent();
    for (int minute = 0; minute < 20 * 60; minute += 30) {
      people.clock.advance(Duration.ofMinutes(30));
      signIns.use(cookie).run();
      signIns.sweep();
    }
    assertThat(signIns.callerOf(cookie)).isPresent();
    assertThat(told).isEmpty();
  }

  @Test
  void signingOutEndsOneSignInAndTellsAtOnce() {
    String here = signIns.begin(aino);
    String there = signIns.begin(aino);
    signIns.end(here);
    assertThat(told).containsExactly(aino);
    assertThat(signIns.callerOf(here)).isEmpty();
    assertThat(signIns.callerOf(there)).isPresent();
  }

  @Test
  void endingAllEndsEachSignInOfTheAccountAndNoOther() {
    UUID other = people.person("other", AccountRole.EXPERT);
    String one = signIns.begin(aino);
    String two = signIns.begin(aino);
    String others = signIns.begin(other);
    signIns.endAll(aino);
    assertThat(told).contains(aino).doesNotContain(other);
    assertThat(signIns.callerOf(one)).isEmpty();
    assertThat(signIns.callerOf(two)).isEmpty();
    assertThat(signIns.callerOf(others)).isPresent();
  }

  @Test
  void aSocketOpenedWhileItsSignInEndedIsToldByTheNextSweep() {
    String cookie = signIns.begin(aino);
    assertThat(signIns.callerOf(cookie)).isPresent();
    signIns.end(cookie);
    told.clear();
    signIns.sweep();
    assertThat(told).containsExactly(aino);
    told.clear();
    signIns.sweep();
    assertThat(told).isEmpty();
  }

  @Test
  void theSweepNoticesWhatTheLimitsEndedAndRemovesIt() {
    String cookie = signIns.begin(aino);
    assertThat(signIns.callerOf(cookie)).isPresent();
    signIns.sweep();
    assertThat(told).isEmpty();
    people.clock.advance(Duration.ofHours(8));
    signIns.sweep();
    assertThat(told).containsExactly(aino);
    assertThat(stored()).isZero();
  }

  @Test
  void theSweepNoticesWhatAnotherProcessEnded() {
    String cookie = signIns.begin(aino);
    assertThat(signIns.callerOf(cookie)).isPresent();
    people.anotherProcessSignIns().endAll(aino);
    assertThat(told).isEmpty();
    signIns.sweep();
    assertThat(told).containsExactly(aino);
  }

  @Test
  void theSweepNoticesAnAccountThatWasDisabledElsewhere() throws Exception {
    String cookie = signIns.begin(aino);
    assertThat(signIns.callerOf(cookie)).isPresent();
    people.accounts.disable(aino, Actor.OPERATOR);
    assertThat(signIns.callerOf(cookie)).isEmpty();
    signIns.sweep();
    assertThat(told).containsExactly(aino);
    people.accounts.enable(aino, Actor.OPERATOR);
    assertThat(signIns.callerOf(cookie)).as("the old cookie stays dead").isEmpty();
  }

  @Test
  void aChangeOfRolesIsToldBySweepOrByTheNextQuestion() throws Exception {
    String cookie = signIns.begin(aino);
    assertThat(signIns.callerOf(cookie)).isPresent();
    people.accounts.change(aino, People.details("aino", AccountRole.EXPERT), Actor.OPERATOR);
    signIns.sweep();
    assertThat(told).containsExactly(aino);
    people.accounts.change(aino, People.details("aino", AccountRole.PROFESSIONAL), Actor.OPERATOR);
    assertThat(signIns.callerOf(cookie))
        .contains(new Caller(aino, Set.of(AccountRole.PROFESSIONAL)));
    assertThat(told).containsExactly(aino, aino);
    signIns.sweep();
    assertThat(told).containsExactly(aino, aino);
  }

  @Test
  void oneListenersFaultIsNotTheNextOnes() {
    List<UUID> second = new ArrayList<>();
    signIns.onEnd(account -> {
      throw new IllegalStateException("a fault");
    });
    signIns.onEnd(second::add);
    signIns.endAll(aino);
    assertThat(second).containsExactly(aino);
  }

  @Test
  void anAccountHasTenSignInsAtMostAndTheOldestGoes() {
    String first = signIns.begin(aino);
    List<String> later = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.clock.advance(Duration.ofSeconds(1));
      later.add(signIns.begin(aino));
    }
    assertThat(signIns.callerOf(first)).isEmpty();
    assertThat(later).allSatisfy(cookie -> assertThat(signIns.callerOf(cookie)).isPresent());
    assertThat(stored()).isEqualTo(10);
  }

  @Test
  void aSignInSurvivesARestart() {
    String cookie = signIns.begin(aino);
    assertThat(people.anotherProcessSignIns().callerOf(cookie)).isPresent();
  }

  private int stored() {
    return people.database.read(context -> context.fetch("select 1 from sign_in").size());
  }
}
