package fi.tagi.server.access.api;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.AccountDetails;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The JSON of accounts. */
final class AccountJson {
  private AccountJson() {}

  /** The account of the person who asks. */
  record Me(
      UUID account,
      String name,
      String alias,
      List<AccountRole> roles,
      List<Language> languages,
      int maximum) {
    static Me of(Account account) {
      AccountDetails details = account.details();
      return new Me(
          account.id(),
          details.name(),
          details.alias(),
          sorted(details.roles()),
          sorted(details.languages()),
          details.maximum());
    }
  }

  /** An account in the managers' list. */
  record Row(
      UUID account,
      String name,
      String realName,
      String alias,
      List<AccountRole> roles,
      List<Language> languages,
      int maximum,
      boolean disabled,
      boolean invited) {
    static Row of(Account account) {
      AccountDetails details = account.details();
      return new Row(
          account.id(),
          details.name(),
          details.realName(),
          details.alias(),
          sorted(details.roles()),
          sorted(details.languages()),
          details.maximum(),
          account.disabled(),
          account.invited());
    }
  }

  /** What a manager sets. */
  record Details(
      String name,
      String realName,
      String alias,
      List<AccountRole> roles,
      List<Language> languages,
      int maximum) {
    AccountDetails details() {
      return new AccountDetails(
          name, realName, alias, Set.copyOf(roles), Set.copyOf(languages), maximum);
    }
  }

  /** A new account and the link for its person. */
  record Made(UUID account, String invitation) {}

  /** A new link. */
  record Invited(String invitation) {}

  /** An invitation as its person sees it. */
  record Invitation(String name, String alias, List<AccountRole> roles, boolean firstManager) {}

  /** An attempt to sign in. */
  record Attempt(String name, String password) {
    @Override
    public String toString() {
      return "Attempt";
    }
  }

  private static <E extends Enum<E>> List<E> sorted(Set<E> values) {
    return values.stream().sorted().toList();
  }
}
