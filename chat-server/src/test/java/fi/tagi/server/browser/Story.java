package fi.tagi.server.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A story told in browsers: each test has a scene of its own, and all put their pictures into one
 * album.
 */
@ExtendWith(Chromium.Lender.class)
abstract class Story {
  @TempDir Path data;
  Album album;
  Scene scene;
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
    album = chromium.album();
    scene = setting.at(chromium, data);
  }

  @AfterEach
  final void ends() {
    scene.close();
  }

  /** Where a story is told. */
  interface Setting {
    Scene at(Chromium chromium, Path data) throws Exception;
  }
}
