package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Helped;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Participant;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.VisitorView;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.gateway.TestSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody who came to talk. */
public final class TestVisitor implements AutoCloseable {
  private final TestServer server;
  private final UUID arrival = UUID.randomUUID();
  private String line = TestServer.LINE;
  private final List<ServerFrame> told = new ArrayList<>();
  private TestSocket socket;
  private Seen seen;
  private long ref;
  private long lastSeq;
  private @Nullable String token;
  private String former = "none";
  private @Nullable UUID contact;

  private TestVisitor(TestServer server, TestSocket.Opening opening) {
    this.server = server;
    this.socket = opening.open();
    this.seen = new Seen(socket, told::add);
  }

  /** Somebody whose page is connected. */
  public static TestVisitor at(TestServer server) {
    return with(server, TestSocket.visitor(server.port()));
  }

  /** Somebody whose page connects in a way of its own. */
  static TestVisitor with(TestServer server, TestSocket.Opening opening) {
    return new TestVisitor(server, opening);
  }

  /** They came for another line than that of the stories. */
  public TestVisitor on(String code) {
    line = code;
    return this;
  }

  /** A page that hands over what this one does, with an arrival of its own. */
  TestVisitor after(TestVisitor other) {
    former = other.former;
    return this;
  }

  public LineView looks() {
    socket.send(new VisitorCommand.Look(++ref, line, Language.FI));
    return reply(VisitorReply.Line.class).view();
  }

  /** The next time the page is told that its line changed. */
  public LineView isToldOfTheLine() {
    return seen.await(VisitorPush.LineChanged.class, push -> true).view();
  }

  public TestVisitor arrives() {
    return arrives("");
  }

  public TestVisitor arrives(String nickname) {
    asksToCome(nickname);
    VisitorReply.Arrived arrived = reply(VisitorReply.Arrived.class);
    token = arrived.token();
    contact = arrived.contact();
    assertThat(arrived.state()).isInstanceOf(VisitorView.Waiting.class);
    return this;
  }

  /** Comes, and has whatever answer there is: whether they may wait. */
  public boolean isLetIn() {
    asksToCome("");
    if (reply(VisitorReply.class) instanceof VisitorReply.Arrived arrived) {
      token = arrived.token();
      contact = arrived.contact();
      return true;
    }
    return false;
  }

  public VisitorReply.TurnedAway isTurnedAway() {
    asksToCome("");
    return reply(VisitorReply.TurnedAway.class);
  }

  /** Comes, and is refused as by a server that does not know what the page names. */
  public Refusal isNotLetIn() {
    asksToCome("");
    return reply(VisitorReply.Refused.class).refusal();
  }

  /** Says how it was, and is told that this was taken. */
  public void saysHowItWas(int face) {
    socket.send(new VisitorCommand.Feedback(++ref, UUID.randomUUID(), face, Helped.YES));
    reply(VisitorReply.Done.class);
  }

  /** The page was told that its conversation was cut off, and hands over its token from now on. */
  public String wasCutOff() {
    VisitorPush.State state =
        seen.await(
            VisitorPush.State.class,
            push ->
                push.state() instanceof VisitorView.Over over
                    && over.reason() == OverReason.CUT_OFF);
    former = String.valueOf(token);
    return ((VisitorView.Over) state.state()).againAt();
  }

  /** Begins anew, and is told until when that may not be. */
  public Instant isTooEarly() {
    asksToCome("");
    return reply(VisitorReply.Cooling.class).until();
  }

  /** Sends the arrival, again and again the same. */
  public void asksToCome(String nickname) {
    socket.send(
        new VisitorCommand.Arrive(
            ++ref, arrival, line, "kunta", Language.FI, nickname, "unknown", "unknown", former));
  }

  public <T extends ServerFrame> T reply(Class<T> type) {
    return seen.await(type, frame -> true);
  }

  public UUID contact() {
    return java.util.Objects.requireNonNull(contact, "has not arrived");
  }

  public VisitorReply.Accepted writes(String text) {
    return writes(UUID.randomUUID(), text);
  }

  public VisitorReply.Accepted writes(UUID message, String text) {
    long mine = ++ref;
    socket.send(new VisitorCommand.Write(mine, message, text));
    return seen.await(VisitorReply.Accepted.class, accepted -> accepted.ref() == mine);
  }

  public Refusal isRefusedToWrite(String text) {
    long mine = ++ref;
    socket.send(new VisitorCommand.Write(mine, UUID.randomUUID(), text));
    return seen.await(VisitorReply.Refused.class, refused -> refused.ref() == mine).refusal();
  }

