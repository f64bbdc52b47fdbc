package fi.tagi.server.offer;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Held.Ask;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.Holding;
import fi.tagi.server.roster.Aliases;
import fi.tagi.server.session.EncodedFrame;
import java.time.Duration;
import java.util.UUID;

/** What consoles are told of a contact beside its tag: what is asked, and why a tag goes. */
public final class Cards {
  private final Diary diary;
  private final Aliases aliases;

  /** By this diary. */
  public Cards(Diary diary, Aliases aliases) {
    this.diary = diary;
    this.aliases = aliases;
  }

  /**
   * What a holder asks, encoded once for everybody who is asked.
   *
   * @param contact which contact
   * @param ask what is asked
   * @param frame the push that shows it
   */
  record AskCard(OpenContact contact, Ask ask, EncodedFrame frame) {
    String line() {
      return contact.intake().line();
    }
  }

  /**
   * What is asked of this contact.
   *
   * @param accept how long somebody who is asked has to accept
   */
  AskCard asked(OpenContact contact, Ask ask, Holding holder, Duration accept) {
    Intake intake = contact.intake();
    return new AskCard(
        contact,
        ask,
        EncodedFrame.shared(
            new ResponderPush.Asked(
                ask.id(),
                ask.kind(),
                aliases.of(holder.holder()),
                holder.role(),
                ask.at().plus(accept),
                contact.contact(),
                intake.line(),
                intake.language(),
                intake.topic(),
                intake.ageBand())));
  }

  String alias(UUID person) {
    return aliases.of(person);
  }

  EncodedFrame withdrawal(UUID contact) {
    return EncodedFrame.shared(new ResponderPush.Withdrawn(contact, why(contact)));
  }

  private Withdrawal why(UUID contact) {
    return switch (diary.read(contact)) {
      case Held held -> claimed(held.claim());
      case Contact.Ended ended ->
          over(ended.course().overReason().orElse(OverReason.RESPONDER_ENDED));
      case Contact.Over over -> over(over.course().overReason().orElse(OverReason.LINE_CLOSED));
      case Contact.Waiting _, Contact.None _ -> new Withdrawal.NotAvailable();
    };
  }

  private Withdrawal claimed(Claim claim) {
    return new Withdrawal.Claimed(aliases.of(claim.holder()), claim.role(), claim.at());
  }

  private static Withdrawal over(OverReason reason) {
    return new Withdrawal.Over(reason);
  }
}
