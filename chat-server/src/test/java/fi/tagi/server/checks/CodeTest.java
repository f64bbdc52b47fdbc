package fi.tagi.server.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What the code of the server may use, and where. */
class CodeTest {
  private static final String[] TIME_AND_THREADS = {"..runtime..", "..database.."};

  @Test
  void contactKnowsPlainValuesOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("..server.contact..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java.lang..",
                "java.time..",
                "java.util",
                "java.util.function",
                "java.util.stream",
                "fi.tagi.protocol",
                "fi.tagi.server.contact..",
                "org.jspecify.annotations"));
  }

  @Test
  void onlyTheGatewayKnowsNetty() {
    check(noOneOutside("..server.gateway..").dependOnClassesThat().resideInAPackage("io.netty.."));
  }

  @Test
  void onlyTheDatabaseAndSqlClassesKnowJooq() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..server.database..")
            .and()
            .haveNameNotMatching(".*\\.Sql\\w*(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "fi.tagi.server.database.schema.."));
  }

  @Test
  void onlyTheCommandsKnowTheCommandLineAndOnlyTheLogKnowsLogback() {
    check(noOneOutside("..server.command..").dependOnClassesThat().resideInAPackage("picocli.."));
    check(noOneOutside("..server.log..").dependOnClassesThat().resideInAPackage("ch.qos.."));
  }

  @Test
  void timeIsAParameter() {
    for (Class<?> clock :
        List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
      check(noClasses().should().callMethod(clock, "now"));
    }
    check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    check(noOneOutside(TIME_AND_THREADS).callMethod(Clock.class, "systemUTC"));
  }

  @Test
  void randomnessIsAParameter() {
    check(noOneOutside("..runtime..").callMethod(UUID.class, "randomUUID"));
    check(noClasses().should().callMethod(Math.class, "random"));
    check(noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class));
  }

  @Test
  void threadsBeginInOnePlace() {
    check(noOneOutside(TIME_AND_THREADS).dependOnClassesThat().areAssignableTo(Executors.class));
    check(noOneOutside(TIME_AND_THREADS).callMethod(Thread.class, "ofVirtual"));
    check(noOneOutside(TIME_AND_THREADS).callMethod(Thread.class, "ofPlatform"));
    check(noClasses().should().callConstructor(Thread.class, Runnable.class));
    check(noClasses().should().callConstructor(Thread.class, Runnable.class, String.class));
    check(noClasses().should().callMethod(Thread.class, "sleep", long.class));
  }

  @Test
  void theEnvironmentIsReadInOnePlace() {
    check(noOneOutside("..server.command..").callMethod(System.class, "getenv"));
  }

  @Test
  void nothingIsPrintedButByCommands() {
    check(noClasses().should().accessField(System.class, "out"));
    check(noClasses().should().accessField(System.class, "err"));
  }

  @Test
  void noClassIsNamedAfterNothing() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Constants"));
    check(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..helper..", "..impl..", "..service..", "..model.."));
  }

  @Test
  void aConstructorHasAtMostFiveParameters() {
    assertThat(
            ServerClasses.ALL.stream()
                .filter(type -> !type.isRecord() && !type.isEnum())
                .filter(type -> type.isTopLevelClass() || isStaticMember(type))
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > 5)
                .map(JavaConstructor::getFullName))
        .isEmpty();
  }

  private static boolean isStaticMember(JavaClass type) {
    return type.isMemberClass() && type.getModifiers().contains(JavaModifier.STATIC);
  }

  @Test
  void noStateIsStatic() {
    check(fields().that().areStatic().should().beFinal());
    check(
        fields()
            .that()
            .areStatic()
            .should()
            .notHaveRawType(
                describe(
                    "a container that can change",
                    type ->
                        resideInAPackage("java.util.concurrent..").test(type)
                            && !type.isEnum()
                            && !type.getName().endsWith("Executor")
                            && !type.getName().endsWith("FieldUpdater"))));
    assertThat(
            ServerClasses.ALL.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(CodeTest::isMutableCollection)
                .map(JavaField::getFullName))
        .isEmpty();
  }

  private static boolean isMutableCollection(JavaField field) {
    return List.of("java.util.HashMap", "java.util.ArrayList", "java.util.HashSet")
        .contains(field.getRawType().getName());
  }

  private static com.tngtech.archunit.lang.syntax.elements.ClassesShould noOneOutside(
      String... packages) {
    return noClasses().that().resideOutsideOfPackages(packages).should();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(ServerClasses.ALL);
  }
}
