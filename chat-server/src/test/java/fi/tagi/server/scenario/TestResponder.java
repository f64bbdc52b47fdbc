package fi.tagi.server.scenario;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.gateway.TestSocket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Somebody on duty. */
public final class TestResponder implements AutoCloseable {
  private static final int AT_ONCE = 100;

  private final TestServer server;
  private final UUID account;
  private final String cookie;
  private final Map<UUID, Tag> screen = new LinkedHashMap<>();
  private final Map<UUID, ResponderPush.Reached> reached = new HashMap<>();
  private TestSocket socket;
  private Seen seen;
  private long ref;

  private TestResponder(TestServer server, UUID account) {
    this.server = server;
    this.account = account;
    this.cookie = server.signIn(account);
    this.socket = TestSocket.responder(server.port(), cookie).open();
    this.seen = new Seen(socket, this::draw);
  }

  /** Does what a page does with a frame about a tag. */
  private void draw(ServerFrame frame) {
    if (frame instanceof ResponderPush.Offer offer) {
      screen.put(offer.tag().contact(), offer.tag());
    } else if (frame instanceof ResponderPush.Reached far) {
      reached.put(far.contact(), far);
    } else if (frame instanceof ResponderPush.Withdrawn withdrawn) {
      screen.remove(withdrawn.contact());
      reached.remove(withdrawn.contact());
    }
  }

  /** A professional whose console is open, not yet on duty. */
  public static TestResponder professional(String alias, TestServer server) {
    return of(server, server.person(alias, AccountRole.PROFESSIONAL));
  }

  /** An expert by experience whose console is open, not yet on duty. */
  public static TestResponder expert(String alias, TestServer server) {
    return of(server, server.person(alias, AccountRole.EXPERT));
  }

  /** Somebody with an account whose console is open, not yet on duty. */
  public static TestResponder of(TestServer server, UUID account) {
    TestResponder responder = new TestResponder(server, account);
    responder.hello();
    return responder;
  }

  /** Another console of the same person. */
  public TestResponder onAnotherConsole() {
    return of(server, account);
  }

  public UUID account() {
    return account;
  }

  private ResponderReply.Welcome hello(ResponderCommand.Position... positions) {
    socket.send(new ResponderCommand.Hello(++ref, Language.FI, List.of(positions)));
    return seen.await(ResponderReply.Welcome.class, welcome -> true);
  }

  public TestResponder goesOnDuty() {
    socket.send(new ResponderCommand.Duty(++ref, true));
    reply(ResponderReply.Done.class);
    return this;
  }

  public Refusal isNotLetOnDuty() {
    socket.send(new ResponderCommand.Duty(++ref, true));
    return reply(ResponderReply.Refused.class).refusal();
  }

  public TestResponder goesOffDuty() {
    socket.send(new ResponderCommand.Duty(++ref, false));
    reply(ResponderReply.Done.class);
    return this;
  }

  public ResponderPush.Desk seesOwnDuty(boolean onDuty) {
    return seen.await(ResponderPush.Desk.class, desk -> desk.onDuty() == onDuty);
  }

  /** Told, unasked, that the line is open until then. */
  public void seesThatTheLineIsOpenUntil(String until) {
    seen.await(ResponderPush.LineChanged.class, push -> push.view().until().equals(until));
  }

  public void seesThatDutyIsOver() {
    seen.await(ResponderPush.Desk.class, desk -> !desk.onDuty() && !desk.allowed());
  }

  public Tag seesTagOf(TestVisitor visitor) {
    return seesTagOf(visitor.contact());
  }

  public Tag seesTagOf(UUID contact) {
    return seen.await(ResponderPush.Offer.class, offer -> offer.tag().contact().equals(contact))
        .tag();
  }

  public void showsOnScreen(Tag tag) {
    socket.send(new ResponderCommand.Shown(++ref, tag.contact(), tag.version(), true));
    reply(ResponderReply.Done.class);
  }

  public void showsOnHiddenPage(Tag tag) {
    socket.send(new ResponderCommand.Shown(++ref, tag.contact(), tag.version(), false));
    reply(ResponderReply.Done.class);
  }

  public ResponderPush.Reached isToldThatItReached(
      UUID contact, long shown, long hidden, long offered) {
    return seen.await(
        ResponderPush.Reached.class,
        reached ->
            reached.contact().equals(contact)
                && reached.shown() == shown
                && reached.hidden() == hidden
                && reached.offered() == offered);
  }

  public Withdrawal seesWithdrawn(UUID contact) {
    return seen.await(ResponderPush.Withdrawn.class, w -> w.contact().equals(contact)).why();
  }

  /** Every tag that came and was not asked for yet, of those that came before this is answered. */
  public List<Tag> tagsSoFar() {
    return seesAll(ResponderPush.Offer.class).stream().map(ResponderPush.Offer::tag).toList();
  }

  /** The same of what is of this kind. */
  <T extends ResponderPush> List<T> seesAll(Class<T> type) {
    goesThroughTheServer();
    return seen.all(type);
  }

  /** The tags that its page shows when this is answered, made of the frames it was sent. */
  public List<Tag> tagsOnScreen() {
    goesThroughTheServer();
    return List.copyOf(screen.values());
  }

  /** How far the tag came, as its page was told last. */
  public Optional<ResponderPush.Reached> reached(UUID contact) {
    return Optional.ofNullable(reached.get(contact));
  }

  private void goesThroughTheServer() {
    socket.send(new ResponderCommand.Typing(++ref, account, 1));
    reply(ResponderReply.Done.class);
  }

  /** Claims, and has whatever answer comes. */
  public Reply claims(UUID contact) {
    return claims(contact, UUID.randomUUID());
  }

