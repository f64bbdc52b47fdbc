package fi.tagi.server.access.signin;

import static fi.tagi.server.database.schema.Tables.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.access.password.PasswordCost;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.runtime.IdSource;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordSignInTest {
  @TempDir Path folder;

  @Test
  void aHashOfAnOlderCostIsMadeAnewWhenItsOwnerSignsIn() {
    UUID aino;
    String old;
    try (People people = new People(folder)) {
      aino = people.person("aino", AccountRole.EXPERT);
      old = hash(people);
      assertThat(people.passwordSignIn.attempt("aino", People.PASSWORD, 1))
          .isInstanceOf(PasswordSignIn.SignedIn.class);
      assertThat(hash(people)).as("not outdated yet").isEqualTo(old);
    }
    try (People people = new People(TestDatabase.sqlite(folder), new PasswordCost(128, 2, 1))) {
      assertThat(people.passwordSignIn.attempt("aino", "not the password", 1))
          .isEqualTo(new PasswordSignIn.Wrong());
      assertThat(hash(people)).isEqualTo(old);
      assertThat(people.passwordSignIn.attempt("aino", People.PASSWORD, 1))
          .isInstanceOfSatisfying(
              PasswordSignIn.SignedIn.class, in -> assertThat(in.account()).isEqualTo(aino));
      assertThat(hash(people)).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
      assertThat(people.passwordSignIn.attempt("aino", People.PASSWORD, 1))
          .isInstanceOf(PasswordSignIn.SignedIn.class);
    }
  }

  @Test
  void aHashMadeAnewNeverReplacesAPasswordThatWasChangedMeanwhile() {
    try (People people = new People(folder)) {
      UUID aino = people.person("aino", AccountRole.EXPERT);
      String old = hash(people);
      people.accounts.setPassword(aino, people.passwords.hash("an altogether new one"));
      assertThat(people.accounts.replacePassword(aino, old, people.passwords.hash("old again")))
          .isFalse();
      assertThat(people.passwords.matches("an altogether new one", hash(people))).isTrue();
    }
  }

  @Test
  void whoSignsInByAPasswordThatIsChangedMeanwhileIsNotIn() {
    try (People people = new People(folder)) {
      UUID aino = people.person("aino", AccountRole.EXPERT);
      IdSource changing =
          new IdSource() {
            @Override
            public UUID uuid() {
              return people.ids.uuid();
            }

            // Asked for the cookie, after the password was found to be right.
            @Override
            public String token() {
              people.accounts.setPassword(aino, people.passwords.hash("an altogether new one"));
              people.signIns.endAll(aino);
              return people.ids.token();
            }
          };
      SignIns signIns =
          new SignIns(people.database, SignInLimits.defaults(), people.clock, changing);

      assertThat(
              new PasswordSignIn(people.accounts, people.passwords, people.throttle, signIns)
                  .attempt("aino", People.PASSWORD, 1))
          .isEqualTo(new PasswordSignIn.Wrong());
      assertThat(people.database.<Integer>read(sql -> sql.fetchCount(SIGN_IN))).isZero();
    }
  }

  @Test
  void cookiesAndPasswordsStayOutOfWhatIsPrinted() {
    try (People people = new People(folder)) {
      people.person("aino", AccountRole.EXPERT);
      assertThat(people.passwordSignIn.attempt("aino", People.PASSWORD, 1))
          .isInstanceOfSatisfying(
              PasswordSignIn.SignedIn.class,
              in -> assertThat(in.toString()).doesNotContain(in.cookie()));
      assertThat(people.accounts.credentials("aino").orElseThrow().toString())
          .doesNotContain("argon2");
    }
  }

  private static String hash(People people) {
    return people.accounts.credentials("aino").orElseThrow().hash();
  }
}
