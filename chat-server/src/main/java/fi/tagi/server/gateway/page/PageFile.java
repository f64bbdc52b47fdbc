package fi.tagi.server.gateway.page;

import fi.tagi.server.hash.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is served as it is.
 *
 * @param type its media type
 * @param tag names its content: 128 bits of its SHA-256
 * @param bytes its content
 * @param zipped the same by gzip; empty where that gains nothing
 */
record PageFile(String type, String tag, byte[] bytes, byte[] zipped) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("ogg", "audio/ogg"));

  /** The file on the class path; empty when there is none, or its kind is not one we serve. */
  static Optional<PageFile> load(String resource) {
    String ending = resource.substring(resource.lastIndexOf('.') + 1);
    String type = TYPES.get(ending);
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = PageFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      byte[] zipped = zip(bytes);
      boolean smaller = zipped.length < bytes.length;
      return Optional.of(new PageFile(type, tagOf(bytes), bytes, smaller ? zipped : new byte[0]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String tagOf(byte[] bytes) {
    byte[] tag = Arrays.copyOf(Sha256.of(bytes), 16);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
  }
}
