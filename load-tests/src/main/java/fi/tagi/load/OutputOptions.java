package fi.tagi.load;

import fi.tagi.load.report.HtmlReport;
import fi.tagi.load.report.JsonReport;
import fi.tagi.load.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the report goes, beside the terminal. */
final class OutputOptions {
  @Option(names = "--json", paramLabel = "FILE", description = "The report for machines.")
  private @Nullable Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "The report with charts.")
  private @Nullable Path html;

  void write(Report report) throws IOException {
    if (json != null) {
      Files.write(json, JsonReport.of(report));
    }
    if (html != null) {
      Files.writeString(html, HtmlReport.of(report));
    }
  }
}
