/**
 * Makes from the records what other languages need: the JSON Schema ({@code tagi.schema.json}) and
 * the module that the pages import ({@code protocol.js}). Both are committed beside the compiled
 * records, and a test that makes them anew compares; nothing here runs in the server.
 *
 * <p>{@link fi.tagi.protocol.generate.Wire} walks from the sealed interfaces to every type they
 * reach and gives each its name; {@link fi.tagi.protocol.generate.Shape} says what one value may
 * be; {@link fi.tagi.protocol.generate.SchemaText} and {@link fi.tagi.protocol.generate.ScriptText}
 * write it down. A record component without a limit, or of a type nobody thought of, fails the
 * generation.
 */
@NullMarked
package fi.tagi.protocol.generate;

import org.jspecify.annotations.NullMarked;
