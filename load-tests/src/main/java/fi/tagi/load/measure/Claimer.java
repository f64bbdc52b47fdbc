package fi.tagi.load.measure;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Scan;
import fi.tagi.load.office.Crew;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A console that is on duty, and claims when it is told to. */
final class Claimer implements Ear {
  private static final byte[] OFFER = Scan.key("offer\"");
  private static final byte[] CONTACT = Scan.key("\"contact\":\"");
  private static final byte[][] ANSWERS = {
    Scan.key("welcome\""),
    Scan.key("done\""),
    Scan.key("won\""),
    Scan.key("lost\""),
    Scan.key("already_yours\""),
    Scan.key("over\""),
    Scan.key("refused\"")
  };
  private static final long HELLO = 1;
  private static final long DUTY = 2;
  private static final long CLAIM = 3;
  private static final long END = 4;
  private static final long WRAP_UP = 5;

  private final Crew.Member member;
  private final int loopIndex;
  private final Course course;
  private @Nullable LeanSocket socket;
  private byte[] aimed = {};

  /** Hears of one claimer. */
  interface Course {
    /** It is on duty. */
    void ready();

    /** It has the tag of this contact. */
    void offered(UUID contact);

    /** Its claim was answered. */
    void answered(Claimer claimer, ResponderReply answer, long at);

    /** It is done with the contact. */
    void closed();

    /** Something that must not happen. */
    void fault(String what);
  }

  Claimer(Crew.Member member, int loopIndex, Course course) {
    this.member = member;
    this.loopIndex = loopIndex;
    this.course = course;
  }

  Crew.Member member() {
    return member;
  }

  int loopIndex() {
    return loopIndex;
  }

  String alias() {
    return member.alias();
  }

  /** Has the claim ready, so that nothing but sending it is measured. */
  void aim(UUID contact, UUID claim) {
    aimed = FrameCodec.write(new ResponderCommand.Claim(CLAIM, claim, contact));
  }

  /** Claims what it aimed at, on the connection's own loop. */
  void claim() {
    LeanSocket open = socket;
    if (open != null) {
      open.send(aimed);
    }
  }

  /** Ends and wraps up. */
  void finish(UUID contact, long epoch) {
    LeanSocket open = socket;
    if (open != null) {
      open.loop().execute(() -> endAndWrapUp(contact, epoch));
    }
  }

  private void endAndWrapUp(UUID contact, long epoch) {
    send(new ResponderCommand.End(END, contact, epoch));
    List<Coding.Referral> none = List.of(new Coding.Referral("no-need", Coding.Accepted.UNKNOWN));
    send(
        new ResponderCommand.WrapUp(
            WRAP_UP, contact, new Coding(1, "unknown", "unknown", List.of(), 0, none, "test")));
  }

  private void send(ResponderCommand command) {
    LeanSocket open = socket;
    if (open != null) {
      open.send(FrameCodec.write(command));
    }
  }

  @Override
  public void opened(LeanSocket opened) {
    socket = opened;
    send(new ResponderCommand.Hello(HELLO, Language.FI, List.of()));
  }

  @Override
  public void frame(LeanSocket from, ByteBuf bytes, int start, int end) {
    long now = System.nanoTime();
    if (Scan.isType(bytes, start, end, OFFER)) {
      int at = Scan.after(bytes, start, end, CONTACT);
      course.offered(
          UUID.fromString(bytes.toString(at, 36, java.nio.charset.StandardCharsets.US_ASCII)));
      return;
    }
    for (byte[] answer : ANSWERS) {
      if (Scan.isType(bytes, start, end, answer)) {
        replied(ByteBufUtil.getBytes(bytes, start, end - start), now);
        return;
      }
    }
  }

  private void replied(byte[] frame, long now) {
    try {
      ServerFrame said = FrameCodec.toResponder(frame);
      switch (said) {
        case ResponderReply.Welcome _ -> send(new ResponderCommand.Duty(DUTY, true));
        case ResponderReply.Done done when done.ref() == DUTY -> course.ready();
        case ResponderReply.Done done when done.ref() == WRAP_UP -> course.closed();
        case ResponderReply.Done _ -> {}
        case ResponderReply reply when reply.ref() == CLAIM -> course.answered(this, reply, now);
        default -> course.fault(member.alias() + " was answered " + said);
      }
    } catch (BadFrame e) {
      course.fault(member.alias() + " was sent a frame that is none");
    }
  }

  @Override
  public void closed(int code) {
    course.fault(member.alias() + " lost the connection, code " + code);
  }
}
