package fi.tagi.server.offer;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.roster.Aliases;
import java.util.UUID;

/** Why a tag is taken off the screen, by the contact as it is now. */
public final class Withdrawals {
  private final Diary diary;
  private final Aliases aliases;

  /** By this diary. */
  public Withdrawals(Diary diary, Aliases aliases) {
    this.diary = diary;
    this.aliases = aliases;
  }

  Withdrawal why(UUID contact) {
    return switch (diary.read(contact)) {
      case Contact.Held held -> claimed(held.claim());
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
