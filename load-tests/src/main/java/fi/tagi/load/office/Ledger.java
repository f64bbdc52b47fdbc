package fi.tagi.load.office;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What managers read: the statistics of a line, and what the server counts of itself. */
public final class Ledger {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final String CLOSES = "tagi_closes_total{reason=\"";

  private final Office office;
  private final URI server;

  private Ledger(Office office, URI server) {
    this.office = office;
    this.server = server;
  }

  /**
   * The books of this server, as its manager may read them.
   *
   * @throws IOException when the server does not answer or refuses
   */
  public static Ledger of(URI server, Crew.Manager manager) throws IOException {
    return new Ledger(Office.of(server).signIn(manager.name(), manager.password()), server);
  }

  /**
   * The numbers of a line for this year, by name. They are of outcomes and times only, which are
   * never kept back.
   */
  public Map<String, Long> numbers(String line) throws IOException {
    int year = LocalDate.now(ZONE).getYear();
    JsonNode numbers = overview(line, year).get("numbers");
    Map<String, Long> all = new TreeMap<>();
    numbers.properties().forEach(one -> all.put(one.getKey(), one.getValue().asLong()));
    return all;
  }

  /** The line to which most came in a year. */
  public String busiestLine(int year) throws IOException {
    String busiest = "";
    long most = -1;
    for (JsonNode line : office.get("/v1/lines")) {
      long came = contacts(line.get("line").asString(), year);
      if (came > most) {
        most = came;
        busiest = line.get("line").asString();
      }
    }
    return busiest;
  }

  /** How many came to a line in a year, those among them who were turned away. */
  public long contacts(String line, int year) throws IOException {
    JsonNode numbers = overview(line, year).get("numbers");
    return numbers.get("arrivals").asLong() + numbers.get("turnedAway").asLong();
  }

  private JsonNode overview(String line, int year) throws IOException {
    return office.get("/v1/statistics/overview?line=" + line + "&period=" + year);
  }

  /** Looks at the hours of a year's weeks. */
  public void hours(String line, int year) throws IOException {
    office.get("/v1/statistics/hours?line=" + line + "&period=" + year);
  }

  /** Exports the contacts of a year as CSV; how many lines that is, the head among them. */
  public long exportContacts(String line, int year) throws IOException {
    return office.countLines(
        "/v1/exports/contacts.csv?line=%s&from=%d-01-01&to=%d-12-31".formatted(line, year, year));
  }

  /** How many connections the server has closed by itself, by the reason. */
  public Map<String, Long> closes() throws IOException {
    Map<String, Long> closes = new TreeMap<>();
    for (String row : Office.of(server).text("/metrics").lines().toList()) {
      if (row.startsWith(CLOSES)) {
        String[] parts = row.substring(CLOSES.length()).split("\"} ", 2);
        closes.put(parts[0], (long) Double.parseDouble(parts[1]));
      }
    }
    return closes;
  }
}
