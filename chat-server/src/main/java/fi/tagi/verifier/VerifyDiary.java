package fi.tagi.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Verifies an export of the diary and its audit trail: that every entry is the one that was
 * written, in its place, and that none is missing. Knows only the format of {@code docs/diary.md}
 * and the JDK, from version 17 on, and can be run as it is: {@code java VerifyDiary.java EXPORT-DIR
 * [SEALS-DIR [KEY-ID]]}.
 */
public final class VerifyDiary {
  private static final byte[] ENTRY_TAG = "tagi/diary/entry/v1\n".getBytes(ISO_8859_1);
  private static final byte[] AUDIT_TAG = "tagi/audit/entry/v1\n".getBytes(ISO_8859_1);
  private static final String SEAL_TAG = "tagi/diary/seal/v2\n";
  private static final String SEAL_TAG_WITHOUT_AUDIT = "tagi/diary/seal/v1\n";
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
  private static final String END = "\n-----END PUBLIC KEY-----\n";
  private static final String NONE = "0".repeat(64);
  private static final Pattern SEAL =
      Pattern.compile(
          ("(\\{'number':N,'at':N,'entries':N,'contacts':N,'root':'(H{64})',"
                  + "(?:'audit':N,'auditLast':'(H{64})',)?'previous':'(H{64})',"
                  + "'key':'(H{32})','nextKey':'(H{32})'),'signature':'(H{128})'}")
              .replace('\'', '"')
              .replace("N", "(0|[1-9][0-9]{0,17})")
              .replace("H", "[0-9a-f]"));

  /** What each byte is worth as a hexadecimal digit; -1 when it is none. */
  private static final byte[] DIGITS = new byte[256];

  static {
    Arrays.fill(DIGITS, (byte) -1);
    for (int i = 0; i < 16; i++) {
      DIGITS["0123456789abcdef".charAt(i)] = (byte) i;
    }
  }

  private VerifyDiary() {}

  /** Verifies, and ends with 0 when all is right, 1 when it is not, 2 when misused. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 3) {
      System.err.println("usage: java VerifyDiary.java EXPORT-DIR [SEALS-DIR [KEY-ID]]");
      System.exit(2);
    }
    List<String> given = List.of(arguments);
    try {
      Optional<List<Path>> copies =
          given.size() > 1 ? Optional.of(copiesIn(Path.of(given.get(1)))) : Optional.empty();
      verify(Path.of(given.get(0)), copies, given.stream().skip(2).toList())
          .forEach(System.out::println);
    } catch (Fault e) {
      System.err.println("The diary is not sound: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Verifies an export.
   *
   * @param copies files with copies of seals: each must be in the export as it is there; empty when
   *     there is nothing to compare with
   * @param trusted ids of keys known to be right: each must have signed a seal; such a key need not
   *     have been announced
   * @return what can be said of it, in lines
   * @throws Fault at the first entry or seal that is not right
   */
  public static List<String> verify(Path export, Optional<List<Path>> copies, List<String> trusted)
      throws IOException, Fault {
    List<Seal> seals = seals(export, trusted);
    if (copies.isPresent()) {
      compare(copies.get(), seals);
    }
    for (String key : trusted) {
      require(
          seals.stream().anyMatch(seal -> seal.key.equals(key)), "no seal is signed by key " + key);
    }
    Diary diary = new Diary(seals);
    entries(export.resolve("entries.jsonl"), ENTRY_TAG, diary);
    Trail trail = new Trail(seals);
    if (Files.exists(export.resolve("audit.jsonl"))) {
      entries(export.resolve("audit.jsonl"), AUDIT_TAG, trail);
    }
    List<String> said = new ArrayList<>(List.of(whole(seals, diary, trail)));
    if (trusted.isEmpty() && !seals.isEmpty()) {
      said.add("Nobody vouched for its key here: compare it with the one that you know.");
    }
    if (copies.isEmpty() && !seals.isEmpty()) {
      said.add("No copies of the seals were compared: a diary cut off at a seal looks whole.");
    }
    return said;
  }

  private static String whole(List<Seal> seals, Diary diary, Trail trail) throws Fault {
    diary.end();
    trail.end();
    if (seals.isEmpty()) {
      return "There is no seal, and no entry.";
    }
    Seal last = seals.get(seals.size() - 1);
    return "All is as it was sealed: %s of %s, and %d of the audit trail, under %s, last %s by key %s."
        .formatted(
            counted(diary.count, "entry", "entries"),
            counted(diary.heads.size(), "contact", "contacts"),
            trail.count,
            counted(seals.size(), "seal", "seals"),
            last.at,
            last.key);
  }

