package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes frames. Reading is strict: an unknown, missing, null or doubled field, a scalar
 * of another type, bytes after the end and a value outside its limits are refused, each with the
 * frame's {@code ref} where it could be read. Safe for use by many threads.
 */
public final class FrameCodec {
  private static final JsonMapper MAPPER = mapper();

  private FrameCodec() {}

  /**
   * Reads what a visitor's page asks.
   *
   * @throws BadFrame when the frame is not such a command
   */
  public static VisitorCommand visitorCommand(byte[] frame) throws BadFrame {
    return read(frame, VisitorCommand.class);
  }

  /**
   * Reads what a responder's console asks.
   *
   * @throws BadFrame when the frame is not such a command
   */
  public static ResponderCommand responderCommand(byte[] frame) throws BadFrame {
    return read(frame, ResponderCommand.class);
  }

  /**
   * Reads what a managers' page asks.
   *
   * @throws BadFrame when the frame is not such a command
   */
  public static ManagerCommand managerCommand(byte[] frame) throws BadFrame {
    return read(frame, ManagerCommand.class);
  }

  /**
   * Reads what the server sends to a visitor's page.
   *
   * @throws BadFrame when the frame is neither such a reply nor such a push
   */
  public static ServerFrame toVisitor(byte[] frame) throws BadFrame {
    return isReply(frame) ? read(frame, VisitorReply.class) : read(frame, VisitorPush.class);
  }

  /**
   * Reads what the server sends to a responder's console.
   *
   * @throws BadFrame when the frame is neither such a reply nor such a push
   */
  public static ServerFrame toResponder(byte[] frame) throws BadFrame {
    return isReply(frame) ? read(frame, ResponderReply.class) : read(frame, ResponderPush.class);
  }

  /**
   * Reads what the server sends to a managers' page.
   *
   * @throws BadFrame when the frame is neither such a reply nor such a push
   */
  public static ServerFrame toManager(byte[] frame) throws BadFrame {
    return isReply(frame) ? read(frame, ManagerReply.class) : read(frame, ManagerPush.class);
  }

  /** Writes a frame, in UTF-8. */
  public static byte[] write(Command command) {
    return MAPPER.writeValueAsBytes(command);
  }

  /** Writes a frame, in UTF-8. */
  public static byte[] write(ServerFrame frame) {
    return MAPPER.writeValueAsBytes(frame);
  }

  /** The {@code ref} of a frame that is refused unread, or 0 when there is none to be found. */
  public static long ref(byte[] frame) {
    return glimpse(frame).ref();
  }

  private static <T> T read(byte[] frame, Class<T> type) throws BadFrame {
    T value;
    try {
      value = MAPPER.readValue(frame, type);
    } catch (JacksonException e) {
      Glimpse glimpse = glimpse(frame);
      throw new BadFrame(refusal(e, type, glimpse), glimpse.ref());
    }
    if (value == null) {
      throw new BadFrame(Refusal.MALFORMED, 0);
    }
    if (!Bounds.holdIn(value)) {
      throw new BadFrame(Refusal.OUT_OF_RANGE, glimpse(frame).ref());
    }
    return value;
  }

  private static Refusal refusal(JacksonException e, Class<?> type, Glimpse glimpse) {
    if (e instanceof InvalidTypeIdException unknown
        && unknown.getBaseType().hasRawClass(type)
        && glimpse.hasType()) {
      return Refusal.UNKNOWN_TYPE;
    }
    boolean tooLarge =
        e instanceof InputCoercionException || e.getCause() instanceof InputCoercionException;
    return tooLarge ? Refusal.OUT_OF_RANGE : Refusal.MALFORMED;
  }

  private static boolean isReply(byte[] frame) {
    return glimpse(frame).hasRef();
  }

  private static Glimpse glimpse(byte[] frame) {
    return Glimpse.of(MAPPER.createParser(frame));
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(20)
                    .maxNameLength(40)
                    .maxStringLength(Limits.FRAME_BYTES)
                    .maxDocumentLength(64L * Limits.FRAME_BYTES)
                    .build())
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    return JsonMapper.builder(factory)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .withCoercionConfigDefaults(coercions -> {
          for (CoercionInputShape shape : CoercionInputShape.values()) {
            if (shape != CoercionInputShape.EmptyArray) {
              coercions.setCoercion(shape, CoercionAction.Fail);
            }
          }
        })
        .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
        .addModule(new StrictScalars())
        .addModule(new RecordsByConstructor())
        .build();
  }
}
