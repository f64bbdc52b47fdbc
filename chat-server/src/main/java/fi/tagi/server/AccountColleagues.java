package fi.tagi.server;

import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.shift.book.Colleagues;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who may have shifts: those whose accounts may answer. */
final class AccountColleagues implements Colleagues {
  private final Accounts accounts;

  AccountColleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Colleague> all() {
    return accounts.all().stream()
        .filter(Account::isResponder)
        .map(AccountColleagues::colleague)
        .sorted(Comparator.comparing(Colleague::alias).thenComparing(Colleague::id))
        .toList();
  }

  @Override
  public Optional<Colleague> find(UUID responder) {
    return accounts.find(responder).filter(Account::isResponder).map(AccountColleagues::colleague);
  }

  @Override
  public String alias(UUID responder) {
    return accounts.find(responder).map(account -> account.details().alias()).orElse("–");
  }

  private static Colleague colleague(Account account) {
    return new Colleague(account.id(), account.details().alias(), account.responderRoles());
  }
}
