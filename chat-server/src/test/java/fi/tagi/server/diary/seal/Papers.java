package fi.tagi.server.diary.seal;

import fi.tagi.server.diary.EntryHash;
import fi.tagi.server.diary.EntryHash.Said;
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
import java.util.Map;
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

  final List<String> entries;
  final List<String> seals;
  final SortedMap<String, String> keys;

  private Papers(List<String> entries, List<String> seals, Map<String, String> keys) {
    this.entries = new ArrayList<>(entries);
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
        Files.readAllLines(folder.resolve("seals.jsonl")),
        keys);
  }

  Papers copy() {
    return new Papers(entries, seals, keys);
  }

  /** The files by name, every line with its line feed. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>(keys);
    files.put("entries.jsonl", text(entries));
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

  Seal seal(int index) {
    return Seal.read(seals.get(index));
  }

  /** Makes the hashes of a contact's entries right again, from one entry on. */
  void chainAnew(UUID contact) {
    EntryHash before = EntryHash.NONE;
    for (int i = 0; i < entries.size(); i++) {
      Line line = line(i);
      if (line.said().contact().equals(contact)) {
        Line right = new Line(line.said(), before.toString(), before.then(line.said()).toString());
        entries.set(i, right.text());
        before = before.then(line.said());
      }
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
        tree.add(EntryHash.stored(HexFormat.of().parseHex(line(covered).hash())));
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
                previous,
                key.id(),
                key.id());
        seals.set(i, Seal.of(forged, key).document());
      }
      previous = seal(i).hash();
    }
    keys.put("key-" + key.id() + ".pem", key.pem());
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
          EntryHash.stored(HexFormat.of().parseHex(previous)).then(other).toString());
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
