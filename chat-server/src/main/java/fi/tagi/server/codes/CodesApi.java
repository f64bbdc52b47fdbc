package fi.tagi.server.codes;

import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.util.List;

/** The code lists over HTTP. */
public final class CodesApi {
  private final CodeLists lists;

  /** Shows these lists. */
  public CodesApi(CodeLists lists) {
    this.lists = lists;
  }

  /** All lists for those who code, and what a visitor may choose from for anybody. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/codes", request -> Response.json(lists)),
        new Route("GET", "/v1/topics", request -> Response.json(topics())));
  }

  private Topics topics() {
    return new Topics(
        lists.definition(),
        lists.themes().stream()
            .map(theme -> new CodeLists.Item(theme.code(), theme.names()))
            .toList(),
        lists.ageBands());
  }

  /**
   * What a visitor may say of themself.
   *
   * @param definition the version of the lists
   * @param themes what it is about
   * @param ageBands how old they are
   */
  record Topics(int definition, List<CodeLists.Item> themes, List<CodeLists.Item> ageBands) {}
}
