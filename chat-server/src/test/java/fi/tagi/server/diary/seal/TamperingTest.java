package fi.tagi.server.diary.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.secret.SecretFile;
import fi.tagi.verifier.VerifyDiary;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever somebody does to an export who has not the key that signs, the verifier finds it, with
 * the copies of the seals that were kept elsewhere. It is compiled here from its one file, as for
 * the oldest JDK it is meant for, with nothing else to know. Ten thousand tamperings with all the
 * random rounds, a quarter of them in a usual run.
 */
class TamperingTest {
  private static final Path SOURCE = Path.of("src/main/java/fi/tagi/verifier/VerifyDiary.java");
  private static final int TAMPERINGS = 100 * Integer.getInteger("tagi.share", 25);
  private static final int FEWER = 560;
  private static final int WORKERS = 4;

  @TempDir Path folder;

  /**
   * One under three seals of one key, and one whose key changed: checking signatures takes time.
   */
  private final List<World> worlds = new ArrayList<>();

  /**
   * What is tampered with.
   *
   * @param papers what was exported
   * @param copies the copies of the seals, which nobody can reach
   */
  private record World(Papers papers, List<Path> copies) {}

  @BeforeEach
  void export() throws Exception {
    worlds.add(world("one", sealing -> {}));
    worlds.add(world("two", Sealing::changeKey));
    assertThat(worlds.get(0).papers().seals).hasSize(3);
    assertThat(worlds.get(1).papers().keys).hasSize(2);
  }

  private interface Between {
    void happens(Sealing sealing) throws SecretFile.Unusable;
  }

  private World world(String name, Between between) throws Exception {
    Path place = Files.createDirectory(folder.resolve(name));
    Path copies = Files.createDirectory(place.resolve("copies"));
    Path export = Files.createDirectory(place.resolve("export"));
    SealSettings settings =
        new SealSettings(
            1_000, Duration.ofMinutes(10), Optional.of(copies), place.resolve("seal.key"));
    try (TestDatabase test = TestDatabase.sqlite(place)) {
      Database database = test.open();
      Sealing sealing = new Sealing(database, settings, ManualClock.at("2027-03-01T12:00:00Z"));
      AuditTrail trail = new SqlAuditTrail(database, ManualClock.at("2027-03-01T12:00:00Z"));
      SplittableRandom random = new SplittableRandom(5);
      for (int seal = 0; seal < 3; seal++) {
        for (int contact = 0; contact < 4; contact++) {
          UUID id = new UUID(random.nextLong(), random.nextLong());
          write(new SqlDiary(database), Histories.random(random, id, 2 + random.nextInt(4)));
          trail.record(
              contact == 0 ? Actor.OPERATOR : Actor.account(id),
              new AuditTrail.Change(AuditKind.LINE_CHANGED, "nuoret", "{\"a\":1}", "{}"));
        }
        sealing.sealAll();
        if (seal == 1) {
          between.happens(sealing);
        }
      }
      new SealFolder(copies, sealing.seals()).catchUp();
      new SqlDiaryExport(database).to(export);
    }
    return new World(Papers.read(export), VerifyDiary.copiesIn(copies));
  }

  private static void write(SqlDiary diary, List<Entry> entries) {
    Contact contact = new Contact.None(entries.getFirst().contact());
    for (Entry entry : entries) {
      contact = diary.append(contact, entry.event(), entry.at()).orElseThrow();
    }
  }

  @Test
  void everyTamperingIsFoundAndTheExportItselfIsSound() throws Exception {
    Verifier verifier = Verifier.compiled(folder, Files.readString(SOURCE));
    for (World world : worlds) {
      Path untouched = Files.createTempDirectory(folder, "untouched");
      put(world.papers().files(), untouched);
      assertThat(verifier.fault(untouched, world.copies())).isEmpty();
    }
    assertThat(missed(verifier, TAMPERINGS)).isEmpty();
  }

  @Test
  void anAuditTrailThatIsNotThereIsMissed() throws Exception {
    World world = worlds.getFirst();
    Path place = Files.createTempDirectory(folder, "without");
    Map<String, String> files = world.papers().files();
    files.remove("audit.jsonl");
    put(files, place);

    assertThat(Verifier.compiled(folder, Files.readString(SOURCE)).fault(place, world.copies()))
        .contains("seal 1 covers more, which is missing after audit entry 0");
  }

