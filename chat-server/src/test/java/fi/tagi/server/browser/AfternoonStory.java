package fi.tagi.server.browser;

import org.junit.jupiter.api.BeforeEach;

/** A story in which time passes when it is told to. */
abstract class AfternoonStory extends Story {
  Afternoon afternoon;

  AfternoonStory() {
    super(Scene::atRest);
  }

  @BeforeEach
  final void opens() {
    afternoon = new Afternoon(album, scene);
  }
}
