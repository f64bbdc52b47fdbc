package fi.tagi.server;

import fi.tagi.server.alert.AlertHook;
import fi.tagi.server.config.AddressRange;
import fi.tagi.server.config.ConfigFaults;
import fi.tagi.server.config.Secret;
import fi.tagi.server.config.Settings;
import fi.tagi.server.database.DatabaseSettings;
import fi.tagi.server.diary.seal.SealSettings;
import fi.tagi.server.statistics.publish.Threshold;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that can be set, read and checked before anything opens. Each setting, with its path,
 * default and bounds, stands in one place: {@link #read}.
 *
 * @param listen where the server listens
 * @param givenPublicUrl the origin that people's browsers see, when it was set; else see {@link
 *     #publicUrl}
 * @param data the folder of everything the server keeps in files
 * @param database which database
 * @param masterKey the file of the key that wraps the transcripts' keys; made when absent
 * @param limits how many connections
 * @param trustedProxies whose word about where a request comes from is believed
 * @param metricsAllowedFrom who may read the metrics
 * @param signIns how long a sign-in lasts
 * @param contacts how long the server waits for people
 * @param seals when heads over the diary are signed, and where they are kept
 * @param threshold the smallest count about visitors that is told
 * @param alerts where alerts are posted; empty for nowhere
 * @param passwords how much work a guess at a password costs
 * @param marksMissingTexts whether visitors' pages show the key of a text that a catalogue lacks,
 *     for tests; else they show it in another language
 * @param demo whether an empty database is filled with a demo line and accounts
 * @param shown every setting by path, as it may be shown: secrets are masked
 */
public record ServerConfig(
    Listen listen,
    Optional<URI> givenPublicUrl,
    Path data,
    DatabaseSettings database,
    Path masterKey,
    Limits limits,
    List<AddressRange> trustedProxies,
    List<AddressRange> metricsAllowedFrom,
    SignIns signIns,
    Contacts contacts,
    SealSettings seals,
    Threshold threshold,
    Optional<AlertHook.Target> alerts,
    Passwords passwords,
    boolean marksMissingTexts,
    boolean demo,
    Map<String, String> shown) {
  private static final Pattern PASSWORD_IN_URL =
      Pattern.compile("[?&](ssl)?password=", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
  private static final List<AddressRange> THIS_MACHINE =
      List.of(AddressRange.of("127.0.0.0/8"), AddressRange.of("::1"));

  /**
   * Where the server listens.
   *
   * @param host a name or address of this machine; 0.0.0.0 for all
   * @param port the port; 0 for any that is free
   */
  public record Listen(String host, int port) {}

  /**
   * How many connections at most.
   *
   * @param connections in all
   * @param connectionsPerSource from one source; generous, since a school has one address
   */
  public record Limits(int connections, int connectionsPerSource) {}

  /**
   * How long a sign-in lasts.
   *
   * @param idle without any request
   * @param absolute in all
   */
  public record SignIns(Duration idle, Duration absolute) {}

  /**
   * How long the server waits for people, and how soon words are destroyed.
   *
   * @param goneWhileWaiting a visitor without connection while waiting is abandoned after this
   * @param goneInConversation a visitor without connection in a conversation can come back for this
   * @param wrapUp a conversation that nobody wraps up is closed after this
   * @param coolDown a page whose conversation was cut off may begin anew after this
   * @param shredSweep the pause between two sweeps for transcripts still to be destroyed
   */
  public record Contacts(
      Duration goneWhileWaiting,
      Duration goneInConversation,
      Duration wrapUp,
      Duration coolDown,
      Duration shredSweep) {}

  /**
   * The parameters of Argon2id.
   *
   * @param memoryKib memory, in KiB
   * @param iterations passes over it
   * @param lanes parallel lanes
   */
  public record Passwords(int memoryKib, int iterations, int lanes) {}

  /**
   * Reads and checks the whole configuration.
   *
   * @throws ConfigFaults with every fault
   */
  public static ServerConfig of(Settings.Sources sources) throws ConfigFaults {
    Settings settings = Settings.of(sources);
    ServerConfig config = read(settings);
    return config.showing(settings.finish());
  }

  private static ServerConfig read(Settings settings) {
    Path data = settings.value("data", Path.of("data"), Path::of);
    boolean demo = settings.flag("demo", false);
    return new ServerConfig(
        listen(settings, demo),
        publicUrl(settings, demo),
        data,
        database(settings, data),
        settings.value("master-key-file", data.resolve("master.key"), Path::of),
        limits(settings),
        settings.list("trusted-proxies", List.of(), ServerConfig::range),
        settings.list("metrics-allowed-from", THIS_MACHINE, ServerConfig::range),
        signIns(settings),
        contacts(settings),
        seals(settings, data),
        new Threshold(settings.whole("statistics.threshold", 5, 3, 1_000)),
        alerts(settings),
        passwords(settings),
        settings.flag("pages.mark-missing-texts", false),
        demo,
        Map.of());
  }

  private static Listen listen(Settings settings, boolean demo) {
    String host = settings.text("listen.host", "127.0.0.1");
    if (demo && !LOOPBACK.contains(host)) {
      settings.fault(
          "listen.host", "must be this machine's own with demo, whose passwords are known");
    }
    return new Listen(host, settings.whole("listen.port", 8080, 0, 65_535));
  }

  private static Limits limits(Settings settings) {
    return new Limits(
        settings.whole("limits.connections", 20_000, 1, 1_000_000),
        settings.whole("limits.connections-per-source", 2_000, 1, 1_000_000));
  }

  private static SignIns signIns(Settings settings) {
    Duration minute = Duration.ofMinutes(1);
    Duration month = Duration.ofDays(30);
    Duration idle = settings.duration("sign-in.idle", Duration.ofHours(8), minute, month);
    Duration absolute = settings.duration("sign-in.absolute", Duration.ofHours(24), minute, month);
    if (idle.compareTo(absolute) > 0) {
      settings.fault("sign-in.idle", "is longer than sign-in.absolute");
    }
    return new SignIns(idle, absolute);
  }

  private static Contacts contacts(Settings settings) {
    Duration second = Duration.ofSeconds(1);
    Duration day = Duration.ofDays(1);
    return new Contacts(
        settings.duration("contacts.gone-while-waiting", Duration.ofMinutes(2), second, day),
        settings.duration("contacts.gone-in-conversation", Duration.ofMinutes(30), second, day),
        settings.duration("contacts.wrap-up", Duration.ofHours(12), second, Duration.ofDays(7)),
        settings.duration("contacts.cool-down", Duration.ofMinutes(15), Duration.ofMinutes(1), day),
        settings.duration(
            "contacts.shred-sweep", Duration.ofSeconds(20), second, Duration.ofSeconds(50)));
  }

  private static SealSettings seals(Settings settings, Path data) {
    SealSettings seals =
        new SealSettings(
            settings.whole("seals.entries", 1_000, 1, 1_000_000),
            settings.duration(
                "seals.interval",
                Duration.ofMinutes(10),
                Duration.ofSeconds(1),
                Duration.ofDays(1)),
            settings.value("seals.folder", Optional.empty(), text -> Optional.of(Path.of(text))),
            settings.value("seals.key-file", data.resolve("seal.key"), Path::of));
    if (seals.folder().filter(folder -> isWithin(data, folder)).isPresent()) {
      settings.fault("seals.folder", "is within the data folder: whoever can write one can both");
    }
    return seals;
  }

  private static boolean isWithin(Path outer, Path inner) {
    return inner.toAbsolutePath().normalize().startsWith(outer.toAbsolutePath().normalize());
  }

  private static Optional<AlertHook.Target> alerts(Settings settings) {
    Optional<URI> url =
        settings.value("alerts.url", Optional.empty(), text -> Optional.of(address(text)));
    Secret token = settings.secret("alerts.token");
    if (url.isEmpty() && !token.isEmpty()) {
      settings.fault("alerts.url", "is missing, and alerts.token is set");
    }
    return url.map(there -> new AlertHook.Target(there, token));
  }

  private static URI address(String text) {
    URI url = URI.create(text);
    if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException("must be an address such as https://alerts.example.fi/x");
    }
    return url;
  }

  private static Passwords passwords(Settings settings) {
    return new Passwords(
        settings.whole("passwords.memory-kib", 32_768, 8_192, 1_048_576),
        settings.whole("passwords.iterations", 3, 1, 100),
        settings.whole("passwords.lanes", 1, 1, 16));
  }

  private static DatabaseSettings database(Settings settings, Path data) {
    String url = settings.text("database.url", "");
    String user = settings.text("database.user", "");
    Secret password = settings.secret("database.password");
    String passwordFile = settings.text("database.password-file", "");
    int readers = settings.whole("database.readers", 4, 1, 100);
    int writers = settings.whole("database.writers", 2, 1, 16);
    if (url.isEmpty()) {
      if (!user.isEmpty() || !password.isEmpty() || !passwordFile.isEmpty()) {
        settings.fault("database.url", "is missing, and a user or password is set");
      }
      return new DatabaseSettings("jdbc:sqlite:" + data.resolve("tagi.db"), "", "", readers, 1);
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      settings.fault("database.url", "must begin with jdbc:postgresql:");
    }
    if (PASSWORD_IN_URL.matcher(url).find()) {
      settings.fault("database.url", "holds a password: set database.password-file instead");
    }
    if (!password.isEmpty() && !passwordFile.isEmpty()) {
      settings.fault("database.password", "is set, and database.password-file too");
    }
    Secret secret = passwordFile.isEmpty() ? password : secretIn(passwordFile, settings);
    return new DatabaseSettings(url, user, secret.reveal(), readers, writers);
  }

  private static Secret secretIn(String file, Settings settings) {
    try {
      return new Secret(Files.readString(Path.of(file)).strip());
    } catch (IOException | IllegalArgumentException e) {
      settings.fault("database.password-file", "cannot be read");
      return Secret.NONE;
    }
  }

  private static Optional<URI> publicUrl(Settings settings, boolean demo) {
    Optional<URI> url =
        settings.value("public-url", Optional.empty(), text -> Optional.of(origin(text)));
    if (demo && url.isPresent() && !LOOPBACK.contains(url.get().getHost())) {
      settings.fault("public-url", "must be on this machine with demo, whose passwords are known");
    }
    return url;
  }

  /** As browsers write an origin: small letters, no default port, nothing after it. */
  private static URI origin(String text) {
    URI url = URI.create(text.toLowerCase(Locale.ROOT));
    String authority = url.getRawAuthority();
    if (url.getHost() == null
        || !url.toString().replaceFirst("/$", "").endsWith("//" + authority)) {
      throw new IllegalArgumentException("must be an origin such as https://chat.example.fi");
    }
    boolean https = "https".equals(url.getScheme());
    if (!https && !("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()))) {
      throw new IllegalArgumentException("must be https, or http on this machine's loopback");
    }
    String standardPort = https ? ":443" : ":80";
    return URI.create(url.getScheme() + "://" + authority.replaceFirst(standardPort + "$", ""));
  }

  private static AddressRange range(String text) {
    try {
      return AddressRange.of(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be addresses such as 10.0.0.0/8 or ::1", e);
    }
  }

  private ServerConfig showing(Map<String, String> settings) {
    return new ServerConfig(
        listen,
        givenPublicUrl,
        data,
        database,
        masterKey,
        limits,
        trustedProxies,
        metricsAllowedFrom,
        signIns,
        contacts,
        seals,
        threshold,
        alerts,
        passwords,
        marksMissingTexts,
        demo,
        settings);
  }

  /** Whether people on other machines may reach it, as far as the settings say. */
  public boolean isPublic() {
    return !LOOPBACK.contains(listen.host())
        || givenPublicUrl.filter(url -> !LOOPBACK.contains(url.getHost())).isPresent();
  }

  /** The origin that people's browsers see, when the server listens on this port. */
  public URI publicUrl(int port) {
    return givenPublicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
  }
}
