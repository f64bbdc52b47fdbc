/**
 * What a visitor's page holds of its contact: the random id of its arrival, which makes the
 * contact's id, and the resume token, of which only a hash is kept.
 */
@NullMarked
package fi.tagi.server.desk.visitor;

import org.jspecify.annotations.NullMarked;
