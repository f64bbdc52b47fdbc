package fi.tagi.load.relay;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Scan;
import fi.tagi.load.office.Crew;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A responder's console that goes on duty, claims the contacts it is given one by one, goes off
 * duty when it has them all, and then counts what it hears.
 */
final class Desk implements Ear {
  private static final long HELLO = 1;
  private static final long ON = 2;
  private static final long OFF = 3;
  private static final long CLAIM = 4;
  private static final long RECEIVED = 5;
  private static final byte[] CONTACT = Scan.key("\"contact\":\"");
  private static final int UUID_CHARS = 36;

  // As the console's page has it.
  private static final int TOGETHER_MILLIS = 300;
  private static final int POSITIONS_MAX = 50;

  private final Crew.Member member;
  private final Orders orders;
  private final Queue<Wish> wishes = new ArrayDeque<>();
  private final Map<String, Talk> talks = new HashMap<>();
  private final List<Talk> all = new ArrayList<>();
  private @Nullable LeanSocket socket;
  private @Nullable Wish claimed;
  private boolean telling;

  /** What a desk is told to do, and tells. */
  interface Orders {
    /** It is on duty. */
    void ready(Desk desk);

    /** It has a contact. */
    void won(Desk desk, Talk talk);

    /** It is off duty. */
    void settled(Desk desk);

    /** Something that must not happen. */
    void fault(String what);
  }

  private record Wish(Talk talk, Page page, UUID contact, UUID claim) {}

  Desk(Crew.Member member, Orders orders) {
    this.member = member;
    this.orders = orders;
  }

  Crew.Member member() {
    return member;
  }

  /** Claims this contact after those before it. */
  void claim(Talk talk, Page page, UUID contact, UUID claim) {
    wishes.add(new Wish(talk, page, contact, claim));
    if (claimed == null) {
      next();
    }
  }

  private void next() {
    Wish wish = wishes.poll();
    claimed = wish;
    if (wish != null) {
      send(new ResponderCommand.Claim(CLAIM, wish.claim(), wish.contact()));
    }
  }

  /** Goes off duty; conversations stay. */
  void offDuty() {
    send(new ResponderCommand.Duty(OFF, false));
  }

  private void send(ResponderCommand command) {
    LeanSocket opened = socket;
    if (opened != null) {
      opened.send(FrameCodec.write(command));
    }
  }

  @Override
  public void opened(LeanSocket opened) {
    socket = opened;
    send(new ResponderCommand.Hello(HELLO, Language.FI, List.of()));
  }

  @Override
  public void frame(LeanSocket from, ByteBuf bytes, int start, int end) {
    if (Scan.isType(bytes, start, end, Page.MESSAGE)) {
      int contact = Scan.after(bytes, start, end, CONTACT);
      // Of a conversation from before this one is told too, to whoever has not coded it.
      Talk talk = talks.get(text(bytes, contact));
      if (talk != null) {
        Page.count(talk, Talk.RESPONDER, bytes, start, end);
        tellSoon(talk, from);
      }
    } else if (Scan.isType(bytes, start, end, Page.ACCEPTED)) {
      counted(bytes, start, end);
    } else if (isReply(bytes, start, end)) {
      replied(ByteBufUtil.getBytes(bytes, start, end - start), bytes, start, end);
    }
  }

  /** What the visitors wrote within a moment is told together, as the console's page does. */
  private void tellSoon(Talk talk, LeanSocket from) {
    if (talk.hasNews() && !telling) {
      telling = true;
      from.loop().schedule(this::tell, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    telling = false;
    LeanSocket opened = socket;
    if (opened != null && opened.isOpen()) {
      send(
          new ResponderCommand.Received(
              RECEIVED,
              all.stream()
                  .filter(Talk::hasNews)
                  .limit(POSITIONS_MAX)
                  .map(talk -> new ResponderCommand.Position(talk.contact(), talk.received()))
                  .toList()));
    }
  }

  private static String text(ByteBuf bytes, int at) {
    return bytes.toString(at, UUID_CHARS, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private void counted(ByteBuf bytes, int start, int end) {
    long ref = Scan.number(bytes, Scan.after(bytes, start, end, Page.REF), end);
    for (Talk talk : all) {
      if (talk.index == Talk.talkOf(ref)) {
        Page.count(talk, Talk.RESPONDER, bytes, start, end);
      }
    }
  }

  private static boolean isReply(ByteBuf bytes, int start, int end) {
    // Of replies the reference comes right after the type.
    return Scan.after(bytes, start, Math.min(end, start + 40), Page.REF) > 0;
  }

  private void replied(byte[] frame, ByteBuf bytes, int start, int end) {
    try {
      ServerFrame said = FrameCodec.toResponder(frame);
      switch (said) {
        case ResponderReply.Welcome _ -> send(new ResponderCommand.Duty(ON, true));
        case ResponderReply.Done done when done.ref() == ON -> orders.ready(this);
        case ResponderReply.Done done when done.ref() == OFF -> orders.settled(this);
        case ResponderReply.Won won -> won(won);
        case ResponderReply.Refused refused when Talk.isMessage(refused.ref()) ->
            counted(bytes, start, end);
        case ResponderReply.Refused _, ResponderReply.Lost _, ResponderReply.Over _ ->
            orders.fault(member.alias() + ": " + said);
        default -> {}
      }
    } catch (BadFrame e) {
      orders.fault(member.alias() + " was sent a frame that is none");
    }
  }

  private void won(ResponderReply.Won won) {
    Wish wish = claimed;
    LeanSocket opened = socket;
    if (wish == null || opened == null || !wish.contact().equals(won.contact())) {
      orders.fault(member.alias() + " won what it did not claim");
      return;
    }
    talks.put(won.contact().toString(), wish.talk());
    all.add(wish.talk());
    wish.talk().begin(wish.page().socket(), opened, won.contact(), won.epoch());
    wish.page().talk(wish.talk());
    next();
    orders.won(this, wish.talk());
  }

  @Override
  public void closed(int code) {
    orders.fault(member.alias() + " lost the connection, code " + code);
  }
}