  /** What the same tamperings must not get past, is what makes the verifier weak when left out. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "hex(root).equals(seal.root) && heads.size() == seal.contacts ~ true",
        "|| seal.isSignedBy(keys.get(seal.key)) ~ || true",
        "seal.key.equals(seals.get(i - 1).nextKey) ~ true",
        "compare(copies.get(), seals); ~ ;",
        "Arrays.equals(sha256.digest(), hash) ~ sha256.digest() != null",
        "hex(head).equals(seal.auditLast) ~ true",
        "return Arrays.equals(entry.previous, before); ~ return before != null;",
        "trail.end(); ~ ;",
        "next == seals.size(), ~ true,",
      })
  void aVerifierThatLeavesOneCheckOutMissesSome(String check, String weaker) throws Exception {
    String source = Files.readString(SOURCE);
    assertThat(source).contains(check);

    Verifier weak = Verifier.compiled(folder, source.replace(check, weaker));

    assertThat(missed(weak, FEWER)).isNotEmpty();
  }

  /** The tamperings, by number and kind, that a verifier does not find. */
  private List<String> missed(Verifier verifier, int tamperings) {
    return IntStream.range(0, WORKERS)
        .parallel()
        .boxed()
        .flatMap(worker -> missed(verifier, tamperings, worker).stream())
        .toList();
  }

  private List<String> missed(Verifier verifier, int tamperings, int worker) {
    // Every fourth in the world with two keys.
    World world = worlds.get(worker == 0 ? 1 : 0);
    List<Attack> kinds = new ArrayList<>(List.of(Tampering.values()));
    kinds.addAll(List.of(AuditTampering.values()));
    try {
      Path place = Files.createTempDirectory(folder, "worker");
      Map<String, String> untouched = world.papers().files();
      put(untouched, place);
      List<String> missed = new ArrayList<>();
      for (int number = worker; number < tamperings; number += WORKERS) {
        Attack tampering = kinds.get(number / WORKERS % kinds.size());
        Map<String, String> files = tampering.files(new SplittableRandom(number), world.papers());
        assertThat(files).as("%s %s", number, tampering).isNotEqualTo(untouched);
        Map<String, String> changed = new TreeMap<>(files);
        changed.entrySet().removeIf(file -> file.getValue().equals(untouched.get(file.getKey())));
        put(changed, place);
        if (verifier.fault(place, world.copies()).isEmpty()) {
          missed.add(number + " " + tampering);
        }
        restore(changed, untouched, place);
      }
      return missed;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(Map<String, String> files, Path place) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.write(place.resolve(file.getKey()), Papers.bytes(file.getValue()));
    }
  }

  private static void restore(Map<String, String> changed, Map<String, String> all, Path place)
      throws IOException {
    for (String name : changed.keySet()) {
      String before = all.get(name);
      if (before == null) {
        Files.delete(place.resolve(name));
      } else {
        Files.write(place.resolve(name), Papers.bytes(before));
      }
    }
  }

  /** The verifier, compiled from source without any other class than the JDK's. */
  private record Verifier(java.lang.reflect.Method method) {
    static Verifier compiled(Path folder, String source) throws Exception {
      Path sources = Files.createTempDirectory(folder, "source");
      Path file = Files.writeString(sources.resolve("VerifyDiary.java"), source);
      Path classes = Files.createTempDirectory(folder, "classes");
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        assertThat(
                compiler
                    .getTask(
                        null,
                        files,
                        null,
                        List.of(
                            "--release",
                            "17",
                            "-Xlint:all,-options",
                            "-Werror",
                            "-proc:none",
                            "-cp",
                            classes.toString(),
                            "-d",
                            classes.toString()),
                        null,
                        files.getJavaFileObjects(file))
                    .call())
            .isTrue();
      }
      URL[] place = {classes.toUri().toURL()};
      Class<?> type =
          new URLClassLoader(place, ClassLoader.getPlatformClassLoader())
              .loadClass("fi.tagi.verifier.VerifyDiary");
      return new Verifier(type.getMethod("verify", Path.class, Optional.class, List.class));
    }

    /** What it says is wrong; empty when nothing is. */
    Optional<String> fault(Path export, List<Path> copies) throws Exception {
      try {
        method.invoke(null, export, Optional.of(copies), List.of());
        return Optional.empty();
      } catch (java.lang.reflect.InvocationTargetException e) {
        if (e.getCause() instanceof Exception fault
            && fault.getClass().getSimpleName().equals("Fault")) {
          return Optional.of(String.valueOf(fault.getMessage()));
        }
        throw e;
      }
    }
  }
}
