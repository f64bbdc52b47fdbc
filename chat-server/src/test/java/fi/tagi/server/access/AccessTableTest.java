package fi.tagi.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fi.tagi.protocol.Command;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.VisitorCommand;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessTableTest {
  private static final Optional<Caller> NOBODY = Optional.empty();
  private final Access access = new Access(new NoCallers(), secret -> Optional.empty());

  @Test
  void everyCommandOfTheSocketsHasItsRowAndThereIsNoOther() {
    Set<String> commands = new TreeSet<>();
    for (Class<?> command : VisitorCommand.class.getPermittedSubclasses()) {
      commands.add("visitor." + type(command));
    }
    for (Class<?> command : ResponderCommand.class.getPermittedSubclasses()) {
      commands.add("responder." + type(command));
    }
    for (Class<?> command : ManagerCommand.class.getPermittedSubclasses()) {
      commands.add("manager." + type(command));
    }
    assertThat(AccessTable.commands().keySet()).isEqualTo(commands);
  }

  @Test
  void whatHasNoRowIsForNobody() {
    for (Optional<Caller> caller : everyCaller().toList()) {
      assertThat(access.allows("GET /v1/secrets", caller)).isFalse();
      assertThat(access.allows("get /v1/me", caller)).isFalse();
      assertThat(access.allows("POST /healthz", caller)).isFalse();
      assertThat(access.allows("responder.shout", caller)).isFalse();
      assertThat(access.allows("", caller)).isFalse();
    }
  }

  @Test
  void everyRowIsWalkedForEveryCombinationOfRoles() {
    Map<String, Who> rows = AccessTable.endpoints();
    rows.putAll(AccessTable.pages());
    rows.putAll(AccessTable.commands());
    for (Map.Entry<String, Who> row : rows.entrySet()) {
      for (Optional<Caller> caller : everyCaller().toList()) {
        Set<AccountRole> roles = caller.map(Caller::roles).orElse(Set.of());
        boolean expected =
            switch (row.getValue()) {
              case ANYONE -> true;
              case SIGNED_IN -> caller.isPresent();
              case RESPONDERS ->
                  roles.contains(AccountRole.PROFESSIONAL) || roles.contains(AccountRole.EXPERT);
              case MANAGERS, EXPORTERS -> roles.contains(AccountRole.MANAGER);
            };
        assertThat(access.allows(row.getKey(), caller))
            .as("%s for %s", row.getKey(), roles)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void whoeverHasNotSignedInReachesNothingOfResponders() {
    assertThat(AccessTable.commands())
        .allSatisfy((key, who) ->
            assertThat(access.allows(key, NOBODY)).isEqualTo(key.startsWith("visitor.")));
    assertThat(access.allows("GET /v1/responder", NOBODY)).isFalse();
  }

  @Test
  void whoeverHasNotSignedInReachesOnlyTheseEndpoints() {
    assertThat(AccessTable.endpoints().keySet().stream().filter(key -> access.allows(key, NOBODY)))
        .containsExactlyInAnyOrder(
            "GET /healthz",
            "GET /readyz",
            "GET /metrics",
            "GET /v1/openapi.json",
            "GET /v1/topics",
            "GET /v1/visitor",
            "GET /v1/widget/{line}",
            "GET /v1/widget/{line}/state",
            "GET /v1/practice/passes/{pass}",
            "POST /v1/sign-in",
            "GET /v1/calendar/{file}",
            "GET /v1/invitations/{token}",
            "POST /v1/invitations/{token}");
  }

  @Test
  void programsReachExportsAndWhatAnyoneReaches() {
    Map<String, Who> rows = AccessTable.endpoints();
    rows.putAll(AccessTable.pages());
    rows.putAll(AccessTable.commands());
    rows.forEach((key, who) ->
        assertThat(access.allowsPrograms(key))
            .as(key)
            .isEqualTo(who == Who.ANYONE || key.startsWith("GET /v1/exports/")));
    assertThat(access.allowsPrograms("GET /v1/secrets")).isFalse();
  }

  @Test
  void aCommandIsAskedForByItself() {
    var claim = new ResponderCommand.Claim(1, UUID.randomUUID(), UUID.randomUUID());
    var leave = new VisitorCommand.Leave(1);
    assertThat(access.allowsCommand(claim, caller(EnumSet.of(AccountRole.EXPERT)))).isTrue();
    assertThat(access.allowsCommand(claim, caller(EnumSet.of(AccountRole.MANAGER)))).isFalse();
    assertThat(access.allowsCommand(claim, NOBODY)).isFalse();
    assertThat(access.allowsCommand(leave, NOBODY)).isTrue();
  }

  private static Stream<Optional<Caller>> everyCaller() {
    List<AccountRole> roles = List.of(AccountRole.values());
    Stream<Optional<Caller>> signedIn =
        java.util.stream.IntStream.range(0, 1 << roles.size())
            .mapToObj(bits ->
                caller(
                    Set.copyOf(
                        roles.stream()
                            .filter(
                                r -> ((bits >> List.of(AccountRole.values()).indexOf(r)) & 1) == 1)
                            .toList())));
    return Stream.concat(Stream.of(NOBODY), signedIn);
  }

  private static Optional<Caller> caller(Set<AccountRole> roles) {
    return Optional.of(new Caller(UUID.randomUUID(), roles));
  }

  private static String type(Class<?> command) {
    assertThat(Command.class).isAssignableFrom(command);
    return Arrays.stream(command.getAnnotationsByType(JsonTypeName.class))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static final class NoCallers implements Callers {
    @Override
    public Optional<Caller> callerOf(String cookie) {
      return Optional.empty();
    }

    @Override
    public Runnable use(String cookie) {
      return () -> {};
    }
  }
}
