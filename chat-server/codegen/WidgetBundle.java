import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what a visitor loads: the widget's modules in one script, its style sheets in one, and the
 * loader, as small as they can be and in the language of older phones. An old phone on a bad
 * network waits for two files instead of forty.
 *
 * <p>The scripts are written by the Closure Compiler, which keeps the names of properties and all
 * that a module may be seen to do. Three things are put in a form that it takes: names that are
 * private to a class, imports at run time, and frozen constants, of which it leaves out what no
 * page of a visitor asks for.
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
  private static final List<String> FOLDERS = List.of("shared", "widget");
  private static final String PROTOCOL = "shared/protocol.js";
  private static final String ENTRY = "widget/main.js";
  private static final String LOADER = "widget/loader.js";

  private static final Pattern BLOCK_COMMENT = Pattern.compile("(?ms)^ *+/\\*(?:(?!\\*/).)*+\\*/\\n");
  private static final Pattern INLINE_COMMENT = Pattern.compile("/\\*\\*[^\\n]*?\\*/ ?");
  private static final Pattern INDENTATION = Pattern.compile("(?m)^ +|^\\n");
  private static final Pattern PRIVATE_USE = Pattern.compile("(?<=\\.)#(?=[a-z])");
  private static final Pattern PRIVATE_NAME =
      Pattern.compile("(?m)^( *(?:async |get |set |static )*)#(?=[a-z])");
  private static final Pattern FROZEN = Pattern.compile("\\bObject\\.freeze\\(");
  private static final Pattern RUN_TIME_IMPORT = Pattern.compile("\\bimport\\(");
  private static final String IMPORT = "importAtRunTime";
  private static final String KNOWN = "function " + IMPORT + "(address) {}";

  private static final Pattern DECLARED = Pattern.compile("(?m)^([\\w-]+): +");
  private static final Pattern RULE_LINE_END = Pattern.compile(" ?([{};,])\\n");

  private final Path pages;
  private final Path protocol;

  private WidgetBundle(Path pages, Path protocol) {
    this.pages = pages;
    this.protocol = protocol;
  }

  static void main(String[] arguments) throws IOException {
    WidgetBundle bundle = new WidgetBundle(Path.of(arguments[0]), Path.of(arguments[1]));
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    Files.writeString(folder.resolve("chat.css"), bundle.sheets());
    Files.writeString(folder.resolve("chat.js"), bundle.chat());
    Files.writeString(folder.resolve("loader.js"), bundle.loader());
  }

  private String sheets() {
    StringBuilder all = new StringBuilder();
    for (String sheet : SHEETS) {
      String text = BLOCK_COMMENT.matcher(read(pages.resolve(sheet))).replaceAll("");
      all.append(INDENTATION.matcher(text).replaceAll(""));
    }
    return RULE_LINE_END.matcher(DECLARED.matcher(all).replaceAll("$1:")).replaceAll("$1");
  }

  private String chat() throws IOException {
    List<SourceFile> modules = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(pages.resolve(folder))) {
        files
            .map(file -> pages.relativize(file).toString())
            .filter(name -> name.endsWith(".js") && !name.equals(LOADER) && !name.equals(PROTOCOL))
            .sorted()
            .forEach(name -> modules.add(source(name, read(pages.resolve(name)))));
      }
    }
    modules.add(source(PROTOCOL, read(protocol)));
    CompilerOptions options = options();
    options.setModuleResolutionMode(ResolutionMode.BROWSER);
    options.setDependencyOptions(
        DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile(ENTRY))));
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
    return compiled(modules, options).replace(IMPORT + "(", "import(");
  }

  /** A script of a page that is not ours: all of it stays within its own function. */
  private String loader() throws IOException {
    return compiled(List.of(source(LOADER, read(pages.resolve(LOADER)))), options());
  }

  /** A module in the form that the compiler takes. */
  private static SourceFile source(String name, String text) {
    String code = BLOCK_COMMENT.matcher(text).replaceAll("");
    code = INLINE_COMMENT.matcher(code).replaceAll("");
    code = PRIVATE_USE.matcher(code).replaceAll("_");
    code = PRIVATE_NAME.matcher(code).replaceAll("$1_");
    code = FROZEN.matcher(code).replaceAll("(");
    code = RUN_TIME_IMPORT.matcher(code).replaceAll(IMPORT + "(");
    return SourceFile.fromCode(name, code);
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.ECMASCRIPT_2019);
    options.setRewritePolyfills(false);
    options.setPreventLibraryInjection(true);
    options.setEmitUseStrict(false);
    // As it is served; letters that are spelt out would be three times as long.
    options.setOutputCharset(UTF_8);
    return options;
  }

  private static String compiled(List<SourceFile> sources, CompilerOptions options)
      throws IOException {
    List<SourceFile> known =
        new ArrayList<>(CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER));
    known.add(SourceFile.fromCode("known.js", KNOWN));
    Compiler compiler = new Compiler(System.err);
    compiler.compile(known, sources, options);
    List<JSError> faults = new ArrayList<>(compiler.getErrors());
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the pages cannot be bundled: " + faults);
    }
    return compiler.toSource();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
