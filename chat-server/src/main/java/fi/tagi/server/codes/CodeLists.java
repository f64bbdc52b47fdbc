package fi.tagi.server.codes;

import fi.tagi.protocol.Coding;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One definition of all code lists, each in the order in which people see it. A coding names the
 * definition it was made with, and is valid when that one offers all its codes.
 *
 * @param definition the version, from 1
 * @param source where the lists come from and what is to be checked
 * @param who who it was
 * @param ageBands how old they said they are
 * @param themes what it was about; also the topics that a visitor may choose
 * @param levels how serious, from 0
 * @param referrals where the visitor was guided
 * @param dispositions how it came out
 */
public record CodeLists(
    int definition,
    String source,
    List<Item> who,
    List<Item> ageBands,
    List<Theme> themes,
    List<Level> levels,
    List<Item> referrals,
    List<Item> dispositions) {

  /** What a visitor who chose nothing is taken down as. */
  public static final String UNKNOWN = "unknown";

  private static final String SHIPPED = "/codes/definition-1.json";

  /** Something that has a code. */
  interface Coded {
    String code();

    Names names();

    boolean retired();
  }

  /**
   * One choice of a list.
   *
   * @param code what is stored
   * @param names what people read
   * @param retired whether it is offered no more; old contacts keep it
   */
  public record Item(String code, Names names, boolean retired) implements Coded {}

  /**
   * A theme.
   *
   * @param code what is stored
   * @param cht the category of Child Helpline International that it counts in
   * @param names what people read
   * @param retired whether it is offered no more; old contacts keep it
   */
  public record Theme(String code, String cht, Names names, boolean retired) implements Coded {}

  /**
   * A level of concern. There are five, and none is ever retired.
   *
   * @param code what is stored: a digit
   * @param names what people read
   * @param meaning when to choose it, in a sentence
   */
  public record Level(String code, Names names, Names meaning) implements Coded {
    @Override
    public boolean retired() {
      return false;
    }
  }

  /** Copies the lists, so that nothing changes a definition later. */
  public CodeLists {
    who = List.copyOf(who);
    ageBands = List.copyOf(ageBands);
    themes = List.copyOf(themes);
    levels = List.copyOf(levels);
    referrals = List.copyOf(referrals);
    dispositions = List.copyOf(dispositions);
  }

  /** The definition that ships with the server. */
  public static CodeLists shipped() {
    try (InputStream in = CodeLists.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no " + SHIPPED);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #json} wrote, or what ships. */
  static CodeLists read(byte[] json) {
    try {
      return Json.read(json, CodeLists.class);
    } catch (BadRequest e) {
      throw new IllegalStateException("damaged code lists", e);
    }
  }

  /** One JSON object, as it is stored and as pages read it. */
  byte[] json() {
    return Json.write(this);
  }

  /** The same lists as another definition. */
  CodeLists as(int number, String from) {
    return new CodeLists(number, from, who, ageBands, themes, levels, referrals, dispositions);
  }

  /** Each list by its name, in the order of the document. */
  SortedMap<String, List<? extends Coded>> byName() {
    SortedMap<String, List<? extends Coded>> lists = new TreeMap<>();
    lists.put("who", who);
    lists.put("ageBands", ageBands);
    lists.put("themes", themes);
    lists.put("levels", levels);
    lists.put("referrals", referrals);
    lists.put("dispositions", dispositions);
    return lists;
  }

  /**
   * Whether a visitor may come with this topic: a theme, or {@link #UNKNOWN}. A retired one too: a
   * page that was open before it was retired still offers it.
   */
  public boolean knowsTopic(String code) {
    return UNKNOWN.equals(code) || has(themes, code);
  }

  /** Whether there is such an age band, retired or not; {@link #UNKNOWN} is one. */
  public boolean knowsAgeBand(String code) {
    return has(ageBands, code);
  }

  /** What is wrong with a coding, the first fault found; empty when it may be stored. */
  public Optional<CodingFault> check(Coding coding) {
    List<String> guided = coding.referrals().stream().map(Coding.Referral::code).toList();
    return Stream.of(
            unless(coding.definition() == definition, CodingFault.DEFINITION),
            unless(offers(who, coding.who()), CodingFault.WHO),
            unless(offers(ageBands, coding.ageBand()), CodingFault.AGE_BAND),
            unless(offersAll(themes, coding.themes()), CodingFault.THEME),
            unless(isDistinct(coding.themes()), CodingFault.THEME_REPEATED),
            unless(offers(levels, Long.toString(coding.level())), CodingFault.LEVEL),
            unless(!guided.isEmpty(), CodingFault.REFERRAL_MISSING),
            unless(offersAll(referrals, guided), CodingFault.REFERRAL),
            unless(isDistinct(guided), CodingFault.REFERRAL_REPEATED),
            unless(offers(dispositions, coding.disposition()), CodingFault.DISPOSITION))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<CodingFault> unless(boolean holds, CodingFault fault) {
    return holds ? Optional.empty() : Optional.of(fault);
  }

  private static boolean has(List<? extends Coded> list, String code) {
    return list.stream().anyMatch(item -> item.code().equals(code));
  }

  private static boolean offers(List<? extends Coded> list, String code) {
    return list.stream().anyMatch(item -> item.code().equals(code) && !item.retired());
  }

  private static boolean offersAll(List<? extends Coded> list, List<String> codes) {
    return codes.stream().allMatch(code -> offers(list, code));
  }

  private static boolean isDistinct(List<String> codes) {
    return codes.stream().distinct().count() == codes.size();
  }
}
