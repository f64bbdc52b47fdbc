package fi.tagi.server.gateway.page;

import java.util.Arrays;
import java.util.Optional;

/** The addresses that have a page or script of their own name. */
enum PageAddress {
  /** The page on which the widget is shown; in demo only. */
  DEMO("/", "web/demo/index.html"),
  /** The script that other sites load. */
  LOADER("/widget.js", "web/widget/loader.js"),
  /** The chat, in a frame on other sites. */
  WIDGET("/widget", "web/widget/index.html"),
  /** The chat with made-up people, in a frame on the managers' page. */
  PREVIEW("/widget/preview", "web/widget/preview.html"),
  /** The chat as a colleague sees it who plays a visitor. */
  PRACTICE("/practice", "web/practice/index.html"),
  /** The responders' page. */
  CONSOLE("/console", "web/console/index.html"),
  /** The managers' page. */
  MANAGE("/manage", "web/manage/index.html"),
  /** Where an invited person sets a password. */
  INVITATION("/invitation", "web/manage/invitation.html"),
  /** What the pages know of the wire; it is generated beside the records of the wire. */
  PROTOCOL("/shared/protocol.js", "fi/tagi/protocol/protocol.js");

  /** The name of every other file in the access table. */
  static final String FILE_KEY = "GET /{file}";

  private final String path;
  private final String resource;

  PageAddress(String path, String resource) {
    this.path = path;
    this.resource = resource;
  }

  static Optional<PageAddress> of(String path) {
    return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
  }

  /** Its name in the access table. */
  String key() {
    return this == PROTOCOL ? FILE_KEY : "GET " + path;
  }

  String resource() {
    return resource;
  }
}
