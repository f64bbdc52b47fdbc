package fi.tagi.server.checks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which: a package that is not in the table may know no other. */
class PackagesTest {
  private static final Map<String, Set<String>> MAY_KNOW =
      table(
          """
          alert:        config contact diary http offer roster runtime schedule
          cluster:
          config:
          contact:
          database:
          http:
          log:
          runtime:
          hash:
          rehearsal:    runtime
          secret:
          session:
          codes:        audit database http
          metrics:      database
          diary:        audit contact database hash secret
          transcript:   contact database runtime secret
          desk:         cluster contact database diary hash runtime transcript
          audit:        database hash http
          schedule:     audit contact database http
          safety:       audit codes contact database desk http roster schedule transcript
          feedback:     contact database http schedule
          guidance:     audit codes contact database http schedule
          widget:       audit contact database http schedule
          roster:       contact database runtime schedule shift
          shift:        audit database http runtime schedule
          access:       audit database hash http roster runtime
          statistics:   audit codes contact database diary http schedule
          board:        alert contact database diary metrics offer roster runtime schedule session\
              statistics
          offer:        contact database desk diary metrics roster runtime schedule session
          conversation: contact database desk diary offer roster runtime schedule session\
              transcript
          practice:     access codes contact conversation database desk diary http roster runtime schedule\
              session transcript
          correction:   audit cluster codes contact database desk diary http schedule
          endpoint:     access board cluster codes contact conversation database desk feedback metrics offer\
              roster safety session transcript
          gateway:      access config database hash http metrics runtime session
          demo:         access cluster codes contact database desk diary runtime schedule shift transcript
          command:      *
          """);

  private static Map<String, Set<String>> table(String text) {
    return text.lines()
        .map(line -> line.split(":"))
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row[0],
                row -> row.length == 1 ? Set.of() : Set.of(row[1].strip().split("\\s+"))));
  }

  @Test
  void aPackageKnowsOnlyThoseItMayKnow() {
    Set<String> forbidden = new TreeSet<>();
    for (JavaClass type : ServerClasses.ALL) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        fault(type, dependency.getTargetClass()).ifPresent(forbidden::add);
      }
    }
    assertThat(forbidden).isEmpty();
  }

  private static Optional<String> fault(JavaClass from, JavaClass to) {
    Optional<String> knower = ServerClasses.feature(from);
    if (knower.isEmpty() || !to.getPackageName().startsWith(ServerClasses.BASE)) {
      return Optional.empty();
    }
    Set<String> known = MAY_KNOW.getOrDefault(knower.get(), Set.of());
    String target = ServerClasses.feature(to).orElse("the whole");
    return target.equals(knower.get()) || known.contains("*") || known.contains(target)
        ? Optional.empty()
        : Optional.of(
            knower.get() + " may not know " + target + ": " + from.getName() + " " + to.getName());
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(
            ServerClasses.ALL.stream()
                .flatMap(type -> ServerClasses.feature(type).stream())
                .collect(Collectors.toSet()))
        .isSubsetOf(MAY_KNOW.keySet());
  }

  @Test
  void noTwoPackagesKnowEachOther() {
    slices()
        .matching(ServerClasses.BASE + ".(**)")
        .should()
        .beFreeOfCycles()
        .check(ServerClasses.ALL);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(
            ServerClasses.ALL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(PackagesTest::lacksNullMarked)
                .map(JavaPackage::getName))
        .isEmpty();
  }

  private static boolean lacksNullMarked(JavaPackage described) {
    return described
        .tryGetPackageInfo()
        .filter(info -> info.isAnnotatedWith(NullMarked.class))
        .isEmpty();
  }

  @Test
  void noPackageHoldsMoreThanTwelveClasses() {
    Map<String, Long> large =
        ServerClasses.ALL.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    large.values().removeIf(count -> count <= 12);
    assertThat(large).isEmpty();
  }
}
