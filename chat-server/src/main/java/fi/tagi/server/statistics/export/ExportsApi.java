package fi.tagi.server.statistics.export;

import fi.tagi.protocol.Language;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Content;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.statistics.file.CsvWriter;
import fi.tagi.server.statistics.file.CsvWriter.Separator;
import fi.tagi.server.statistics.file.JsonWriter;
import fi.tagi.server.statistics.file.TableWriter;
import fi.tagi.server.statistics.file.XlsxWriter;
import fi.tagi.server.statistics.table.Table;
import fi.tagi.server.statistics.table.Terms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Exports over HTTP, written while they leave. Each is in the audit trail before its first byte is
 * on the way; where it cannot be written there, nothing leaves.
 */
public final class ExportsApi {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final List<Export> exports;
  private final Lines lines;
  private final AuditTrail trail;
  private final Terms terms = Terms.shipped();

  /** The routes of these exports. */
  public ExportsApi(List<Export> exports, Lines lines, AuditTrail trail) {
    this.exports = List.copyOf(exports);
    this.lines = lines;
    this.trail = trail;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return exports.stream()
        .flatMap(export ->
            Arrays.stream(Format.values())
                .map(format ->
                    new Route(
                        "GET",
                        "/v1/exports/" + export.kind() + "." + format.ending(),
                        request -> answer(export, format, request))))
        .toList();
  }

  private Response answer(Export export, Format format, Request request) throws BadRequest {
    Optional<Line> line = lines.find(request.queryParameter("line"));
    LocalDate from = date(request, "from");
    LocalDate to = date(request, "to");
    if (to.isBefore(from) || from.plusDays(export.daysMax()).isBefore(to)) {
      throw new BadRequest("to: out_of_range");
    }
    TableWriter writer = writer(format, request.query());
    if (line.isEmpty()) {
      return Response.error(404, "no_line");
    }
    Asked asked = new Asked(line.get(), from, to, request.query());
    List<Table> tables = export.source().tables(asked);
    List<Table> chosen = format == Format.CSV ? List.of(one(tables, request.query())) : tables;
    AuditTrail.Change change = change(export, format, asked);
    Actor by = request.token().map(Actor::token).orElseGet(() -> Actor.account(request.account()));
    Content.Writer body =
        out -> {
          trail.record(by, change);
          writer.write(chosen, out);
        };
    return new Response(200, format.type(), Map.of(), new Content.Written(body))
        .with(
            "Content-Disposition",
            "attachment; filename=\"" + name(export, asked) + "." + format.ending() + "\"");
  }

  private static String name(Export export, Asked asked) {
    return export.kind() + "-" + asked.line().code() + "-" + asked.from() + "-" + asked.to();
  }

  private static AuditTrail.Change change(Export export, Format format, Asked asked) {
    Made made =
        new Made(export.kind(), format.ending(), asked.from().toString(), asked.to().toString());
    return new AuditTrail.Change(
        AuditKind.EXPORT_MADE,
        asked.line().code(),
        AuditTrail.NOTHING,
        new String(Json.write(made), StandardCharsets.UTF_8));
  }

  private TableWriter writer(Format format, Map<String, String> query) throws BadRequest {
    return switch (format) {
      case CSV ->
          new CsvWriter(
              chosen(Separator.class, "separator", query.getOrDefault("separator", "semicolon")));
      case XLSX ->
          new XlsxWriter(
              terms, chosen(Language.class, "language", query.getOrDefault("language", "fi")));
      case JSON -> new JsonWriter(terms);
    };
  }

  private static <E extends Enum<E>> E chosen(Class<E> type, String name, String word)
      throws BadRequest {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new BadRequest(name + ": unknown"));
  }

  /** The one table that a CSV file holds: the only one, or the one that was asked for. */
  private static Table one(List<Table> tables, Map<String, String> query) throws BadRequest {
    if (tables.size() == 1) {
      return tables.getFirst();
    }
    String code = query.getOrDefault("table", "");
    return tables.stream()
        .filter(table -> table.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadRequest("table: unknown"));
  }

  private static LocalDate date(Request request, String name) throws BadRequest {
    try {
      LocalDate date = LocalDate.parse(request.queryParameter(name));
      if (date.isBefore(FIRST) || date.isAfter(LAST)) {
        throw new BadRequest(name + ": out_of_range");
      }
      return date;
    } catch (DateTimeParseException e) {
      throw new BadRequest(name + ": not_a_date");
    }
  }

  /** What the audit trail says of an export, beside the line. */
  private record Made(String kind, String format, String from, String to) {}
}
