package fi.tagi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The nine kinds of frames, how each is read and written, and the samples of each. */
public enum Family {
  VISITOR_COMMAND(VisitorCommand.class, FrameCodec::visitorCommand),
  VISITOR_REPLY(VisitorReply.class, FrameCodec::toVisitor),
  VISITOR_PUSH(VisitorPush.class, FrameCodec::toVisitor),
  RESPONDER_COMMAND(ResponderCommand.class, FrameCodec::responderCommand),
  RESPONDER_REPLY(ResponderReply.class, FrameCodec::toResponder),
  RESPONDER_PUSH(ResponderPush.class, FrameCodec::toResponder),
  MANAGER_COMMAND(ManagerCommand.class, FrameCodec::managerCommand),
  MANAGER_REPLY(ManagerReply.class, FrameCodec::toManager),
  MANAGER_PUSH(ManagerPush.class, FrameCodec::toManager);

  private final Class<?> type;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference does not change
  private final Reader reader;

  Family(Class<?> type, Reader reader) {
    this.type = type;
    this.reader = reader;
  }

  /** The sealed interface. */
  public Class<?> type() {
    return type;
  }

  /** Reads a frame. */
  public Object read(byte[] frame) throws BadFrame {
    return reader.read(frame);
  }

  /** Reads a frame. */
  public Object read(String frame) throws BadFrame {
    return read(frame.getBytes(UTF_8));
  }

  /** Writes a frame of any family. */
  public static String write(Object frame) {
    byte[] bytes =
        frame instanceof Command command
            ? FrameCodec.write(command)
            : FrameCodec.write((ServerFrame) frame);
    return new String(bytes, UTF_8);
  }

  /** The committed samples, each a frame of this family. */
  public List<String> samples() {
    String name = "samples/" + type.getSimpleName() + ".jsonl";
    try (InputStream file = Family.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("There is no " + name);
      }
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a family is read. */
  private interface Reader {
    Object read(byte[] frame) throws BadFrame;
  }
}