  public VisitorPush.Message hears(String text) {
    VisitorPush.Message message =
        seen.await(VisitorPush.Message.class, push -> push.text().equals(text));
    lastSeq = Math.max(lastSeq, message.seq());
    return message;
  }

  /** Told that whoever answers has the messages up to this position. */
  public void isToldThatTheyWereDelivered(long seq) {
    seen.await(VisitorPush.Delivered.class, push -> push.seq() == seq);
  }

  /** The position of what it was told last that whoever answers has, when this is answered. */
  public long deliveredSoFar() {
    types();
    reply(VisitorReply.Done.class);
    return told.stream()
        .filter(VisitorPush.Delivered.class::isInstance)
        .mapToLong(push -> ((VisitorPush.Delivered) push).seq())
        .max()
        .orElse(0);
  }

  public void types() {
    socket.send(new VisitorCommand.Typing(++ref));
  }

  public void seesTyping() {
    seen.await(VisitorPush.Typing.class, push -> true);
  }

  public VisitorView.Talking talksTo(String alias) {
    VisitorPush.State state =
        seen.await(
            VisitorPush.State.class,
            push ->
                push.state() instanceof VisitorView.Talking talking
                    && talking.alias().equals(alias));
    return (VisitorView.Talking) state.state();
  }

  /** Told, unasked, that nobody holds the contact; with this position in the queue. */
  public VisitorView.Waiting waitsAt(long position) {
    VisitorPush.State state =
        seen.await(
            VisitorPush.State.class,
            push ->
                push.state() instanceof VisitorView.Waiting waiting
                    && waiting.position() == position);
    return (VisitorView.Waiting) state.state();
  }

  /** Told, unasked, that nobody holds the contact any more, and why. */
  public VisitorView.Waiting waitsAfter(WaitingAfter after) {
    VisitorPush.State state =
        seen.await(
            VisitorPush.State.class,
            push ->
                push.state() instanceof VisitorView.Waiting waiting && waiting.after() == after);
    return (VisitorView.Waiting) state.state();
  }

  /** Told, unasked, that the promise is over. */
  public void isToldThatThePromiseIsOver() {
    seen.await(
        VisitorPush.State.class,
        push -> push.state() instanceof VisitorView.Waiting waiting && waiting.overdue());
  }

  /** Told who answers beside the holder. */
  public void talksTo(String alias, String... others) {
    seen.await(
        VisitorPush.State.class,
        push ->
            push.state() instanceof VisitorView.Talking talking
                && talking.alias().equals(alias)
                && talking.others().stream()
                    .map(Participant::alias)
                    .toList()
                    .equals(List.of(others)));
  }

  /** The next time the page is told that its line is as described. */
  public LineView isToldThatTheLine(Predicate<LineView> is) {
    return seen.await(VisitorPush.LineChanged.class, push -> is.test(push.view())).view();
  }

  public void isToldItIsOver(OverReason reason) {
    seen.await(
        VisitorPush.State.class,
        push -> push.state().equals(new VisitorView.Over(reason, "unknown")));
  }

  public void leaves() {
    long mine = ++ref;
    socket.send(new VisitorCommand.Leave(mine));
    seen.await(VisitorReply.Done.class, done -> done.ref() == mine);
  }

  /** The page is gone without a word. */
  public TestVisitor losesTheNetwork() {
    socket.close();
    return this;
  }

  /** The page is back, with the token it kept and what it has seen. */
  public VisitorReply.Resumed comesBack() {
    asksToResume();
    VisitorReply.Resumed resumed = reply(VisitorReply.Resumed.class);
    assertThat(resumed.contact()).isEqualTo(contact);
    return resumed;
  }

  public Refusal isNotLetBack() {
    asksToResume();
    return reply(VisitorReply.Refused.class).refusal();
  }

  /** The page is back, and is told until when it may not begin anew. */
  public Instant isCooling() {
    asksToResume();
    return reply(VisitorReply.Cooling.class).until();
  }

  <T extends VisitorPush> T sees(Class<T> type, Predicate<T> as) {
    return seen.await(type, as);
  }

  private void asksToResume() {
    socket = TestSocket.visitor(server.port()).open();
    seen = new Seen(socket, told::add);
    socket.send(new VisitorCommand.Resume(++ref, String.valueOf(token), lastSeq));
  }

  /** Every frame that was read so far, on whatever connection, in order. */
  public List<ServerFrame> told() {
    return List.copyOf(told);
  }

  public TestSocket.Closed isClosed() {
    return socket.awaitClosed();
  }

  public TestSocket socket() {
    return socket;
  }

  @Override
  public void close() {
    socket.close();
  }
}
