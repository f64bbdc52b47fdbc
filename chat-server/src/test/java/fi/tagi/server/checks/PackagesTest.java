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
  private static final Set<String> EVERYTHING = Set.of("*");

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("contact", Set.of()),
          Map.entry("config", Set.of()),
          Map.entry("log", Set.of()),
          Map.entry("runtime", Set.of()),
          Map.entry("http", Set.of()),
          Map.entry("session", Set.of()),
          Map.entry("cluster", Set.of()),
          Map.entry("database", Set.of()),
          Map.entry("codes", Set.of("http")),
          Map.entry("diary", Set.of("contact", "database")),
          Map.entry("transcript", Set.of("contact", "database", "runtime")),
          Map.entry(
              "desk", Set.of("contact", "diary", "transcript", "cluster", "database", "runtime")),
          Map.entry("schedule", Set.of("database", "http", "runtime")),
          Map.entry("roster", Set.of("schedule", "database", "runtime")),
          Map.entry("access", Set.of("database", "http", "roster", "runtime")),
          Map.entry(
              "statistics", Set.of("codes", "contact", "diary", "schedule", "database", "http")),
          Map.entry(
              "offer",
              Set.of(
                  "contact",
                  "diary",
                  "desk",
                  "cluster",
                  "roster",
                  "schedule",
                  "session",
                  "runtime")),
          Map.entry(
              "conversation",
              Set.of(
                  "contact",
                  "diary",
                  "desk",
                  "transcript",
                  "cluster",
                  "roster",
                  "schedule",
                  "session",
                  "offer",
                  "access",
                  "runtime")),
          Map.entry("metrics", Set.of("desk", "diary", "database", "roster", "offer", "runtime")),
          Map.entry(
              "gateway",
              Set.of("access", "config", "database", "http", "metrics", "runtime", "session")),
          Map.entry(
              "demo",
              Set.of(
                  "access",
                  "cluster",
                  "codes",
                  "contact",
                  "database",
                  "desk",
                  "diary",
                  "runtime",
                  "schedule",
                  "transcript")),
          Map.entry("command", EVERYTHING));

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
    return target.equals(knower.get()) || known.equals(EVERYTHING) || known.contains(target)
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
