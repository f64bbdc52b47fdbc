package fi.tagi.server.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be loaded before somebody can write: by an old phone, on a bad network. */
class PageWeightTest {
  private static final int LOADER_BYTES = 5_000;
  private static final int WIDGET_ZIPPED_BYTES = 30_000;

  private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/[^\"]+[.](?:css|js))\"");
  private static final Pattern ASKS_FOR_MORE = Pattern.compile("\\bimport\\b(?!\\()");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/index",
        "/manage/index",
        "/manage/invitation",
        "/practice/index",
        "/widget/index",
        "/widget/preview"
      })
  void aPageIsOneSheetAndOneScript(String page) {
    assertThat(LOADED.matcher(text(page + ".html")).results().map(found -> found.group(1)))
        .containsExactly(page + ".bundle.css", page + ".bundle.js");
    assertThat(text(page + ".bundle.css")).doesNotContain("@import");
    assertThat(text(page + ".bundle.js")).doesNotContainPattern(ASKS_FOR_MORE);
  }

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
            "/web/widget/index.bundle.css",
            "/web/widget/index.bundle.js",
            "/web/widget/icon.svg",
            texts);
    assertThat(loaded.stream().mapToInt(file -> zipped(read(file))).sum())
        .isLessThan(WIDGET_ZIPPED_BYTES);
  }

  private static String text(String file) {
    return new String(read("/web" + file), UTF_8);
  }

  private static byte[] read(String resource) {
    try (InputStream in = PageWeightTest.class.getResourceAsStream(resource)) {
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
