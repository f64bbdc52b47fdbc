/**
 * Where settings come from: {@link fi.tagi.server.config.Settings} merges the file {@code
 * tagi.yaml}, environment variables {@code TAGI_…} over it and the command line over both, reads
 * each setting as its type with its default and its bounds, and collects every fault with its path
 * instead of stopping at the first. What the settings are and mean is said once, in {@link
 * fi.tagi.server.ServerConfig}.
 *
 * <p>A setting has a dotted path in words joined by hyphens ({@code sign-in.idle}); its environment
 * variable is the same in capitals with underscores ({@code TAGI_SIGN_IN_IDLE}). What is not a
 * setting is a fault, so that a misspelt name is never silently ignored. Knows no feature.
 */
@NullMarked
package fi.tagi.server.config;

import org.jspecify.annotations.NullMarked;
