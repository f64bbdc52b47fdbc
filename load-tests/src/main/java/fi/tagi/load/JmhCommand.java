package fi.tagi.load;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs the benchmarks of single pieces: those of the wire, which are here, and whichever else are
 * on the class path. The launcher puts the server's there; nothing here names them.
 */
@Command(
    name = "jmh",
    description = "Single hot pieces (decode, encode, fold a contact, suppression), by JMH.",
    mixinStandardHelpOptions = true)
final class JmhCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "PATTERN", description = "Which; all without it.")
  private String pattern = "Benchmark";

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "Of a second each; half as many to warm up.")
  private int iterations = 5;

  @Override
  public Integer call() throws Exception {
    new Runner(
            new OptionsBuilder()
                .include(pattern)
                .warmupIterations(Math.max(1, iterations / 2))
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .build())
        .run();
    return 0;
  }
}
