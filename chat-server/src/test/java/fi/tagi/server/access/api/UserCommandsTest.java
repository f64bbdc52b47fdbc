package fi.tagi.server.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.People;
import fi.tagi.server.access.account.Acceptance;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.AccountRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandsTest {
  @TempDir Path folder;
  private People people;
  private UserCommands commands;

  @BeforeEach
  void open() {
    people = new People(folder);
    commands =
        new UserCommands(people.accounts, people.invitations, people.anotherProcessSignIns());
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void addingGivesALinkAndNoPassword() throws Exception {
    String link = commands.add(People.details("aino", AccountRole.EXPERT));
    assertThat(link).matches("/invitation#[\\w-]{22}");
    assertThat(people.accounts.credentials("aino")).isEmpty();
    String token = link.substring(link.indexOf('#') + 1);
    people.invitations.accept(token, new Acceptance("", "", "", People.PASSWORD));
    assertThat(people.accounts.credentials("aino")).isPresent();
  }

  @Test
  void theListShowsEveryAccount() throws Exception {
    commands.add(People.details("b-person", AccountRole.EXPERT));
    commands.add(People.details("a-person", AccountRole.MANAGER));
    assertThat(commands.list())
        .extracting(account -> account.details().name())
        .containsExactly("a-person", "b-person");
    assertThat(commands.list()).allMatch(Account::invited);
  }

  @Test
  void disablingInThisProcessIsToldByTheSweepOfTheServers() throws Exception {
    UUID aino = people.person("aino", AccountRole.EXPERT);
    String cookie = people.signIns.begin(aino);
    assertThat(people.signIns.callerOf(cookie)).isPresent();
    List<UUID> told = new ArrayList<>();
    people.signIns.onEnd(told::add);

    commands.disable("Aino");
    assertThat(told).isEmpty();
    people.signIns.sweep();
    assertThat(told).containsExactly(aino);
    assertThat(people.signIns.callerOf(cookie)).isEmpty();
  }

  @Test
  void anUnknownNameIsSaidToBeUnknown() {
    assertThatThrownBy(() -> commands.disable("nobody"))
        .isInstanceOf(AccountRefused.class)
        .hasMessage("unknown_account");
  }

  @Test
  void theFirstManagersLinkIsThereOnlyWhileNobodyIs() throws Exception {
    assertThat(commands.firstManagerLink().orElseThrow()).matches("/invitation#[\\w-]{22}");
    commands.add(People.details("aino", AccountRole.EXPERT));
    assertThat(commands.firstManagerLink()).isEmpty();
  }
}
