package fi.tagi.protocol;

/** Anything the server sends: a {@link Reply} or a {@link Push}. */
public interface ServerFrame {}
