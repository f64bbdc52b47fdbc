package fi.tagi.server.browser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page that shows all the pictures: first the states of the table, in its order. */
@SuppressWarnings("InlineFormatString") // a page is read more easily by itself
final class Index {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Pages</title>
      <style>
      body { font: 15px/1.4 system-ui; margin: 24px; color-scheme: light dark; }
      section { display: flex; gap: 16px; flex-wrap: wrap; }
      figure { margin: 0; }
      img { height: 370px; border: 1px solid #999; }
      ul { columns: 20em; }
      </style>
      <h1>Pages</h1>
      <p>%d pictures of %d states.</p>
      <ul>
      %s</ul>
      %s\
      """;

  private Index() {}

  static String of(List<Picture> pictures) {
    Map<String, String> table = States.all();
    Map<String, List<Picture>> taken =
        pictures.stream().collect(Collectors.groupingBy(Picture::state));
    Set<String> states = new LinkedHashSet<>(table.keySet());
    pictures.forEach(picture -> states.add(picture.state()));
    return PAGE.formatted(
        pictures.size(),
        taken.size(),
        states.stream().map(state -> entry(state)).collect(Collectors.joining()),
        states.stream()
            .map(state ->
                row(state, table.getOrDefault(state, ""), taken.getOrDefault(state, List.of())))
            .collect(Collectors.joining()));
  }

  private static String entry(String state) {
    return "<li><a href=\"#%1$s\">%1$s</a></li>%n".formatted(state);
  }

  private static String row(String state, String meaning, List<Picture> pictures) {
    String shown =
        pictures.isEmpty()
            ? "<p>Not in this run.</p>"
            : pictures.stream().map(Index::figure).collect(Collectors.joining());
    return "<h2 id=\"%1$s\">%1$s</h2><p>%2$s</p><section>%3$s</section>%n"
        .formatted(state, meaning, shown);
  }

  private static String figure(Picture picture) {
    return "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"\" loading=\"lazy\"></a><figcaption>%2$s</figcaption></figure>"
        .formatted(picture.file(), picture.words());
  }
}
