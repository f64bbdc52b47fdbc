package fi.tagi.protocol;

/**
 * What the server tells a client unasked. A client passes over pushes whose {@code type} it does
 * not know.
 */
public interface Push extends ServerFrame {}
