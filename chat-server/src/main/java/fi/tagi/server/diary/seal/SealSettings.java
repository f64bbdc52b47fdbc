package fi.tagi.server.diary.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How seals are made.
 *
 * @param entries a seal is made as soon as so many entries have none
 * @param interval a seal is made of what has none, so long after the one before
 * @param folder where seals are also kept, outside the data folder; empty for nowhere
 * @param keyFile the file of the key that signs; made when absent
 */
public record SealSettings(int entries, Duration interval, Optional<Path> folder, Path keyFile) {}
