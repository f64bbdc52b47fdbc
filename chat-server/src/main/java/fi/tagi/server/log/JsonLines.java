package fi.tagi.server.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

/** Encodes each event as one line of JSON that holds nothing people wrote. */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final String OURS = "fi.tagi.";
  private static final int FRAMES_MAX = 30;
  private static final int CAUSES_MAX = 5;
  private static final byte[] NOTHING = new byte[0];
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              always -> always.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  /**
   * One line.
   *
   * @param at the instant, UTC
   * @param level the level
   * @param logger the class that logs
   * @param thread the thread's name
   * @param message what happened
   * @param fields ids and codes, by name
   * @param faults the exception and its causes, each its class and where it came from
   */
  record Line(
      String at,
      String level,
      String logger,
      String thread,
      String message,
      Map<String, String> fields,
      List<List<String>> faults) {}

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = MAPPER.writeValueAsString(line(event)) + "\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static Line line(ILoggingEvent event) {
    boolean ours = event.getLoggerName().startsWith(OURS);
    return new Line(
        event.getInstant().truncatedTo(ChronoUnit.MICROS).toString(),
        event.getLevel().toString(),
        event.getLoggerName(),
        event.getThreadName(),
        String.valueOf(ours ? event.getFormattedMessage() : event.getMessage()),
        ours ? fields(event) : Map.of(),
        faults(event.getThrowableProxy()));
  }

  private static Map<String, String> fields(ILoggingEvent event) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> fields.put(pair.key, String.valueOf(pair.value)));
    }
    return fields;
  }

  private static List<List<String>> faults(IThrowableProxy thrown) {
    List<List<String>> faults = new ArrayList<>();
    IThrowableProxy next = thrown;
    while (next != null && faults.size() < CAUSES_MAX) {
      List<String> fault = new ArrayList<>();
      fault.add(next.getClassName());
      for (StackTraceElementProxy frame : next.getStackTraceElementProxyArray()) {
        if (fault.size() > FRAMES_MAX) {
          break;
        }
        fault.add(frame.getStackTraceElement().toString());
      }
      faults.add(fault);
      next = next.getCause();
    }
    return faults;
  }
}
