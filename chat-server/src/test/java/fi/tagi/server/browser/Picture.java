package fi.tagi.server.browser;

import fi.tagi.protocol.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One picture of a page.
 *
 * @param state of the page, as the stories call it
 * @param language of the page
 * @param look in which it was looked at
 */
record Picture(String state, Language language, Look look) {
  private static final Comparator<Picture> ORDER =
      Comparator.comparing(Picture::state)
          .thenComparing(Picture::language)
          .thenComparing(Picture::look);

  /** The file it is in. */
  String file() {
    return state + end();
  }

  private String end() {
    return "." + Words.code(language) + "." + look.code() + ".png";
  }

  /** In which language and how it was looked at. */
  String words() {
    return Words.code(language) + ", " + look.code().replace('-', ' ');
  }

  /** Those among files, by state. */
  static List<Picture> among(Collection<String> files) {
    return files.stream().flatMap(Picture::read).sorted(ORDER).toList();
  }

  private static Stream<Picture> read(String file) {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(Look.values()).map(look -> new Picture("", language, look)))
        .filter(any -> file.endsWith(any.end()))
        .map(any ->
            new Picture(
                file.substring(0, file.length() - any.end().length()), any.language, any.look));
  }
}
