package fi.tagi.server.diary.seal;

import fi.tagi.server.secret.SecretFile.Unusable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that seals are made in time, and copied. Which contacts changed it hears from nudges;
 * since those may be lost, it looks at the whole diary from the start on and once a day, a part of
 * it each time, and makes a seal then if nothing happened. Of the audit trail nobody tells: what is
 * new in it is looked for when the interval is over, and with each seal. Safe for use by many
 * threads; appending never waits for it.
 */
public final class SealWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SealWatch.class);

  /** Of more changed contacts than this the whole diary is looked at instead. */
  private static final int CHANGED_MAX = 50_000;

  private final Sealing sealing;
  private final SealSettings settings;
  private final InstantSource clock;
  private final Optional<SealFolder> folder;
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger nudges = new AtomicInteger();
  private volatile boolean wholeDue = true;

  /** While the whole diary is looked at: up to which contact; empty for none of it yet. */
  private Optional<UUID> looked = Optional.empty();

  private boolean isLooking;
  private Instant lookedAt = Instant.EPOCH;
  private volatile Instant lastAt;
  private volatile long lastNumber;
  private volatile long kept;
  private String sealTrouble = "";
  private String folderTrouble = "";

  /** Watches over these seals. */
  public SealWatch(Sealing sealing, SealSettings settings, InstantSource clock) {
    this.sealing = sealing;
    this.settings = settings;
    this.clock = clock;
    this.lastAt = clock.instant();
    this.folder = settings.folder().map(place -> new SealFolder(place, sealing.seals()));
  }

  /** The contact may have changed. */
  public void nudge(UUID contact) {
    if (changed.size() < CHANGED_MAX) {
      changed.add(contact);
    } else {
      wholeDue = true;
    }
    nudges.incrementAndGet();
  }

  /** Makes the seal that is due, and copies what is not copied yet. */
  public synchronized void tick() {
    try {
      seal();
      sealTrouble = told("no seal can be made", sealTrouble, "");
    } catch (Unusable | IllegalStateException e) {
      sealTrouble = told("no seal can be made", sealTrouble, String.valueOf(e.getMessage()));
    }
    try {
      copy();
      folderTrouble = told("seals are not copied", folderTrouble, "");
    } catch (IOException e) {
      folderTrouble = told("seals are not copied", folderTrouble, String.valueOf(e.getMessage()));
    }
  }

  /** How long ago the last seal was made, or this was, in seconds. */
  public double ageSeconds() {
    return Duration.between(lastAt, clock.instant()).toMillis() / 1000.0;
  }

  /** How many seals are not in the folder yet; 0 where there is none. */
  public double notCopied() {
    return folder.isEmpty() ? 0 : lastNumber - kept;
  }

  private void seal() throws Unusable {
    Instant now = clock.instant();
    if (!isLooking && (wholeDue || !day(lookedAt).equals(day(now)))) {
      wholeDue = false;
      lookedAt = now;
      looked = Optional.empty();
      isLooking = true;
    }
    if (isLooking) {
      lookOn(now);
    }
    sealChanged(now);
  }

  private void lookOn(Instant now) throws Unusable {
    looked = sealing.sealNext(looked);
    if (looked.isEmpty()) {
      sealing.sealTrail();
      know();
      if (lastNumber == 0 || !day(lastAt).equals(day(now))) {
        sealing.sealNothing();
      }
      isLooking = false;
    }
    know();
  }

  private void sealChanged(Instant now) throws Unusable {
    boolean late = !lastAt.plus(settings.interval()).isAfter(now);
    if (!late && nudges.get() < settings.entries()) {
      return;
    }
    List<UUID> taken = List.copyOf(changed);
    if (!late) {
      // Messages nudge as well as entries: what counts is looked up.
      int entries = sealing.countUnsealed(taken);
      if (entries < settings.entries()) {
        nudges.set(entries);
        return;
      }
    }
    nudges.set(0);
    taken.forEach(changed::remove);
    try {
      sealing.seal(taken);
    } catch (Unusable | RuntimeException e) {
      changed.addAll(taken);
      throw e;
    }
    know();
  }

  private void know() {
    sealing
        .last()
        .ifPresent(seal -> {
          lastAt = seal.head().at();
          lastNumber = seal.head().number();
        });
  }

  private void copy() throws IOException {
    if (folder.isPresent() && kept < lastNumber) {
      try {
        folder.get().catchUp();
      } finally {
        kept = folder.get().kept();
      }
    }
  }

  private static Instant day(Instant at) {
    return at.truncatedTo(ChronoUnit.DAYS);
  }

  /** Says a trouble once when it comes, and that it went. */
  private static String told(String what, String before, String now) {
    if (!now.equals(before)) {
      if (now.isEmpty()) {
        LOG.info("over: {}", what);
      } else {
        LOG.warn("{}: {}", what, now);
      }
    }
    return now;
  }
}
