import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the widget's modules into one script, and its style sheets into one, without comments and
 * indentation: an old phone on a bad network waits for two files instead of forty. The loader stays
 * a file of its own, on as few lines as it can. Of the protocol's names only those are in it that
 * a visitor's page asks for. It knows the few forms of import and export that
 * the pages use, and fails on any other.
 *
 * <p>Arguments: the folder of the pages, the generated {@code protocol.js}, the folder to write to.
 */
final class WidgetBundle {
  private static final List<String> SHEETS =
      List.of(
          "shared/tokens.css",
          "shared/base.css",
          "shared/card.css",
          "widget/widget.css",
          "widget/conversation.css");
  private static final Path ENTRY = Path.of("widget/main.js");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{([^}]*)} from '([^']+)';\\n");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export ((?:async )?(?:const|class|function) (\\w+))");
  private static final Pattern EXPORT_LIST = Pattern.compile("(?m)^export \\{([^}]*)};\\n");
  private static final Pattern FROZEN =
      Pattern.compile("(?ms)^export const (\\w+) = Object\\.freeze\\(\\{\\n.*?^}\\);\\n");
  private static final Pattern OTHER_FORM = Pattern.compile("(?m)^(?:import|export)\\b(?!\\().*");
  private static final Pattern BLOCK_COMMENT = Pattern.compile("(?ms)^ *+/\\*(?:(?!\\*/).)*+\\*/\\n");
  private static final Pattern INLINE_COMMENT = Pattern.compile("/\\*\\*[^\\n]*?\\*/ ?");
  private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^ *+//.*\\n");
  private static final Pattern INDENTATION = Pattern.compile("(?m)^ +|^\\n");

  private static final Pattern DECLARED = Pattern.compile("(?m)^([\\w-]+): +");
  private static final Pattern RULE_LINE_END = Pattern.compile(" ?([{};,])\\n");
  private static final Pattern LINE_END = Pattern.compile("([{;,(\\[]|=>)\\n");
  private static final Pattern SIGN =
      Pattern.compile("('[^']*'|`[^`]*`)| *([=<>?:&|+*/,(){}\\[\\]-]) *");

  private final Path pages;
  private final Path protocol;

  /** Modules in the order in which they run, each with the name it has in the bundle. */
  private final Map<Path, String> names = new LinkedHashMap<>();

  private final List<Path> open = new ArrayList<>();
  private final StringBuilder script = new StringBuilder();

  /** What of the protocol goes into the bundle. */
  private final Predicate<String> wanted;

  /** What the modules ask of the protocol. */
  private final Set<String> asked = new HashSet<>();

  private WidgetBundle(Path pages, Path protocol, Predicate<String> wanted) {
    this.pages = pages;
    this.protocol = protocol;
    this.wanted = wanted;
  }

  static void main(String[] arguments) throws IOException {
    Path pages = Path.of(arguments[0]);
    Path protocol = Path.of(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    WidgetBundle whole = new WidgetBundle(pages, protocol, _ -> true);
    whole.add(ENTRY);
    WidgetBundle bundle = new WidgetBundle(pages, protocol, whole.asked::contains);
    bundle.add(ENTRY);
    Files.writeString(folder.resolve("chat.js"), bundle.script);
    Files.writeString(folder.resolve("chat.css"), bundle.sheets());
    String loader = read(bundle.pages.resolve("widget/loader.js"));
    Files.writeString(folder.resolve("loader.js"), squeezed(withoutComments(loader)));
  }

  private String sheets() {
    StringBuilder all = new StringBuilder();
    for (String sheet : SHEETS) {
      all.append(withoutComments(read(pages.resolve(sheet))));
    }
    return RULE_LINE_END.matcher(DECLARED.matcher(all).replaceAll("$1:")).replaceAll("$1");
  }

  /** Writes a module after the ones it imports, as a function that gives what it exports. */
  private String add(Path module) {
    String known = names.get(module);
    if (known != null) {
      return known;
    }
    if (open.contains(module)) {
      throw new IllegalStateException("modules import each other: " + open);
    }
    open.add(module);
    String text =
        isProtocol(module)
            ? wantedOf(withoutComments(read(protocol)))
            : withoutComments(read(pages.resolve(module)));
    text = IMPORT.matcher(text).replaceAll(found -> imported(module, found.group(1), found.group(2)));
    List<String> exported = new ArrayList<>();
    text = collect(EXPORT, text, "$1", 2, exported);
    text = collect(EXPORT_LIST, text, "", 1, exported);
    Matcher other = OTHER_FORM.matcher(text);
    if (other.find()) {
      throw new IllegalStateException(module + ": no such form is known: " + other.group());
    }
    open.removeLast();
    String name = "m" + names.size();
    names.put(module, name);
    script.append("const " + name + " = (() => {\n" + text);
    script.append("return { " + String.join(", ", exported) + " };\n})();\n");
    return name;
  }

  private String imported(Path module, String words, String from) {
    Path target = module.resolveSibling(from).normalize();
    if (words.contains(" as ")) {
      throw new IllegalStateException(module + ": no renaming imports");
    }
    if (isProtocol(target)) {
      asked.addAll(words(words));
    }
    return "const {" + words + "} = " + add(target) + ";\n";
  }

  private static boolean isProtocol(Path module) {
    return module.endsWith("protocol.js");
  }

  /** Without what a visitor's page never says or hears, such as what consoles do. */
  private String wantedOf(String text) {
    return FROZEN
        .matcher(text)
        .replaceAll(found ->
            wanted.test(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(",")).map(String::strip).toList();
  }

  private static String collect(
      Pattern pattern, String text, String left, int group, List<String> exported) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      exported.addAll(words(matcher.group(group)));
    }
    return matcher.replaceAll(left);
  }

  private static String withoutComments(String text) {
    String code = BLOCK_COMMENT.matcher(text).replaceAll("");
    code = INLINE_COMMENT.matcher(code).replaceAll("");
    code = LINE_COMMENT.matcher(code).replaceAll("");
    return INDENTATION.matcher(code).replaceAll("");
  }

  /** Statements in one line, and no blanks around signs; texts stay as they are. */
  private static String squeezed(String code) {
    return SIGN.matcher(LINE_END.matcher(code).replaceAll("$1")).replaceAll("$1$2");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
