package fi.tagi.server.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Code lists with something else in them, as a manager's page sends them. */
public final class Changes {
  private Changes() {}

  /** The codes of a list, in their order. */
  static List<String> codes(CodeLists lists, String list) {
    return lists.byName().getOrDefault(list, List.of()).stream()
        .map(CodeLists.Coded::code)
        .toList();
  }

  /** With this theme after the others. */
  public static CodeLists withTheme(CodeLists lists, String code, String name) {
    return themes(
        lists,
        themes -> {
          Names names = new Names(name, name + " sv", name + " en");
          themes.add(new CodeLists.Theme(code, "other", names, false));
          return themes;
        });
  }

  /** With other themes. */
  static CodeLists themes(CodeLists lists, UnaryOperator<List<CodeLists.Theme>> change) {
    return new CodeLists(
        lists.definition(),
        lists.source(),
        lists.who(),
        lists.ageBands(),
        change.apply(new ArrayList<>(lists.themes())),
        lists.levels(),
        lists.referrals(),
        lists.dispositions());
  }

  /** With other levels. */
  static CodeLists levels(CodeLists lists, UnaryOperator<List<CodeLists.Level>> change) {
    return new CodeLists(
        lists.definition(),
        lists.source(),
        lists.who(),
        lists.ageBands(),
        lists.themes(),
        change.apply(new ArrayList<>(lists.levels())),
        lists.referrals(),
        lists.dispositions());
  }

  /** With other items in a list that has nothing but items. */
  static CodeLists items(CodeLists lists, String list, UnaryOperator<List<CodeLists.Item>> change) {
    return new CodeLists(
        lists.definition(),
        lists.source(),
        changed(list, "who", lists.who(), change),
        changed(list, "ageBands", lists.ageBands(), change),
        lists.themes(),
        lists.levels(),
        changed(list, "referrals", lists.referrals(), change),
        changed(list, "dispositions", lists.dispositions(), change));
  }

  private static List<CodeLists.Item> changed(
      String wanted,
      String list,
      List<CodeLists.Item> items,
      UnaryOperator<List<CodeLists.Item>> change) {
    return wanted.equals(list) ? change.apply(new ArrayList<>(items)) : items;
  }

  /** With this code of this list retired. */
  public static CodeLists retired(CodeLists lists, String list, String code) {
    return "themes".equals(list)
        ? themes(
            lists,
            themes ->
                themes.stream()
                    .map(theme ->
                        theme.code().equals(code)
                            ? new CodeLists.Theme(code, theme.cht(), theme.names(), true)
                            : theme)
                    .toList())
        : items(
            lists,
            list,
            items ->
                items.stream()
                    .map(item ->
                        item.code().equals(code)
                            ? new CodeLists.Item(code, item.names(), true)
                            : item)
                    .toList());
  }
}
