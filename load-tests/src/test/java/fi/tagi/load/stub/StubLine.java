package fi.tagi.load.stub;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.Role;
import java.util.List;

/** The line of a stub server. */
final class StubLine {
  private StubLine() {}

  static LineView view(String line) {
    return new LineView(
        line,
        line,
        "unknown",
        true,
        List.of(Role.PROFESSIONAL),
        true,
        "unknown",
        "unknown",
        false,
        "unknown",
        "Europe/Helsinki",
        List.of(Language.FI),
        300,
        0,
        new Delay.NoneYet(),
        "",
        List.of());
  }
}