  private static String counted(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  /** Something is not right. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  private static void require(boolean right, String fault) throws Fault {
    if (!right) {
      throw new Fault(fault);
    }
  }

  /**
   * A seal as its line says it; {@code signed} is what is signed. Seals of the first version knew
   * no audit trail.
   */
  private record Seal(
      String line,
      String signed,
      long number,
      Instant at,
      long entries,
      long contacts,
      String root,
      long audit,
      String auditLast,
      String previous,
      String key,
      String nextKey,
      String signature) {
    static Seal of(String line, int number) throws Fault {
      Matcher m = SEAL.matcher(line);
      require(m.matches(), "seal " + number + " is not a seal");
      boolean audited = m.group(7) != null;
      return new Seal(
          line,
          (audited ? SEAL_TAG : SEAL_TAG_WITHOUT_AUDIT) + m.group(1),
          Long.parseLong(m.group(2)),
          Instant.EPOCH.plus(Long.parseLong(m.group(3)), ChronoUnit.MICROS),
          Long.parseLong(m.group(4)),
          Long.parseLong(m.group(5)),
          m.group(6),
          audited ? Long.parseLong(m.group(7)) : 0,
          audited ? m.group(8) : NONE,
          m.group(9),
          m.group(10),
          m.group(11),
          m.group(12));
    }

    String hash() {
      return hex(sha256().digest((line + "\n").getBytes(ISO_8859_1)));
    }

    boolean isSignedBy(List<PublicKey> keys) {
      try {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(keys.get(0));
        check.update(signed.getBytes(ISO_8859_1));
        return check.verify(HexFormat.of().parseHex(signature));
      } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
        return false;
      }
    }
  }

  private static List<Seal> seals(Path export, List<String> trusted) throws IOException, Fault {
    String[] lines = Files.readString(export.resolve("seals.jsonl"), ISO_8859_1).split("\n", -1);
    require(lines[lines.length - 1].isEmpty(), "the last line of the seals is cut off");
    List<Seal> seals = new ArrayList<>();
    Map<String, List<PublicKey>> keys = new HashMap<>();
    for (int i = 0; i < lines.length - 1; i++) {
      Seal seal = Seal.of(lines[i], i + 1);
      seals.add(seal);
      if (!keys.containsKey(seal.key)) {
        keys.put(seal.key, key(export, seal.key));
      }
    }
    for (int i = 0; i < seals.size(); i++) {
      Seal seal = seals.get(i);
      // Each is covered, signature and all, by the one after it: the last of each key says it all.
      require(
          (i + 1 < seals.size() && seals.get(i + 1).key.equals(seal.key))
              || seal.isSignedBy(keys.get(seal.key)),
          "seal " + (i + 1) + " is not signed by key " + seal.key);
      require(seal.number == i + 1, "seal " + (i + 1) + " has the number " + seal.number);
      require(
          seal.previous.equals(i == 0 ? NONE : seals.get(i - 1).hash()),
          "seal " + (i + 1) + " does not follow the one before it");
      require(
          i == 0 || seal.key.equals(seals.get(i - 1).nextKey) || trusted.contains(seal.key),
          "seal " + (i + 1) + " is signed by key " + seal.key + ", which no seal announced");
      require(
          i == 0
              || (seal.entries >= seals.get(i - 1).entries && seal.audit >= seals.get(i - 1).audit),
          "seal " + (i + 1) + " covers less than the one before it");
    }
    return seals;
  }

