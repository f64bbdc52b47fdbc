package fi.tagi.load.check;

import java.util.UUID;

/**
 * A promise that was not kept.
 *
 * @param contact about which contact
 * @param what what is wrong, in words
 */
public record Breach(UUID contact, String what) {}
