package fi.tagi.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
  private static final String CANARY = "canary-that-somebody-wrote";

  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void configureAsTheServerDoes() {
    assertThat(ServiceLoader.load(Configurator.class))
        .hasExactlyElementsOfTypes(Logging.class)
        .allSatisfy(found ->
            assertThat(found.configure(context))
                .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY));
  }

  @Test
  void aLineIsOneJsonObjectWithIdsAndCodes() {
    LoggingEvent event = event("fi.tagi.server.desk.Desk", "claim of {} lost", "c-1", null);

    String line = encode(event);

    assertThat(line).endsWith("}\n").hasLineCount(1);
    assertThat(fields(line))
        .containsEntry("level", "WARN")
        .containsEntry("logger", "fi.tagi.server.desk.Desk")
        .containsEntry("message", "claim of c-1 lost");
  }

  @Test
  void theMessageOfAnExceptionOrOfItsCauseIsNeverWritten() {
    Exception fault =
        new IllegalStateException(CANARY, new IllegalArgumentException("cause: " + CANARY));

    String line = encode(event("fi.tagi.server.desk.Desk", "failed", "", fault));

    assertThat(line)
        .contains("IllegalStateException", "IllegalArgumentException", "JsonLinesTest")
        .doesNotContain(CANARY);
  }

  @Test
  void ofOtherLibrariesMessagesOnlyTheFixedPartIsWritten() {
    assertThat(encode(event("com.zaxxer.hikari.pool.PoolBase", "failed ({})", CANARY, null)))
        .contains("failed ({})")
        .doesNotContain(CANARY);
  }

  @Test
  void theDiagnosticContextIsNeverWritten() {
    try (var closed = MDC.putCloseable("address", CANARY)) {
      assertThat(closed).isNotNull();
      assertThat(encode(event("fi.tagi.server.desk.Desk", "failed", "", null)))
          .doesNotContain(CANARY);
    }
  }

  @Test
  void byDefaultNothingLogsBelowInfoAndOtherLibrariesOnlyWarnings() {
    assertThat(context.getLogger("fi.tagi.server.gateway").getEffectiveLevel())
        .isEqualTo(Level.INFO);
    for (String library :
        List.of("io.netty", "org.flywaydb", "org.jooq", "com.zaxxer.hikari", "org.postgresql")) {
      assertThat(context.getLogger(library).getEffectiveLevel()).as(library).isEqualTo(Level.WARN);
    }
    assertThat(context.getLoggerList())
        .filteredOn(logger -> logger.getLevel() != null)
        .extracting(Logger::getName)
        .containsExactlyInAnyOrder("ROOT", "fi.tagi");
  }

  private LoggingEvent event(
      String logger, String message, String argument, @Nullable Throwable thrown) {
    return new LoggingEvent(
        "caller",
        context.getLogger(logger),
        Level.WARN,
        message,
        thrown,
        argument.isEmpty() ? new Object[0] : new Object[] {argument});
  }

  private static String encode(LoggingEvent event) {
    JsonLines lines = new JsonLines();
    lines.start();
    return new String(lines.encode(event), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fields(String line) {
    return JsonMapper.shared().readValue(line, new TypeReference<>() {});
  }
}
