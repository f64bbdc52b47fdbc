package fi.tagi.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * One line of JSON for each event, to standard error: ours from {@code INFO} on, others' from
 * {@code WARN} on. In code, because to read it from a file took a tenth of a start. A file that the
 * property {@code logback.configurationFile} names comes before.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  /** For the logging library, which finds it by its service file. */
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext logs) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    JsonLines lines = new JsonLines();
    lines.setContext(logs);
    lines.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(logs);
    console.setName("console");
    console.setTarget("System.err");
    console.setEncoder(lines);
    console.start();
    Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    logs.getLogger("fi.tagi").setLevel(Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
