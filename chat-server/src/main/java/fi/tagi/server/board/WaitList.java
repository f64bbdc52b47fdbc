package fi.tagi.server.board;

import fi.tagi.protocol.ManagerPush.Waiting;
import fi.tagi.protocol.ManagerPush.Waits;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.offer.OfferBoard.Wait;
import fi.tagi.server.session.EncodedFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who waits, as was told last, in frames of a bounded size. */
final class WaitList {
  private Map<UUID, Waiting> told = Map.of();

  /**
   * What became otherwise.
   *
   * @param frames what is to be told to those who know what was told last
   * @param others whether somebody came or went, which changes the numbers of the day too
   */
  record Change(List<EncodedFrame> frames, boolean others) {}

  /** Takes in who waits now. */
  Change take(List<Wait> waits) {
    Map<UUID, Waiting> now = LinkedHashMap.newLinkedHashMap(waits.size());
    waits.forEach(wait -> now.put(wait.contact().contact(), waiting(wait)));
    List<Waiting> changed =
        now.values().stream().filter(wait -> !wait.equals(told.get(wait.contact()))).toList();
    List<UUID> gone = told.keySet().stream().filter(contact -> !now.containsKey(contact)).toList();
    boolean others = !gone.isEmpty() || now.size() != told.size();
    told = now;
    return new Change(frames(changed, gone), others);
  }

  /** What is to be told to somebody who knows nothing. */
  List<EncodedFrame> whole() {
    return frames(List.copyOf(told.values()), List.of());
  }

  private static List<EncodedFrame> frames(List<Waiting> changed, List<UUID> gone) {
    List<EncodedFrame> frames = new ArrayList<>();
    for (int at = 0; at < Math.max(changed.size(), gone.size()); at += Waits.MOST) {
      frames.add(EncodedFrame.shared(new Waits(part(changed, at), part(gone, at))));
    }
    return frames;
  }

  private static <T> List<T> part(List<T> all, int at) {
    return all.subList(Math.min(at, all.size()), Math.min(at + Waits.MOST, all.size()));
  }

  private static Waiting waiting(Wait wait) {
    Intake intake = wait.contact().intake();
    return new Waiting(
        wait.contact().contact(),
        intake.line(),
        intake.language(),
        intake.topic(),
        intake.ageBand(),
        wait.contact().arrivedAt(),
        wait.insistence(),
        wait.contact().after(),
        wait.contact().urgent(),
        wait.shown(),
        wait.hidden(),
        wait.offered());
  }
}
