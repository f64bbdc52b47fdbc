package fi.tagi.server.schedule.document;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.day.Validity;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what {@link ScheduleForm} writes, and what people write, who may leave out what goes
 * without saying. Every fault has its path.
 */
public final class ScheduleReader {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String REPLACED = ScheduleForm.word(HolidayRule.Kind.REPLACED);
  private static final String DAY_END = "24:00";
  private static final int WINDOWS_MAX = 200;
  private static final int DAY_WINDOWS_MAX = 20;
  private static final int EXCEPTIONS_MAX = 300;
  private static final int TEXT_MAX = 200;
  private static final int LAST_ARRIVAL_MAX = 12 * 60;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final Faults faults;

  private ScheduleReader(Faults faults) {
    this.faults = faults;
  }

  /** The rules in these fields; worth nothing when there are faults. */
  public static ScheduleRules read(Fields document) {
    return new ScheduleReader(document.faults()).rules(document);
  }

  private ScheduleRules rules(Fields document) {
    return new ScheduleRules(
        weekly(document.objects("windows", WINDOWS_MAX)),
        exceptions(document.objects("exceptions", EXCEPTIONS_MAX)),
        holidays(document.object("holidays")),
        Duration.ofMinutes(
            document.optionalWhole("lastArrivalMinutes", 0, LAST_ARRIVAL_MAX).orElse(0)));
  }

