package fi.tagi.server.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an old phone on a bad network has to load before somebody can write. */
class WidgetWeightTest {
  private static final int LOADER_BYTES = 5_000;
  private static final int WIDGET_ZIPPED_BYTES = 30_000;

  @Test
  void theLoaderIsLight() {
    assertThat(read("/web/widget/loader.js")).hasSizeLessThanOrEqualTo(LOADER_BYTES);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWidgetIsLightInEveryLanguage(Language language) {
    String texts = "/web/shared/texts/widget." + language.name().toLowerCase(Locale.ROOT) + ".js";
    List<String> loaded =
        List.of(
            "/web/widget/loader.js",
            "/web/widget/index.html",
            "/web/widget/chat.css",
            "/web/widget/chat.js",
            "/web/widget/icon.svg",
            texts);
    assertThat(loaded.stream().mapToInt(file -> zipped(read(file))).sum())
        .isLessThan(WIDGET_ZIPPED_BYTES);
  }

  private static byte[] read(String resource) {
    try (InputStream in = WidgetWeightTest.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int zipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
