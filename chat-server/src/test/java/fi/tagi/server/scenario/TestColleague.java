package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Asking;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import java.time.Instant;
import java.util.UUID;

/** What responders on duty do with each other, and hear of their own duty. */
record TestColleague(TestResponder responder) {

  static TestColleague of(TestResponder responder) {
    return new TestColleague(responder);
  }

  UUID asksToTakeOver(ConversationView conversation, TestResponder colleague) {
    return asks(conversation, AskKind.HAND_OVER, new AskTarget.Colleague(colleague.account()));
  }

  UUID asksToTakeOver(ConversationView conversation, Role role) {
    return asks(conversation, AskKind.HAND_OVER, new AskTarget.InRole(role));
  }

  UUID asksToJoin(ConversationView conversation, TestResponder colleague) {
    return asks(conversation, AskKind.JOIN, new AskTarget.Colleague(colleague.account()));
  }

  private UUID asks(ConversationView conversation, AskKind kind, AskTarget to) {
    UUID ask = UUID.randomUUID();
    assertThat(answerToAsking(conversation, ask, kind, to)).isInstanceOf(ResponderReply.Done.class);
    return ask;
  }

  Refusal isRefusedToAsk(ConversationView conversation, TestResponder colleague) {
    Reply reply =
        answerToAsking(
            conversation,
            UUID.randomUUID(),
            AskKind.HAND_OVER,
            new AskTarget.Colleague(colleague.account()));
    return ((ResponderReply.Refused) reply).refusal();
  }

  private Reply answerToAsking(
      ConversationView conversation, UUID ask, AskKind kind, AskTarget to) {
    return responder.asks(ref ->
        new ResponderCommand.Ask(ref, ask, conversation.contact(), conversation.epoch(), kind, to));
  }

  void takesBack(UUID contact, UUID ask) {
    assertThat(responder.asks(ref -> new ResponderCommand.TakeBack(ref, contact, ask)))
        .isInstanceOf(ResponderReply.Done.class);
  }

  void declines(UUID contact, UUID ask) {
    assertThat(responder.asks(ref -> new ResponderCommand.Decline(ref, contact, ask)))
        .isInstanceOf(ResponderReply.Done.class);
  }

  Reply accepts(UUID contact, UUID ask) {
    return responder.asks(ref -> new ResponderCommand.Accept(ref, UUID.randomUUID(), contact, ask));
  }

  ResponderPush.Asked isAsked(UUID ask) {
    return responder.sees(ResponderPush.Asked.class, asked -> asked.ask().equals(ask));
  }

  void seesThatAskIsOver(UUID ask) {
    responder.sees(ResponderPush.AskOver.class, over -> over.ask().equals(ask));
  }

  ConversationView seesThatItCameToNothing(UUID ask, Asking.Refused.Why why) {
    return responder
        .sees(
            ResponderPush.Conversation.class,
            push ->
                push.view().asking() instanceof Asking.Refused refused
                    && refused.ask().equals(ask)
                    && refused.why() == why)
        .view();
  }

  Instant isRemindedToAnswer(UUID contact) {
    return Instant.parse(
        responder
            .sees(
                ResponderPush.Conversation.class,
                push ->
                    push.view().contact().equals(contact)
                        && !push.view().answerBy().equals("unknown"))
            .view()
            .answerBy());
  }

  Tag seesTagInsist(UUID contact, Insistence insistence) {
    return responder
        .sees(
            ResponderPush.Offer.class,
            offer ->
                offer.tag().contact().equals(contact) && offer.tag().insistence() == insistence)
        .tag();
  }

  Reply takesABreak(boolean on) {
    return responder.asks(ref -> new ResponderCommand.Break(ref, on));
  }

  ResponderPush.WasAway isToldItWasAway() {
    return responder.sees(ResponderPush.WasAway.class, away -> true);
  }
}
