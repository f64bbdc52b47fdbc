package fi.tagi.server.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not see the page: hears what is told by itself, and reads the browser's tree.
 */
final class ScreenReader {
  /**
   * Keeps each text that comes into a live region, as often as it comes; what comes as a whole is
   * one.
   */
  private static final String LISTENS =
      """
      () => {
        window.told = [];
        const tell = (node) => {
          const element = node instanceof Element ? node : node.parentElement;
          const region = element?.closest('[aria-live], [role=log], [role=status], [role=alert]');
          if (node.textContent && region && region.getAttribute('aria-live') !== 'off') {
            window.told.push(node.textContent);
          }
        };
        const within = (nodes) => (node) => nodes.some((other) => other !== node && other.contains(node));
        const heard = (changes) => {
          const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
          const changed = changes.filter(({ type }) => type === 'characterData').map(({ target }) => target);
          [...added, ...changed].filter((node) => !within(added)(node)).forEach(tell);
        };
        new MutationObserver(heard).observe(document, { childList: true, characterData: true, subtree: true });
      }
      """;

  private final Page page;
  private final CDPSession browser;

  private ScreenReader(Page page) {
    this.page = page;
    this.browser = page.context().newCDPSession(page);
  }

  /** Begins to listen. */
  static ScreenReader of(Page page) {
    page.evaluate(LISTENS);
    return new ScreenReader(page);
  }

  /** What was told by itself and has any of these words in it, in order. */
  List<String> heard(List<String> words) {
    return among(
        ((List<?>) page.evaluate("() => window.told")).stream().map(String.class::cast), words);
  }

  /** What the tree has now in its live regions and has any of these words in it, in order. */
  List<String> reads(List<String> words) {
    Map<String, JsonObject> tree = new LinkedHashMap<>();
    for (JsonElement node : browser.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
      tree.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject());
    }
    return among(
        tree.values().stream()
            .filter(node -> said(node, "role").equals("StaticText") && isInLiveRegion(node, tree))
            .map(node -> said(node, "name")),
        words);
  }

  private static boolean isInLiveRegion(JsonObject node, Map<String, JsonObject> tree) {
    for (JsonObject at = node; at != null; at = parent(at, tree)) {
      if (isLive(at)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable JsonObject parent(JsonObject node, Map<String, JsonObject> tree) {
    return node.has("parentId") ? tree.get(node.get("parentId").getAsString()) : null;
  }

  private static boolean isLive(JsonObject node) {
    return node.has("properties")
        && StreamSupport.stream(node.getAsJsonArray("properties").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .anyMatch(property -> property.get("name").getAsString().equals("live"));
  }

  private static String said(JsonObject node, String what) {
    return node.has(what) ? node.getAsJsonObject(what).get("value").getAsString() : "";
  }

  private static List<String> among(Stream<String> texts, List<String> words) {
    return texts.filter(text -> words.stream().anyMatch(text::contains)).toList();
  }
}