  private List<Window> weekly(List<Fields> all) {
    List<Window> windows = new ArrayList<>();
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Fields fields = all.get(i);
      Optional<UUID> id = fields.optionalText("window").flatMap(text -> id(fields, text));
      int weekday = fields.whole("weekday", 1, 7);
      DayWindow day = window(fields);
      Validity valid = valid(fields);
      fields.nothingElse();
      UUID known = id.isPresent() ? id.get() : named(weekday, day, i, ids);
      faults.unless(ids.add(known), fields.path("window"), "repeated");
      windows.add(
          new Window(known, DayOfWeek.of(weekday), day.starts(), day.ends(), day.roles(), valid));
    }
    return windows;
  }

  private Optional<UUID> id(Fields fields, String text) {
    boolean isId = ID.matcher(text).matches();
    faults.unless(isId, fields.path("window"), "not_an_id");
    return isId ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /** The same file gives the same ids each time, so that to read it again changes nothing. */
  private static UUID named(int weekday, DayWindow day, int place, Set<UUID> taken) {
    String name = weekday + " " + day.starts() + " " + day.ends();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return taken.contains(id)
        ? UUID.nameUUIDFromBytes((name + " " + place).getBytes(StandardCharsets.UTF_8))
        : id;
  }

  private Validity valid(Fields fields) {
    Optional<LocalDate> from = date(fields, "validFrom");
    Optional<LocalDate> until = date(fields, "validUntil");
    faults.unless(
        from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get()),
        fields.path("validUntil"),
        "before_from");
    return new Validity(from, until);
  }

  private Optional<LocalDate> date(Fields fields, String name) {
    Optional<LocalDate> date = fields.optionalDate(name);
    date.ifPresent(known ->
        faults.unless(
            !known.isBefore(FIRST) && !known.isAfter(LAST), fields.path(name), "out_of_range"));
    return date;
  }

  private List<DatedException> exceptions(List<Fields> all) {
    List<DatedException> exceptions = new ArrayList<>();
    Set<LocalDate> decided = new HashSet<>();
    for (Fields fields : all) {
      exceptions.add(exception(fields, decided));
    }
    return exceptions;
  }

  /** At most one says what becomes of a date's own windows; others may add to them. */
  private DatedException exception(Fields fields, Set<LocalDate> decided) {
    Optional<LocalDate> date = date(fields, "date");
    faults.unless(!fields.text("date").isEmpty(), fields.path("date"), "empty");
    Optional<DatedException.Kind> kind = fields.word("kind", words(DatedException.Kind.values()));
    List<DayWindow> windows = dayWindows(fields, kind.map(DatedException.Kind.CLOSED::equals));
    Map<Language, String> text = fields.object("text").map(this::text).orElse(Map.of());
    fields.nothingElse();
    faults.unless(
        date.isEmpty()
            || kind.filter(DatedException.Kind.ADDED::equals).isPresent()
            || decided.add(date.get()),
        fields.path("date"),
        "repeated");
    return new DatedException(
        date.orElse(FIRST), kind.orElse(DatedException.Kind.CLOSED), windows, text);
  }

  /** In every language or in none. */
  private Map<Language, String> text(Fields fields) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = ScheduleForm.word(language);
      String text = fields.optionalText(name).orElse("");
      faults.optionalText(text, TEXT_MAX, fields.path(name));
      texts.put(language, text);
    }
    fields.nothingElse();
    if (texts.values().stream().allMatch(String::isBlank)) {
      return Map.of();
    }
    texts.forEach((language, text) ->
        faults.unless(!text.isBlank(), fields.path(ScheduleForm.word(language)), "empty"));
    return texts;
  }

  private Map<Holiday, HolidayRule> holidays(Optional<Fields> all) {
    Map<Holiday, HolidayRule> rules = new EnumMap<>(Holiday.class);
    all.map(Fields::all)
        .orElse(Map.of())
        .forEach((code, fields) -> {
          Optional<Holiday> holiday = Holiday.ofCode(code);
          faults.unless(holiday.isPresent(), fields.path(), "unknown");
          Optional<HolidayRule> rule = holidayRule(fields);
          holiday.ifPresent(known -> rule.ifPresent(made -> rules.put(known, made)));
        });
    return rules;
  }

  private Optional<HolidayRule> holidayRule(Fields fields) {
    Optional<String> word = fields.word("rule", ScheduleReader::holidayWord);
    Optional<HolidayRule.Kind> kind = word.flatMap(words(HolidayRule.Kind.values()));
    List<DayWindow> windows = dayWindows(fields, word.map(known -> !known.equals(REPLACED)));
    fields.nothingElse();
    return kind.map(known -> new HolidayRule(known, windows));
  }

  private static Optional<String> holidayWord(String word) {
    boolean known =
        ScheduleForm.UNDECIDED.equals(word)
            || words(HolidayRule.Kind.values()).apply(word).isPresent();
    return known ? Optional.of(word) : Optional.empty();
  }

  /** Windows of an exception or holiday, which has none or at least one, if that is known. */
  private List<DayWindow> dayWindows(Fields fields, Optional<Boolean> none) {
    List<Fields> all = fields.objects("windows", DAY_WINDOWS_MAX);
    none.ifPresent(known ->
        faults.unless(
            known == all.isEmpty(), fields.path("windows"), known ? "not_empty" : "empty"));
    List<DayWindow> windows = new ArrayList<>();
    for (Fields one : all) {
      windows.add(window(one));
      one.nothingElse();
    }
    return windows;
  }

  private DayWindow window(Fields fields) {
    String starts = fields.text("starts");
    String ends = fields.text("ends");
    boolean begins = TIME.matcher(starts).matches();
    boolean finishes = TIME.matcher(ends).matches() || DAY_END.equals(ends);
    faults.unless(begins, fields.path("starts"), "not_a_time");
    faults.unless(finishes, fields.path("ends"), "not_a_time");
    return new DayWindow(
        begins ? LocalTime.parse(starts) : LocalTime.MIDNIGHT,
        finishes ? ScheduleForm.endTime(ends) : LocalTime.MIDNIGHT,
        roles(fields));
  }

  private Set<Role> roles(Fields fields) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> words = fields.texts("roles");
    faults.unless(!words.isEmpty(), fields.path("roles"), "empty");
    for (int i = 0; i < words.size(); i++) {
      Optional<Role> role = words(Role.values()).apply(words.get(i));
      String path = fields.path("roles") + "[" + i + "]";
      faults.unless(role.isPresent(), path, "no_such_word");
      faults.unless(role.isEmpty() || roles.add(role.get()), path, "repeated");
    }
    return roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
  }

  private static <E extends Enum<E>> Function<String, Optional<E>> words(E[] constants) {
    return word ->
        Stream.of(constants)
            .filter(constant -> ScheduleForm.word(constant).equals(word))
            .findFirst();
  }
}
