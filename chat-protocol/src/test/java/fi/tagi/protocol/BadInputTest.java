package fi.tagi.protocol;

import static fi.tagi.protocol.Refusal.MALFORMED;
import static fi.tagi.protocol.Refusal.OUT_OF_RANGE;
import static fi.tagi.protocol.Refusal.UNKNOWN_TYPE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad input gets its refusal, with the frame's ref where it can be read. */
class BadInputTest {
  private static final String ID = "7d3a1c52-4b8e-4f6a-9c0d-2e1f5a6b7c8d";
  private static final String HEAD = "{\"type\":\"write\",\"ref\":7,\"message\":\"" + ID + "\",";

  /** One bad frame. */
  record Bad(String what, String frame, Refusal refusal, long ref) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Bad> notThisProtocol() {
    return Stream.of(
        bad("empty", "", MALFORMED, 0),
        bad("only spaces", "  \n", MALFORMED, 0),
        bad("not JSON", "hello", MALFORMED, 0),
        bad("null", "null", MALFORMED, 0),
        bad("a list", "[{'type':'typing','ref':7}]", MALFORMED, 0),
        bad("a text", "'typing'", MALFORMED, 0),
        bad("a number", "7", MALFORMED, 0),
        bad("an empty object", "{}", MALFORMED, 0),
        bad("cut off", "{'type':'typing','ref':7", MALFORMED, 7),
        bad("bytes after the end", "{'type':'typing','ref':7}x", MALFORMED, 7),
        bad("two frames", "{'type':'typing','ref':7}{'type':'typing','ref':8}", MALFORMED, 7),
        bad("a comma too many", "{'type':'typing','ref':7,}", MALFORMED, 7),
        bad("a comment", "{'type':'typing',/* */'ref':7}", MALFORMED, 0),
        bad("a missing type", "{'ref':7}", MALFORMED, 7),
        bad("a null type", "{'type':null,'ref':7}", MALFORMED, 7),
        bad("a number as type", "{'type':1,'ref':7}", MALFORMED, 7),
        bad("a boolean as type", "{'type':true,'ref':7}", MALFORMED, 7),
        bad("an object as type", "{'type':{'ref':1},'ref':7}", MALFORMED, 7),
        bad("a list as type", "{'type':['typing'],'ref':7}", MALFORMED, 7),
        bad("an unknown type", "{'type':'dance','ref':7}", UNKNOWN_TYPE, 7),
        bad("an empty type", "{'type':'','ref':7}", UNKNOWN_TYPE, 7),
        bad("a type in capitals", "{'type':'Typing','ref':7}", UNKNOWN_TYPE, 7),
        bad("the other side's type", "{'ref':7,'type':'claim'}", UNKNOWN_TYPE, 7),
        bad("a Java class as type", "{'type':'java.lang.String','ref':7}", UNKNOWN_TYPE, 7),
        bad("type twice", "{'type':'typing','type':'typing','ref':7}", MALFORMED, 0),
        bad("ref twice", "{'type':'typing','ref':7,'ref':8}", MALFORMED, 7),
        bad("an unknown field", "{'type':'typing','ref':7,'extra':1}", MALFORMED, 7),
        bad("an empty key", "{'type':'typing','ref':7,'':1}", MALFORMED, 7),
        bad("a key of 1,000", "{'ref':7,'" + "k".repeat(1000) + "':1}", MALFORMED, 7),
        bad("nested deeply", "{'ref':7,'a':" + "[".repeat(5000), MALFORMED, 7),
        bad("nested deeply before", "{'a':" + "[".repeat(50) + "],'ref':7}", MALFORMED, 0));
  }

  static Stream<Bad> badRefs() {
    return Stream.of(
        bad("no ref", "{'type':'typing'}", MALFORMED, 0),
        bad("ref 0", "{'type':'typing','ref':0}", OUT_OF_RANGE, 0),
        bad("ref -1", "{'type':'typing','ref':-1}", OUT_OF_RANGE, 0),
        bad("ref null", "{'type':'typing','ref':null}", MALFORMED, 0),
        bad("ref as text", "{'type':'typing','ref':'7'}", MALFORMED, 0),
        bad("ref as boolean", "{'type':'typing','ref':true}", MALFORMED, 0),
        bad("ref as list", "{'type':'typing','ref':[7]}", MALFORMED, 0),
        bad("ref 7.0", "{'type':'typing','ref':7.0}", MALFORMED, 0),
        bad("ref 7e0", "{'type':'typing','ref':7e0}", MALFORMED, 0),
        bad("ref 07", "{'type':'typing','ref':07}", MALFORMED, 0),
        bad("ref +7", "{'type':'typing','ref':+7}", MALFORMED, 0),
        bad("ref NaN", "{'type':'typing','ref':NaN}", MALFORMED, 0),
        bad("inexact ref", "{'type':'typing','ref':9007199254740992}", OUT_OF_RANGE, 0),
        bad("ref over long", "{'type':'typing','ref':9223372036854775808}", OUT_OF_RANGE, 0),
        bad("a huge ref", "{'type':'typing','ref':" + "9".repeat(300) + "}", MALFORMED, 0),
        bad("ref deeper down", "{'type':'typing','x':{'ref':7}}", MALFORMED, 0));
  }

