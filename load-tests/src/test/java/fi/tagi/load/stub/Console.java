package fi.tagi.load.stub;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.ServerFrame;
import java.util.function.Consumer;

/** One console, and how it is told. */
record Console(String alias, Consumer<ServerFrame> tell) {
  void send(ServerFrame frame) {
    tell.accept(frame);
  }

  /** As whom it writes. */
  Author author() {
    return new Author.Responder(alias, Role.PROFESSIONAL);
  }
}
