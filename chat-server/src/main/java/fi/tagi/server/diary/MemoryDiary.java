package fi.tagi.server.diary;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.hash.ChainHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The diary and the open contacts in memory: the twin that tests of rules and races run on. Keeps
 * nothing.
 */
public final class MemoryDiary implements Diary, OpenContacts {
  private final Map<UUID, List<Entry>> contacts = new ConcurrentHashMap<>();
  private final Map<UUID, List<ChainHash>> chains = new ConcurrentHashMap<>();

  @Override
  public List<Entry> entries(UUID contact) {
    return contacts.getOrDefault(contact, List.of());
  }

  @Override
  public List<ChainHash> chain(UUID contact) {
    return chains.getOrDefault(contact, List.of());
  }

  @Override
  public Optional<Contact> append(Contact before, ContactEvent event, Instant at) {
    Entry entry = new Entry(before.id(), before.version() + 1, at, event);
    Contact after = before.after(entry);
    List<Entry> now =
        contacts.compute(
            before.id(),
            (id, entries) -> {
              List<Entry> all = entries == null ? List.of() : entries;
              if (all.size() != before.version()) {
                return entries;
              }
              chains.put(id, and(chain(id), EntryCodec.said(entry)));
              List<Entry> more = new ArrayList<>(all);
              more.add(entry);
              return List.copyOf(more);
            });
    boolean first =
        now != null && now.size() > before.version() && isSame(now.get(before.version()), entry);
    return first ? Optional.of(after) : Optional.empty();
  }

  private static List<ChainHash> and(List<ChainHash> chain, Said said) {
    List<ChainHash> longer = new ArrayList<>(chain);
    longer.add((chain.isEmpty() ? ChainHash.NONE : chain.getLast()).then(said));
    return List.copyOf(longer);
  }

  /** Not an equal entry of somebody else's, who may have been first with the same. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Entry one, Entry other) {
    return one == other;
  }

  @Override
  public List<OpenContact> all() {
    return where(contact -> true);
  }

  @Override
  public List<OpenContact> look() {
    return all();
  }

  @Override
  public List<OpenContact> waiting() {
    return where(contact -> contact.state() == State.WAITING);
  }

  @Override
  public List<OpenContact> forPractice() {
    return where(contact -> Practice.isOne(contact.intake().line()));
  }

  @Override
  public int countWaiting(String line) {
    return countWaitingBefore(line, Instant.MAX);
  }

  @Override
  public int countWaitingBefore(String line, Instant arrivedAt) {
    return (int)
        waiting().stream()
            .filter(c -> c.intake().line().equals(line) && c.arrivedAt().isBefore(arrivedAt))
            .count();
  }

  @Override
  public List<OpenContact> heldBy(UUID responder) {
    return where(c -> c.participants().anyMatch(h -> h.holder().equals(responder)));
  }

  @Override
  public Optional<OpenContact> find(UUID contact) {
    return OpenContact.of(read(contact));
  }

  @Override
  public Optional<OpenContact.Talk> lock(UUID contact) {
    return find(contact).map(OpenContact::talk);
  }

  @Override
  public int countRunning(UUID responder) {
    return (int) heldBy(responder).stream().filter(c -> c.state() == State.HELD).count();
  }

  private List<OpenContact> where(Predicate<OpenContact> condition) {
    return contacts.entrySet().stream()
        .flatMap(entry -> OpenContact.of(Contact.of(entry.getKey(), entry.getValue())).stream())
        .filter(condition)
        .sorted(Comparator.comparing(OpenContact::arrivedAt).thenComparing(OpenContact::contact))
        .toList();
  }
}
