package fi.tagi.server.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer. */
public sealed interface Content {

  /**
   * All of it is there.
   *
   * @param bytes the bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
  record Whole(byte[] bytes) implements Content {}

  /**
   * It is written while it leaves, however long it is.
   *
   * @param writer what writes it; not run when only the head of the answer is asked for
   */
  record Written(Writer writer) implements Content {}

  /** Writes a body. */
  @FunctionalInterface
  interface Writer {
    /**
     * Writes the whole body and returns; may block. Writing blocks while the reader is slow, and
     * fails when the reader is gone. A writer that fails makes the reader see that something is
     * missing; one that fails before its first bytes left is answered as any endpoint that fails.
     * Flushing and closing the stream do nothing.
     *
     * @throws IOException when the reader is gone
     */
    void writeTo(OutputStream out) throws IOException;
  }
}
