package fi.tagi.server.diary.seal;

import fi.tagi.server.hash.ChainHash;
import fi.tagi.server.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed head over the chains of all contacts, and over the chain of the audit trail.
 *
 * @param head what is signed
 * @param signature in hexadecimal digits
 */
public record Seal(Head head, String signature) {
  /** What the first seal has in the place of the hash of the one before. */
  static final String NONE = "0".repeat(64);

  private static final String TAG = "tagi/diary/seal/v2\n";
  private static final String TAG_WITHOUT_AUDIT = "tagi/diary/seal/v1\n";
  private static final Pattern FORM =
      Pattern.compile(
          "\\{\"number\":(\\d{1,18}),\"at\":(\\d{1,18}),"
              + "\"entries\":(\\d{1,18}),\"contacts\":(\\d{1,18}),"
              + "\"root\":\"([0-9a-f]{64})\","
              + "(?:\"audit\":(\\d{1,18}),\"auditLast\":\"([0-9a-f]{64})\",)?"
              + "\"previous\":\"([0-9a-f]{64})\","
              + "\"key\":\"([0-9a-f]{32})\",\"nextKey\":\"([0-9a-f]{32})\","
              + "\"signature\":\"([0-9a-f]{128})\"}");

  /**
   * What a seal states.
   *
   * @param number its place among the seals, from 1
   * @param at when it was made
   * @param entries how many entries it covers, with those of all seals before it
   * @param contacts how many contacts these are of
   * @param root the root of the tree over them, in hexadecimal digits
   * @param audited what it covers of the audit trail; empty in a seal of before that was covered
   * @param previous the hash of the seal before it
   * @param key the id of the key that signs it
   * @param nextKey the id of the key that signs the seal after it
   */
  public record Head(
      long number,
      Instant at,
      long entries,
      long contacts,
      String root,
      Optional<Audited> audited,
      String previous,
      String key,
      String nextKey) {

    /** What it covers of the audit trail. */
    Audited audit() {
      return audited.orElse(Audited.NOTHING);
    }

    /** What is signed. */
    private String signed() {
      return (audited.isPresent() ? TAG : TAG_WITHOUT_AUDIT) + text();
    }

    /** Not by a format: those write numbers as the machine's language does. */
    private String text() {
      return "{\"number\":"
          + number
          + ",\"at\":"
          + ChronoUnit.MICROS.between(Instant.EPOCH, at)
          + ",\"entries\":"
          + entries
          + ",\"contacts\":"
          + contacts
          + field("root", root)
          + audited.map(Audited::text).orElse("")
          + field("previous", previous)
          + field("key", key)
          + field("nextKey", nextKey);
    }
  }

  /**
   * What a seal covers of the audit trail.
   *
   * @param entries how many entries, with those of all seals before it
   * @param last the hash of the last of them
   */
  public record Audited(long entries, ChainHash last) {
    static final Audited NOTHING = new Audited(0, ChainHash.NONE);

    private String text() {
      return ",\"audit\":" + entries + field("auditLast", last.toString());
    }
  }

  private static String field(String name, String digits) {
    return ",\"" + name + "\":\"" + digits + "\"";
  }

  /** The head, signed. */
  static Seal of(Head head, SealKey key) {
    return new Seal(head, HexFormat.of().formatHex(key.sign(head.signed())));
  }

  /**
   * The seal of a document.
   *
   * @throws IllegalStateException when it is none
   */
  static Seal read(String document) {
    Matcher form = FORM.matcher(document);
    if (!form.matches()) {
      throw new IllegalStateException("not a seal");
    }
    Instant at = Instant.EPOCH.plus(Long.parseLong(form.group(2)), ChronoUnit.MICROS);
    return new Seal(
        new Head(
            Long.parseLong(form.group(1)),
            at,
            Long.parseLong(form.group(3)),
            Long.parseLong(form.group(4)),
            form.group(5),
            Optional.ofNullable(form.group(6))
                .map(count -> new Audited(Long.parseLong(count), ChainHash.of(form.group(7)))),
            form.group(8),
            form.group(9),
            form.group(10)),
        form.group(11));
  }

  /** The seal as it is stored and handed out: one JSON object, without a line feed. */
  public String document() {
    return head.text() + ",\"signature\":\"" + signature + "\"}";
  }

  /** The hash of the document and a line feed after it. */
  String hash() {
    return Sha256.hex((document() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it was signed by the key that it names, whose public part is this. */
  boolean isSignedBy(String pem) {
    return SealKey.verifies(head.key(), pem, head.signed(), HexFormat.of().parseHex(signature));
  }
}