  static Stream<Bad> badValues() {
    return Stream.of(
        write("'text':null", MALFORMED),
        write("'text':1", MALFORMED),
        write("'text':true", MALFORMED),
        write("'text':1.5", MALFORMED),
        write("'text':[]", MALFORMED),
        write("'text':['a']", MALFORMED),
        write("'text':{}", MALFORMED),
        write("'text':'\t'", MALFORMED),
        write("'text':'\\x'", MALFORMED),
        write("'text':''", OUT_OF_RANGE),
        write("'text':'\\u0000'", OUT_OF_RANGE),
        write("'text':'\\ud83d'", OUT_OF_RANGE),
        write("'text':'\\udc4b\\ud83d'", OUT_OF_RANGE),
        write("'text':'" + "a".repeat(4001) + "'", OUT_OF_RANGE),
        bad("resume from -1", resume("Zm9vYmFyYmF6cXV4MTIzNA", "-1"), OUT_OF_RANGE, 7),
        bad("resume from far", resume("Zm9vYmFyYmF6cXV4MTIzNA", "1e99"), MALFORMED, 7),
        bad("a short token", resume("Zm9v", "0"), OUT_OF_RANGE, 7),
        bad("a long token", resume("Zm9vYmFyYmF6cXV4MTIzNAA", "0"), OUT_OF_RANGE, 7),
        bad("a token in base64", resume("Zm9vYmFyYmF6cXV4MTIz+/", "0"), OUT_OF_RANGE, 7),
        look("''", "'fi'", OUT_OF_RANGE),
        look("'Nuoret'", "'fi'", OUT_OF_RANGE),
        look("'nuoret '", "'fi'", OUT_OF_RANGE),
        look("'nuoret\\n'", "'fi'", OUT_OF_RANGE),
        look("'" + "n".repeat(41) + "'", "'fi'", OUT_OF_RANGE),
        look("'nuoret'", "'de'", MALFORMED),
        look("'nuoret'", "'FI'", MALFORMED),
        look("'nuoret'", "0", MALFORMED),
        look("'nuoret'", "''", MALFORMED),
        look("'nuoret'", "null", MALFORMED));
  }

  static Stream<Bad> badIds() {
    return Stream.of(
            "''",
            "'7'",
            "null",
            "7",
            "{}",
            "'7D3A1C52-4B8E-4F6A-9C0D-2E1F5A6B7C8D'",
            "'7d3a1c524b8e4f6a9c0d2e1f5a6b7c8d'",
            "'{7d3a1c52-4b8e-4f6a-9c0d-2e1f5a6b7c8d}'",
            "'7d3a1c52-4b8e-4f6a-9c0d-2e1f5a6b7c8'",
            "'7d3a1c52-4b8e-4f6a-9c0d2-e1f5a6b7c8d'",
            "'+d3a1c52-4b8e-4f6a-9c0d-2e1f5a6b7c8d'",
            "'gd3a1c52-4b8e-4f6a-9c0d-2e1f5a6b7c8d'")
        .map(id -> bad("id " + id, claim(id), MALFORMED, 7));
  }

  static Stream<Bad> badLists() {
    String position = "{'contact':'" + ID + "','after':0}";
    return Stream.of(
        hello("null", MALFORMED),
        hello("{}", MALFORMED),
        hello("''", MALFORMED),
        hello("0", MALFORMED),
        hello("[null]", MALFORMED),
        hello("[[]]", MALFORMED),
        hello("['']", MALFORMED),
        hello("[{}]", MALFORMED),
        hello(position, MALFORMED),
        hello("[{'contact':'" + ID + "'}]", MALFORMED),
        hello("[{'contact':'" + ID + "','after':null}]", MALFORMED),
        hello("[{'contact':'" + ID + "','after':-1}]", OUT_OF_RANGE),
        hello("[{'contact':'" + ID + "','after':0,'extra':0}]", MALFORMED),
        hello("[" + (position + ",").repeat(50) + position + "]", OUT_OF_RANGE),
        duty("'true'"),
        duty("1"),
        duty("0"),
        duty("''"),
        duty("null"),
        wrapUp("'themes':[],'level':5,'referrals':[]", OUT_OF_RANGE),
        wrapUp("'themes':[null],'level':0,'referrals':[]", MALFORMED),
        wrapUp("'themes':[1],'level':0,'referrals':[]", MALFORMED),
        wrapUp("'themes':['A'],'level':0,'referrals':[]", OUT_OF_RANGE),
        wrapUp("'themes':'school','level':0,'referrals':[]", MALFORMED),
        wrapUp("'themes':[],'level':'0','referrals':[]", MALFORMED),
        wrapUp("'themes':[],'level':0,'referrals':[{'code':'112'}]", MALFORMED),
        wrapUp("'themes':[],'level':0,'referrals':[{'code':'112','accepted':'maybe'}]", MALFORMED));
  }