  /** The key of this id, if it is there. */
  private static List<PublicKey> key(Path export, String id) throws IOException {
    Path file = export.resolve("key-" + id + ".pem");
    try {
      String pem = Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
      byte[] encoded = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\n", ""));
      boolean right =
          pem.equals(BEGIN + Base64.getEncoder().encodeToString(encoded) + END)
              && hex(sha256().digest(encoded)).startsWith(id);
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      return right ? List.of(keys.generatePublic(new X509EncodedKeySpec(encoded))) : List.of();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * The copies of seals that are in a folder.
   *
   * @throws Fault when the folder is away
   */
  public static List<Path> copiesIn(Path folder) throws IOException, Fault {
    require(Files.isDirectory(folder), "the folder of the seals is away: " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("seal-[0-9]{10,18}\\.json"))
          .sorted()
          .toList();
    }
  }

  private static void compare(List<Path> copies, List<Seal> seals) throws IOException, Fault {
    require(!copies.isEmpty() || seals.isEmpty(), "the folder of the seals is empty");
    for (Path copy : copies) {
      long number = Long.parseLong(copy.getFileName().toString().replaceAll("[^0-9]", ""));
      require(number <= seals.size(), "seal " + number + " is missing; the folder has it");
      require(
          number > 0
              && Files.readString(copy, ISO_8859_1).equals(seals.get((int) number - 1).line + "\n"),
          "seal " + number + " is not the one that the folder has");
    }
  }

  /** Reads the entries in pieces that end with a line; every processor parses and hashes them. */
  private static void entries(Path file, byte[] tag, Order order) throws IOException, Fault {
    ExecutorService workers = Executors.newWorkStealingPool();
    Deque<CompletableFuture<Piece>> pieces = new ArrayDeque<>();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] rest = {};
      boolean more = true;
      while (more) {
        byte[] bytes = Arrays.copyOf(rest, rest.length + Piece.BYTES);
        int end = rest.length + in.readNBytes(bytes, rest.length, Piece.BYTES);
        more = end == bytes.length;
        int cut = end;
        while (more && cut > 0 && bytes[cut - 1] != '\n') {
          cut--;
        }
        rest = Arrays.copyOfRange(bytes, cut, end);
        int length = cut;
        pieces.add(
            more || !pieces.isEmpty()
                ? CompletableFuture.supplyAsync(() -> new Piece(bytes, length, tag), workers)
                : CompletableFuture.completedFuture(new Piece(bytes, length, tag)));
        while (pieces.size() > (more ? 16 : 0)) {
          order.add(pieces.remove().join());
        }
      }
    } finally {
      workers.shutdownNow();
    }
  }

  /** An entry whose line is right in itself; one of the audit trail has its position as version. */
  private record Entry(UUID contact, long version, byte[] previous, byte[] hash, byte[] leaf) {
    static final UUID NOBODY = new UUID(0, 0);

    String name() {
      return contact.equals(NOBODY)
          ? " (position " + version + ")"
          : " (contact " + contact + ", version " + version + ")";
    }
  }

  /** Some lines of entries, up to the first that is not right. */
  private static final class Piece {
    static final int BYTES = 1 << 20;

    final List<Entry> entries = new ArrayList<>();
    String fault = "";
    private final MessageDigest sha256 = sha256();
    private final byte[] in;
    private final int end;
    private final byte[] tag;
    private final ByteBuffer out;
    private int at;

    Piece(byte[] in, int end, byte[] tag) {
      this.in = in;
      this.end = end;
      this.tag = tag;
      this.out = ByteBuffer.allocate(end + tag.length + 128);
      try {
        while (at < end) {
          out.clear().put(tag).position(tag.length + 32);
          entries.add(Arrays.equals(tag, AUDIT_TAG) ? auditEntry() : entry());
        }
      } catch (Fault | IndexOutOfBoundsException e) {
        fault = e instanceof Fault ? e.getMessage() : "is cut off";
      }
    }

    private Entry entry() throws Fault {
      expect("{\"contact\":\"");
      long high = hex(8) << 32 | hyphen(4) << 16 | hyphen(4);
      long low = hyphen(4) << 48 | hyphen(12);
      expect("\",\"version\":");
      int version = (int) number(9);
      expect(",\"at\":");
      out.putLong(high).putLong(low).putInt(version).putLong(number(18));
      texts("kind", "body");
      return hashed(new UUID(high, low), version);
    }

    private Entry auditEntry() throws Fault {
      expect("{\"position\":");
      long position = number(18);
      expect(",\"at\":");
      out.putLong(position).putLong(number(18));
      texts("actor", "account", "kind", "subject", "before", "after");
      return hashed(Entry.NOBODY, position);
    }

    private Entry hashed(UUID contact, long version) throws Fault {
      expect(",\"previous\":\"");
      byte[] previous = hash();
      expect("\",\"hash\":\"");
      byte[] hash = hash();
      expect("\"}\n");
      out.put(tag.length, previous);
      sha256.update(out.array(), 0, out.position());
      boolean right = Arrays.equals(sha256.digest(), hash);
      sha256.update((byte) 0);
      Entry entry = new Entry(contact, version, previous, hash, sha256.digest(hash));
      if (!right) {
        throw new Fault("is not what was hashed" + entry.name());
      }
      return entry;
    }

    private void expect(String literal) throws Fault {
      for (int i = 0; i < literal.length(); i++) {
        require(at < end && in[at++] == literal.charAt(i), "is not written as an entry is");
      }
    }

    /** A whole number as it is written in one way only. */
    private long number(int digitsMax) throws Fault {
      int first = at;
      long number = 0;
      while (in[at] >= '0' && in[at] <= '9') {
        number = 10 * number + in[at++] - '0';
      }
      int digits = at - first;
      require(
          digits > 0 && digits <= digitsMax && (digits == 1 || in[first] != '0'),
          "has a number that is none");
      return number;
    }

    private long hyphen(int digits) throws Fault {
      expect("-");
      return hex(digits);
    }

    private long hex(int digits) throws Fault {
      long number = 0;
      for (int i = 0; i < digits; i++) {
        int digit = DIGITS[in[at++] & 0xff];
        if (digit < 0) {
          throw new Fault("has a digit that is none");
        }
        number = number << 4 | digit;
      }
      return number;
    }

    private byte[] hash() throws Fault {
      byte[] hash = new byte[32];
      for (int i = 0; i < hash.length; i++) {
        int digits = DIGITS[in[at++] & 0xff] << 4 | DIGITS[in[at++] & 0xff];
        if (digits < 0) {
          throw new Fault("has a digit that is none");
        }
        hash[i] = (byte) digits;
      }
      return hash;
    }

    private void texts(String... names) throws Fault {
      for (String name : names) {
        expect(",\"");
        expect(name);
        expect("\":");
        string();
      }
    }

    /** Puts a text and its length out; only what must be escaped may be. */
    private void string() throws Fault {
      expect("\"");
      byte[] to = out.array();
      int first = out.position() + 4;
      int put = first;
      for (byte c = in[at++]; c != '"'; c = in[at++]) {
        if (c == '\\') {
          c = escaped();
        } else if (c >= 0 && c < ' ') {
          throw new Fault("has a line within a text");
        }
        to[put++] = c;
      }
      out.putInt(put - first).position(put);
    }

    private byte escaped() throws Fault {
      byte c = in[at++];
      long code = c == 'u' ? hex(4) : c;
      require(c == 'u' ? code < ' ' : c == '"' || c == '\\', "has an escape that is none");
      return (byte) code;
    }
  }

  /** Entries in their order, held against what each seal says of them. */
  private abstract static class Order {
    final List<Seal> seals;
    final String what;
    int next;
    long count;

    Order(List<Seal> seals, String what) {
      this.seals = seals;
      this.what = what;
    }

    /** Takes the next one, and says whether it follows. */
    abstract boolean follows(Entry entry);

    abstract long covered(Seal seal);

    /** Whether the entries so far are those under a seal. */
    abstract boolean isAllUnder(Seal seal);

    void add(Piece piece) throws Fault {
      for (Entry entry : piece.entries) {
        reach();
        boolean follows = follows(entry);
        count++;
        if (!follows || next == seals.size()) {
          throw new Fault(
              (what + count + entry.name())
                  + (follows ? " is under no seal" : " does not follow the one before it"));
        }
      }
      reach();
      require(piece.fault.isEmpty(), what + (count + 1) + " " + piece.fault);
    }

    private void reach() throws Fault {
      for (; next < seals.size() && covered(seals.get(next)) == count; next++) {
        long first = next == 0 ? 0 : covered(seals.get(next - 1));
        require(
            isAllUnder(seals.get(next)),
            what + (first + 1) + " to " + count + " are not those under seal " + (next + 1));
      }
    }

    void end() throws Fault {
      reach();
      require(
          next == seals.size(),
          "seal " + (next + 1) + " covers more, which is missing after " + what + count);
    }
  }

  private record Head(long version, byte[] hash) {}

  /** The chains of all contacts, and the tree over all entries. */
  private static final class Diary extends Order {
    final Map<UUID, Head> heads = new HashMap<>();
    private final MessageDigest sha256 = sha256();
    private final List<byte[]> peaks = new ArrayList<>();

    Diary(List<Seal> seals) {
      super(seals, "entry ");
    }

    @Override
    boolean follows(Entry entry) {
      byte[] peak = entry.leaf;
      for (long left = count; (left & 1) == 1; left >>= 1) {
        peak = node(peaks.remove(peaks.size() - 1), peak);
      }
      peaks.add(peak);
      Head before = heads.put(entry.contact, new Head(entry.version, entry.hash));
      return before == null
          ? entry.version == 1 && Arrays.equals(entry.previous, new byte[32])
          : entry.version == before.version + 1 && Arrays.equals(entry.previous, before.hash);
    }

    @Override
    long covered(Seal seal) {
      return seal.entries;
    }

    @Override
    boolean isAllUnder(Seal seal) {
      byte[] root = peaks.isEmpty() ? sha256.digest() : peaks.get(peaks.size() - 1);
      for (int i = peaks.size() - 2; i >= 0; i--) {
        root = node(peaks.get(i), root);
      }
      return hex(root).equals(seal.root) && heads.size() == seal.contacts;
    }

    private byte[] node(byte[] left, byte[] right) {
      sha256.update((byte) 1);
      sha256.update(left);
      return sha256.digest(right);
    }
  }

  /** The one chain of the audit trail. */
  private static final class Trail extends Order {
    private byte[] head = new byte[32];

    Trail(List<Seal> seals) {
      super(seals, "audit entry ");
    }

    @Override
    boolean follows(Entry entry) {
      byte[] before = head;
      head = entry.hash;
      return Arrays.equals(entry.previous, before);
    }

    @Override
    long covered(Seal seal) {
      return seal.audit;
    }

    @Override
    boolean isAllUnder(Seal seal) {
      return hex(head).equals(seal.auditLast);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
