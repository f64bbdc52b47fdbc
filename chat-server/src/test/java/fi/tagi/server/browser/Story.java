package fi.tagi.server.browser;

import fi.tagi.protocol.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * A story told in browsers: each test has a scene of its own, and all put their pictures into one
 * album.
 */
@ExtendWith(Chromium.Lender.class)
abstract class Story {
  @TempDir Path data;
  Album album;
  Scene scene;

  /** What everybody's browser speaks. */
  @Parameter Language language = Language.FI;

  private final Setting setting;

  /** A story on a line that is open round the clock, on which nothing has happened. */
  Story() {
    this(Scene::of);
  }

  Story(Setting setting) {
    this.setting = setting;
  }

  @BeforeEach
  final void begins(Chromium chromium) throws Exception {
    album = chromium.album().in(language);
    scene = setting.at(chromium, data);
    scene.speaks(language);
  }

  @AfterEach
  final void ends() {
    scene.close();
  }

  /** What a page says that no catalogue of its own has, in the language of the story. */
  final String said(String finnish, String swedish, String english) {
    return switch (language) {
      case FI -> finnish;
      case SV -> swedish;
      case EN -> english;
    };
  }

  /** The languages in which a story is told that is told {@link InEveryLanguage}. */
  static List<Language> languages() {
    return Album.isThorough() ? List.of(Language.values()) : List.of(Language.FI);
  }

  /** Where a story is told. */
  interface Setting {
    Scene at(Chromium chromium, Path data) throws Exception;
  }
}
