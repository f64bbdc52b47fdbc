package fi.tagi.server.gateway.page;

/**
 * What a browser asks for.
 *
 * @param path the address
 * @param line the code of the line the widget is opened for, empty for none
 * @param ifNoneMatch the entity tags that the browser has, empty for none
 * @param acceptEncoding the encodings that the browser reads, empty for none
 */
public record PageRequest(String path, String line, String ifNoneMatch, String acceptEncoding) {}
