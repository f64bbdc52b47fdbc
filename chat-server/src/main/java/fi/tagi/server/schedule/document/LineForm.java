package fi.tagi.server.schedule.document;

import fi.tagi.protocol.Code;
import fi.tagi.protocol.Language;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.schedule.Line;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A line as JSON has it: to and from managers, and in the table. See {@link Line}. */
public record LineForm(
    String line,
    Texts names,
    Line.Audience audience,
    String zone,
    long promiseSeconds,
    int waitingMax,
    List<Language> languages,
    List<SiteForm> sites,
    List<HelpForm> help,
    CareForm care) {

  private static final Pattern CODE = Pattern.compile(Code.CODE);
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:]+\\])(:[1-9][0-9]{0,4})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int NAME_MAX = 80;
  private static final int NUMBER_MAX = 40;
  private static final int HOURS_MAX = 80;
  private static final int ORIGIN_MAX = 200;
  private static final int SITES_MAX = 50;
  private static final int HELP_MAX = 20;
  private static final String NEVER_CHECKED = "unknown";
  private static final int WAITING_MAX = 100_000;
  private static final long PROMISE_MAX = Duration.ofDays(7).toSeconds();

  /** The form of this line. */
  public static LineForm of(Line line) {
    return new LineForm(
        line.code(),
        Texts.of(line.names()),
        line.audience(),
        line.zone().getId(),
        line.promise().toSeconds(),
        line.waitingMax(),
        line.languages(),
        line.sites().stream().map(site -> new SiteForm(site.site(), site.origin())).toList(),
        line.help().stream().map(HelpForm::of).toList(),
        CareForm.of(line.care()));
  }

  /**
   * Reads what is in the table, also as it was before a number had its day, when nobody has checked
   * it, and before it said whose it is and in which languages it answers; and before care said what
   * is offered after a heavy contact.
   *
   * @throws BadRequest when it is not a line
   */
  static LineForm stored(String settings) throws BadRequest {
    JsonNode line = Json.tree(settings.getBytes(StandardCharsets.UTF_8));
    for (JsonNode help : line.path("help")) {
      if (help instanceof ObjectNode number && !number.has("checkedOn")) {
        number.put("checkedOn", NEVER_CHECKED);
      }
      if (help instanceof ObjectNode number && !number.has("socialEmergency")) {
        number.put("socialEmergency", false);
      }
      if (help instanceof ObjectNode number && !number.has("languages")) {
        number.putArray("languages");
      }
    }
    if (line.path("care") instanceof ObjectNode care && !care.has("debriefing")) {
      care.set("debriefing", Json.tree(Json.write(Texts.NONE)));
    }
    return Json.read(Json.write(line), LineForm.class);
  }

  /**
   * The line it describes.
   *
   * @throws BadRequest with the path of each fault
   */
  public Line toLine() throws BadRequest {
    Faults faults = new Faults();
    check(faults);
    faults.refuseIfAny();
    return new Line(
        line,
        names.byLanguage(),
        audience,
        ZoneId.of(zone),
        Duration.ofSeconds(promiseSeconds),
        waitingMax,
        languages,
        sites.stream().map(site -> new Line.Site(site.site(), site.origin())).toList(),
        help.stream().map(HelpForm::toHelp).toList(),
        care.toCare());
  }

  private void check(Faults faults) {
    faults.unless(CODE.matcher(line).matches(), "line", "not_a_code");
    faults.unless(!Practice.isOne(line), "line", "reserved");
    faults.texts(names, NAME_MAX, "names");
    faults.unless(ZoneId.getAvailableZoneIds().contains(zone), "zone", "unknown_zone");
    faults.unless(
        promiseSeconds >= 1 && promiseSeconds <= PROMISE_MAX, "promiseSeconds", "out_of_range");
    faults.unless(waitingMax >= 1 && waitingMax <= WAITING_MAX, "waitingMax", "out_of_range");
    faults.unless(!languages.isEmpty(), "languages", "empty");
    faults.unless(Set.copyOf(languages).size() == languages.size(), "languages", "repeated");
    faults.unless(sites.size() <= SITES_MAX, "sites", "too_many");
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < sites.size(); i++) {
      sites.get(i).check(faults, "sites[" + i + "]");
      faults.unless(codes.add(sites.get(i).site()), "sites[" + i + "].site", "repeated");
    }
    faults.unless(help.size() <= HELP_MAX, "help", "too_many");
    for (int i = 0; i < help.size(); i++) {
      help.get(i).check(faults, "help[" + i + "]");
    }
    care.check(faults, line);
  }

  /** See {@link Line.Site}. */
  public record SiteForm(String site, String origin) {

    private void check(Faults faults, String path) {
      faults.unless(CODE.matcher(site).matches(), path + ".site", "not_a_code");
      faults.unless(
          origin.length() <= ORIGIN_MAX && ORIGIN.matcher(origin).matches(),
          path + ".origin",
          "not_an_origin");
    }
  }

  /** See {@link Line.Help}. */
  public record HelpForm(
      Texts names,
      String number,
      Texts hours,
      List<Language> languages,
      String checkedOn,
      boolean socialEmergency) {

    static HelpForm of(Line.Help help) {
      return new HelpForm(
          Texts.of(help.names()),
          help.number(),
          Texts.of(help.hours()),
          help.languages(),
          help.checkedOn().map(LocalDate::toString).orElse(NEVER_CHECKED),
          help.socialEmergency());
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private Line.Help toHelp() {
      return new Line.Help(
          names.byLanguage(),
          number,
          hours.byLanguage(),
          languages,
          day(checkedOn),
          socialEmergency);
    }

    private void check(Faults faults, String path) {
      faults.texts(names, NAME_MAX, path + ".names");
      faults.text(number, NUMBER_MAX, path + ".number");
      faults.optionalTexts(hours, HOURS_MAX, path + ".hours");
      faults.unless(
          Set.copyOf(languages).size() == languages.size(), path + ".languages", "repeated");
      faults.unless(
          checkedOn.equals(NEVER_CHECKED) || day(checkedOn).isPresent(),
          path + ".checkedOn",
          "not_a_date");
    }
  }

  /** The same text in each language; every language is there. */
  public record Texts(String fi, String sv, String en) {

    /** No text in any language. */
    public static final Texts NONE = new Texts("", "", "");

    /** These texts; one that is not there is empty. */
    public static Texts of(Map<Language, String> texts) {
      return new Texts(
          texts.getOrDefault(Language.FI, ""),
          texts.getOrDefault(Language.SV, ""),
          texts.getOrDefault(Language.EN, ""));
    }

    Map<Language, String> byLanguage() {
      return Map.of(Language.FI, fi, Language.SV, sv, Language.EN, en);
    }
  }
}