  @ParameterizedTest
  @MethodSource({"notThisProtocol", "badRefs", "badValues"})
  void aVisitorsBadFrameIsRefused(Bad bad) {
    assertThat(refused(Family.VISITOR_COMMAND, bad.frame().getBytes(UTF_8)))
        .extracting(BadFrame::refusal, BadFrame::ref)
        .containsExactly(bad.refusal(), bad.ref());
  }

  @ParameterizedTest
  @MethodSource({"badIds", "badLists"})
  void aRespondersBadFrameIsRefused(Bad bad) {
    assertThat(refused(Family.RESPONDER_COMMAND, bad.frame().getBytes(UTF_8)))
        .extracting(BadFrame::refusal, BadFrame::ref)
        .containsExactly(bad.refusal(), bad.ref());
  }

  @ParameterizedTest
  @MethodSource({"notThisProtocol", "badRefs", "badValues"})
  void theSchemaRefusesItToo(Bad bad) {
    schemaRefuses(Family.VISITOR_COMMAND, bad);
  }

  @ParameterizedTest
  @MethodSource({"badIds", "badLists"})
  void theSchemaRefusesARespondersToo(Bad bad) {
    schemaRefuses(Family.RESPONDER_COMMAND, bad);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin = "{\"type\":\"typing\",\"ref\":7,\"x\":\"\u00e4\"}".getBytes(ISO_8859_1);
    assertThat(refused(Family.VISITOR_COMMAND, latin).refusal()).isEqualTo(MALFORMED);
    byte[] wide = "{\"type\":\"typing\",\"ref\":7}".getBytes(UTF_16BE);
    assertThat(refused(Family.VISITOR_COMMAND, wide).refusal()).isEqualTo(MALFORMED);
    byte[] marked = "\ufeff{\"type\":\"typing\",\"ref\":7}".getBytes(UTF_8);
    assertThat(refused(Family.VISITOR_COMMAND, marked).refusal()).isEqualTo(MALFORMED);
  }

  @Test
  void aTextIsCountedInCodePoints() throws BadFrame {
    String longest = "👋".repeat(Limits.MESSAGE_CHARS);
    byte[] frame = (HEAD + "\"text\":\"" + longest + "\"}").getBytes(UTF_8);
    assertThat(frame).hasSizeLessThan(Limits.FRAME_BYTES);
    assertThat(FrameCodec.visitorCommand(frame))
        .isInstanceOfSatisfying(
            VisitorCommand.Write.class, write -> assertThat(write.text()).isEqualTo(longest));
    byte[] longer = (HEAD + "\"text\":\"" + longest + "a\"}").getBytes(UTF_8);
    assertThat(refused(Family.VISITOR_COMMAND, longer))
        .extracting(BadFrame::refusal, BadFrame::ref)
        .containsExactly(OUT_OF_RANGE, 7L);
  }

  @Test
  void aRefusalSaysNothingOfTheFrame() {
    BadFrame refused =
        refused(Family.VISITOR_COMMAND, (HEAD + "\"text\":{\"secret\":1}}").getBytes(UTF_8));
    assertThat(refused).hasMessage(MALFORMED.text()).hasNoCause();
  }

  private static BadFrame refused(Family family, byte[] frame) {
    return catchThrowableOfType(BadFrame.class, () -> family.read(frame));
  }

  private static void schemaRefuses(Family family, Bad bad) {
    if (FrameSchema.canJudge(bad.frame())) {
      assertThat(FrameSchema.of(family).faults(bad.frame())).as(bad.frame()).isNotEmpty();
    }
  }

  private static Bad bad(String what, String frame, Refusal refusal, long ref) {
    return new Bad(what, frame.replace('\'', '"'), refusal, ref);
  }

  private static Bad write(String text, Refusal refusal) {
    return bad(text.substring(0, Math.min(30, text.length())), HEAD + text + "}", refusal, 7);
  }

  private static String resume(String token, String after) {
    return "{'type':'resume','ref':7,'token':'" + token + "','after':" + after + "}";
  }

  private static Bad look(String line, String language, Refusal refusal) {
    String values = "'line':" + line + ",'language':" + language;
    return bad(values, "{'type':'look','ref':7," + values + "}", refusal, 7);
  }

  private static String claim(String contact) {
    return "{'type':'claim','ref':7,'claim':'" + ID + "','contact':" + contact + "}";
  }

  private static Bad hello(String positions, Refusal refusal) {
    return bad(
        "positions " + positions.substring(0, Math.min(60, positions.length())),
        "{'type':'hello','ref':7,'language':'fi','positions':" + positions + "}",
        refusal,
        7);
  }

  private static Bad duty(String on) {
    return bad("on " + on, "{'type':'duty','ref':7,'on':" + on + "}", MALFORMED, 7);
  }

  private static Bad wrapUp(String coding, Refusal refusal) {
    return bad(
        coding,
        "{'type':'wrap_up','ref':7,'contact':'"
            + ID
            + "','coding':{'definition':1,'who':'youth','ageBand':'unknown',"
            + coding
            + ",'disposition':'helped'}}",
        refusal,
        7);
  }
}
