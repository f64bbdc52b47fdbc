package fi.tagi.server.diary.seal;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.diary.Said;
import fi.tagi.server.hash.ChainHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An export in memory, for somebody who changes it: the files as lines. */
final class Papers {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\{\"contact\":\"(.*?)\",\"version\":(\\d+),\"at\":(\\d+),\"kind\":\"(.*?)\","
              + "\"body\":\"((?:[^\"\\\\]|\\\\.)*)\",\"previous\":\"(.*?)\",\"hash\":\"(.*?)\"}");

  private static final Pattern AUDIT =
      Pattern.compile(
          "\\{\"position\":(\\d+),\"at\":(\\d+),\"actor\":\"(.*?)\",\"account\":\"(.*?)\",\"kind\":\"(.*?)\","
              + "\"subject\":\"(.*?)\",\"before\":\"((?:[^\"\\\\]|\\\\.)*)\",\"after\":\"((?:[^\"\\\\]|\\\\.)*)\","
              + "\"previous\":\"(.*?)\",\"hash\":\"(.*?)\"}");

  final List<String> entries;
  final List<String> audit;
  final List<String> seals;
  final SortedMap<String, String> keys;

  private Papers(
      List<String> entries, List<String> audit, List<String> seals, Map<String, String> keys) {
    this.entries = new ArrayList<>(entries);
    this.audit = new ArrayList<>(audit);
    this.seals = new ArrayList<>(seals);
    this.keys = new TreeMap<>(keys);
  }

  static Papers read(Path folder) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pem")).toList()) {
        keys.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return new Papers(
        Files.readAllLines(folder.resolve("entries.jsonl")),
        Files.readAllLines(folder.resolve("audit.jsonl")),
        Files.readAllLines(folder.resolve("seals.jsonl")),
        keys);
  }

  Papers copy() {
    return new Papers(entries, audit, seals, keys);
  }

  /** The files by name, every line with its line feed. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>(keys);
    files.put("entries.jsonl", text(entries));
    files.put("audit.jsonl", text(audit));
    files.put("seals.jsonl", text(seals));
    return files;
  }

  private static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** The files as bytes, one character for each. */
  static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.ISO_8859_1);
  }

  Line line(int index) {
    return Line.of(entries.get(index));
  }

  AuditLine auditLine(int index) {
    return AuditLine.of(audit.get(index));
  }

  Seal seal(int index) {
    return Seal.read(seals.get(index));
  }

  /** Makes the hashes of a contact's entries right again, from one entry on. */
  void chainAnew(UUID contact) {
    ChainHash before = ChainHash.NONE;
    for (int i = 0; i < entries.size(); i++) {
      Line line = line(i);
      if (line.said().contact().equals(contact)) {
        Line right = new Line(line.said(), before.toString(), before.then(line.said()).toString());
        entries.set(i, right.text());
        before = before.then(line.said());
      }
    }
  }

  /** Makes the hashes of the audit trail right again. */
  void chainAuditAnew() {
    ChainHash before = ChainHash.NONE;
    for (int i = 0; i < audit.size(); i++) {
      AuditEntry entry = auditLine(i).entry();
      audit.set(i, new AuditLine(entry, before.toString(), before.then(entry).toString()).text());
      before = before.then(entry);
    }
  }

  /** States the roots of all seals from one on anew, each signed by a key of somebody's own. */
  void sealAnew(int from, SealKey key) {
    SealTree tree = new SealTree();
    Set<UUID> contacts = new HashSet<>();
    int covered = 0;
    String previous = Seal.NONE;
    for (int i = 0; i < seals.size(); i++) {
      Seal.Head head = seal(i).head();
      for (; covered < head.entries(); covered++) {
        tree.add(ChainHash.stored(HexFormat.of().parseHex(line(covered).hash())));
        contacts.add(line(covered).said().contact());
      }
      if (i >= from) {
        Seal.Head forged =
            new Seal.Head(
                head.number(),
                head.at(),
                head.entries(),
                contacts.size(),
                tree.root(),
                head.audited().map(audited -> new Seal.Audited(audited.entries(), last(audited))),
                previous,
                key.id(),
                key.id());
        seals.set(i, Seal.of(forged, key).document());
      }
      previous = seal(i).hash();
    }
    keys.put("key-" + key.id() + ".pem", key.pem());
  }

  private ChainHash last(Seal.Audited audited) {
    return audited.entries() == 0
        ? ChainHash.NONE
        : ChainHash.of(auditLine((int) audited.entries() - 1).hash());
  }

  /**
   * A line of the audit trail.
   *
   * @param entry what it says
   * @param previous the hash before it
   * @param hash its own
   */
  record AuditLine(AuditEntry entry, String previous, String hash) {
    static AuditLine of(String text) {
      Matcher m = AUDIT.matcher(text);
      if (!m.matches()) {
        throw new IllegalArgumentException(text);
      }
      Optional<UUID> account =
          Optional.of(m.group(4)).filter(id -> !id.equals("none")).map(UUID::fromString);
      return new AuditLine(
          new AuditEntry(
              Long.parseLong(m.group(1)),
              Instant.EPOCH.plus(Long.parseLong(m.group(2)), ChronoUnit.MICROS),
              new Actor(Actor.Kind.valueOf(m.group(3).toUpperCase(Locale.ROOT)), account),
              m.group(5),
              m.group(6),
              m.group(7).replace("\\\"", "\""),
              m.group(8).replace("\\\"", "\"")),
          m.group(9),
          m.group(10));
    }

    /** The same with something else said, and the hash that follows. */
    AuditLine saying(AuditEntry other) {
      return new AuditLine(other, previous, ChainHash.of(previous).then(other).toString());
    }

    String text() {
      return "{\"position\":%d,\"at\":%d,\"actor\":\"%s\",\"account\":\"%s\",\"kind\":\"%s\",\"subject\":\"%s\",\"before\":\"%s\",\"after\":\"%s\",\"previous\":\"%s\",\"hash\":\"%s\"}"
          .formatted(
              entry.position(),
              ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()),
              entry.by().code(),
              entry.by().accountCode(),
              entry.kind(),
              entry.subject(),
              entry.before().replace("\"", "\\\""),
              entry.after().replace("\"", "\\\""),
              previous,
              hash);
    }
  }

  /**
   * A line of an entry.
   *
   * @param said what the entry says
   * @param previous the hash before it
   * @param hash its own
   */
  record Line(Said said, String previous, String hash) {
    static Line of(String text) {
      Matcher m = ENTRY.matcher(text);
      if (!m.matches()) {
        throw new IllegalArgumentException(text);
      }
      return new Line(
          new Said(
              UUID.fromString(m.group(1)),
              Integer.parseInt(m.group(2)),
              Instant.EPOCH.plus(Long.parseLong(m.group(3)), ChronoUnit.MICROS),
              m.group(4),
              m.group(5).replace("\\\"", "\"")),
          m.group(6),
          m.group(7));
    }

    /** The same with something else said, and the hash that follows. */
    Line saying(Said other) {
      return new Line(
          other,
          previous,
          ChainHash.stored(HexFormat.of().parseHex(previous)).then(other).toString());
    }

    String text() {
      return "{\"contact\":\"%s\",\"version\":%d,\"at\":%d,\"kind\":\"%s\",\"body\":\"%s\",\"previous\":\"%s\",\"hash\":\"%s\"}"
          .formatted(
              said.contact(),
              said.version(),
              ChronoUnit.MICROS.between(Instant.EPOCH, said.at()),
              said.kind(),
              said.body().replace("\"", "\\\""),
              previous,
              hash);
    }
  }
}