  public Reply claims(UUID contact, UUID claim) {
    socket.send(new ResponderCommand.Claim(++ref, claim, contact));
    return seen.await(Reply.class, reply -> reply.ref() == ref);
  }

  /** Claims all of these, a hundred at once without waiting for an answer in between. */
  public Map<UUID, Reply> claimsAll(List<UUID> contacts) {
    Map<UUID, Reply> answers = new HashMap<>();
    for (int i = 0; i < contacts.size(); i += AT_ONCE) {
      answers.putAll(claimsAtOnce(contacts.subList(i, Math.min(i + AT_ONCE, contacts.size()))));
    }
    return answers;
  }

  private Map<UUID, Reply> claimsAtOnce(List<UUID> contacts) {
    Map<Long, UUID> asked = new HashMap<>();
    for (UUID contact : contacts) {
      asked.put(++ref, contact);
      socket.send(new ResponderCommand.Claim(ref, UUID.randomUUID(), contact));
    }
    Map<UUID, Reply> answers = new HashMap<>();
    while (answers.size() < contacts.size()) {
      Reply reply = seen.await(Reply.class, any -> asked.containsKey(any.ref()));
      answers.put(asked.get(reply.ref()), reply);
    }
    return answers;
  }

  /** Claims, must win, and is shown the conversation. */
  public ConversationView wins(UUID contact) {
    socket.send(new ResponderCommand.Claim(++ref, UUID.randomUUID(), contact));
    reply(ResponderReply.Won.class);
    return seesConversation(contact, Status.RUNNING);
  }

  public ConversationView seesConversation(UUID contact, Status status) {
    return seen.await(
            ResponderPush.Conversation.class,
            push -> push.view().contact().equals(contact) && push.view().status() == status)
        .view();
  }

  public ConversationView seesVisitorConnected(UUID contact, boolean connected) {
    return seen.await(
            ResponderPush.Conversation.class,
            push ->
                push.view().contact().equals(contact)
                    && push.view().visitorConnected() == connected)
        .view();
  }

  public ResponderPush.Message hears(String text) {
    return seen.await(ResponderPush.Message.class, message -> message.text().equals(text));
  }

  public void seesTyping(UUID contact) {
    seen.await(ResponderPush.Typing.class, typing -> typing.contact().equals(contact));
  }

  public ResponderReply.Accepted writes(ConversationView conversation, String text) {
    return writes(conversation, UUID.randomUUID(), text);
  }

  public ResponderReply.Accepted writes(ConversationView conversation, UUID message, String text) {
    send(conversation, message, text);
    return reply(ResponderReply.Accepted.class);
  }

  public Refusal isRefusedToWrite(ConversationView conversation, String text) {
    send(conversation, UUID.randomUUID(), text);
    return reply(ResponderReply.Refused.class).refusal();
  }

  private void send(ConversationView conversation, UUID message, String text) {
    socket.send(
        new ResponderCommand.Write(
            ++ref, conversation.contact(), conversation.epoch(), message, text));
  }

  public void types(ConversationView conversation) {
    socket.send(new ResponderCommand.Typing(++ref, conversation.contact(), conversation.epoch()));
    reply(ResponderReply.Done.class);
  }

  public void releases(ConversationView conversation) {
    socket.send(new ResponderCommand.Release(++ref, conversation.contact(), conversation.epoch()));
    reply(ResponderReply.Done.class);
  }

  public void ends(ConversationView conversation) {
    socket.send(new ResponderCommand.End(++ref, conversation.contact(), conversation.epoch()));
    reply(ResponderReply.Done.class);
  }

  public void wrapsUp(UUID contact) {
    socket.send(new ResponderCommand.WrapUp(++ref, contact, coding()));
    reply(ResponderReply.Done.class);
  }

  public Refusal isRefusedToWrapUp(UUID contact, Coding coding) {
    socket.send(new ResponderCommand.WrapUp(++ref, contact, coding));
    return reply(ResponderReply.Refused.class).refusal();
  }

  /** A coding that the shipped code lists know. */
  public static Coding coding() {
    return new Coding(
        1,
        "youth",
        "13-15",
        List.of("loneliness"),
        1,
        List.of(new Coding.Referral("talking-enough", Coding.Accepted.YES)),
        "helped");
  }

  /** Their browser, as it asks beside the socket. */
  TestBrowser browser() {
    return new TestBrowser(server, cookie);
  }

  /** Sends a command, and has whatever answer comes. */
  public Reply asks(LongFunction<ResponderCommand> command) {
    socket.send(command.apply(++ref));
    return seen.await(Reply.class, reply -> reply.ref() == ref);
  }

  <T extends ResponderPush> T sees(Class<T> type, Predicate<T> as) {
    return seen.await(type, as);
  }

  public <T extends Reply> T reply(Class<T> type) {
    Reply reply = seen.await(Reply.class, any -> any.ref() == ref);
    if (!type.isInstance(reply)) {
      throw new AssertionError("expected " + type.getSimpleName() + ", was answered " + reply);
    }
    return type.cast(reply);
  }

  public TestResponder losesTheNetwork() {
    socket.close();
    return this;
  }

  /** The console is back, with what it has seen. */
  public ResponderReply.Welcome comesBack(ResponderCommand.Position... positions) {
    socket = TestSocket.responder(server.port(), cookie).open();
    seen = new Seen(socket, this::draw);
    screen.clear();
    reached.clear();
    return hello(positions);
  }

  public TestSocket.Closed isClosed() {
    return socket.awaitClosed();
  }

  @Override
  public void close() {
    socket.close();
  }
}
