package fi.tagi.server.offer.line;

import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Open contacts whose reading a test watches. */
public class PassedOn implements OpenContacts {
  private final OpenContacts contacts;

  public PassedOn(OpenContacts contacts) {
    this.contacts = contacts;
  }

  /** Something is about to be read. */
  void asked() {}

  private OpenContacts reading() {
    asked();
    return contacts;
  }

  @Override
  public List<OpenContact> all() {
    return reading().all();
  }

  @Override
  public List<OpenContact> look() {
    return reading().look();
  }

  @Override
  public List<OpenContact> waiting() {
    return reading().waiting();
  }

  @Override
  public List<OpenContact> forPractice() {
    return reading().forPractice();
  }

  @Override
  public int countWaiting(String line) {
    return reading().countWaiting(line);
  }

  @Override
  public int countWaitingBefore(String line, Instant arrivedAt) {
    return reading().countWaitingBefore(line, arrivedAt);
  }

  @Override
  public List<OpenContact> heldBy(UUID responder) {
    return reading().heldBy(responder);
  }

  @Override
  public Optional<OpenContact> find(UUID contact) {
    return reading().find(contact);
  }

  @Override
  public Optional<OpenContact.Talk> lock(UUID contact) {
    return reading().lock(contact);
  }

  @Override
  public int countRunning(UUID responder) {
    return reading().countRunning(responder);
  }
}
