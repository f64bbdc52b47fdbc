package fi.tagi.server.access.account;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Changes of accounts as the audit trail has them: without the real name, which could never be
 * taken out of it again.
 */
final class AccountChanges {
  private final AuditTrail trail;

  AccountChanges(AuditTrail trail) {
    this.trail = trail;
  }

  void added(Actor by, UUID account, AccountDetails details) {
    record(by, AuditKind.ACCOUNT_ADDED, account, AuditTrail.NOTHING, json(details, false));
  }

  void changed(Actor by, Account before, AccountDetails details) {
    String old = json(before.details(), before.disabled());
    record(by, AuditKind.ACCOUNT_CHANGED, before.id(), old, json(details, before.disabled()));
  }

  void disabled(Actor by, Account before, boolean disabled) {
    record(
        by,
        disabled ? AuditKind.ACCOUNT_DISABLED : AuditKind.ACCOUNT_ENABLED,
        before.id(),
        json(before.details(), before.disabled()),
        json(before.details(), disabled));
  }

  /** By the account's own person, through an invitation. */
  void passwordSet(UUID account) {
    record(
        Actor.account(account),
        AuditKind.PASSWORD_SET,
        account,
        AuditTrail.NOTHING,
        AuditTrail.NOTHING);
  }

  private void record(Actor by, AuditKind kind, UUID account, String before, String after) {
    trail.record(by, new AuditTrail.Change(kind, account.toString(), before, after));
  }

  private static String json(AccountDetails details, boolean disabled) {
    Settings settings =
        new Settings(
            details.name(),
            details.alias(),
            details.roles().stream().sorted().toList(),
            details.languages().stream().sorted().toList(),
            details.maximum(),
            disabled);
    return new String(Json.write(settings), StandardCharsets.UTF_8);
  }

  private record Settings(
      String name,
      String alias,
      List<AccountRole> roles,
      List<Language> languages,
      int maximum,
      boolean disabled) {}
}
