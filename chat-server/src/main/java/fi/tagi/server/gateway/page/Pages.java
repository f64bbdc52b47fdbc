package fi.tagi.server.gateway.page;

import fi.tagi.server.access.Access;
import fi.tagi.server.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * The pages and their files, from the class path. Browsers keep them and ask each time whether they
 * changed: after an upgrade nobody runs an old script against a new server.
 */
public final class Pages {
  private static final Pattern FILE =
      Pattern.compile(
          "/(?:widget|console|manage|shared|practice|demo)(?:/[A-Za-z0-9_-]+)*/[A-Za-z0-9_.-]+");
  private static final Set<String> UNSERVED = Set.of(".html", ".md");

  private final PagePolicy policy;
  private final Access access;
  private final boolean demo;

  /** What was served before; only files that exist, so never more than there are. */
  private final ConcurrentMap<String, PageFile> loaded = new ConcurrentHashMap<>();

  /**
   * The pages.
   *
   * @param ownOrigins the origins of the server's own pages
   */
  public Pages(PageChoices choices, List<String> ownOrigins, Access access) {
    this.policy = new PagePolicy(ownOrigins, choices.sites());
    this.access = access;
    this.demo = choices.demo();
  }

  /** Whether there is a page or file at this address. */
  public boolean exists(String path) {
    return file(path).isPresent();
  }

  /** Answers GET; may block. */
  public Response answer(PageRequest asked) {
    String path = asked.path();
    Optional<PageAddress> page = PageAddress.of(path);
    String key = page.map(PageAddress::key).orElse(PageAddress.FILE_KEY);
    Optional<PageFile> found = file(path);
    if (found.isEmpty() || !access.allows(key, Optional.empty())) {
      return Response.error(404, "no_such_path");
    }
    return answer(found.get(), policy.headers(page, asked.line()), asked);
  }

  private static Response answer(PageFile file, Map<String, String> headers, PageRequest asked) {
    boolean zip = file.zipped().length > 0 && asked.acceptEncoding().contains("gzip");
    String tag = '"' + file.tag() + (zip ? "-gz" : "") + '"';
    headers.put("ETag", tag);
    headers.put("Cache-Control", "no-cache");
    headers.put("Vary", "Accept-Encoding");
    if (asked.ifNoneMatch().contains(tag)) {
      return new Response(304, file.type(), headers, new byte[0]);
    }
    if (zip) {
      headers.put("Content-Encoding", "gzip");
    }
    return new Response(200, file.type(), headers, zip ? file.zipped() : file.bytes());
  }

  private Optional<PageFile> file(String path) {
    if (!demo && (path.equals("/") || path.startsWith("/demo/"))) {
      return Optional.empty();
    }
    PageFile before = loaded.get(path);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<PageFile> file = resource(path).flatMap(PageFile::load);
    file.ifPresent(fresh -> loaded.put(path, fresh));
    return file;
  }

  private static Optional<String> resource(String path) {
    Optional<PageAddress> page = PageAddress.of(path);
    if (page.isPresent()) {
      return page.map(PageAddress::resource);
    }
    boolean plain =
        FILE.matcher(path).matches()
            && !path.contains("..")
            && !path.contains("/.")
            && UNSERVED.stream().noneMatch(path::endsWith);
    return plain ? Optional.of("web" + path) : Optional.empty();
  }
}
