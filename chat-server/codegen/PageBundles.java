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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of each page what a browser loads: all its style sheets in one, its script with every module
 * that it imports in one, and the page that names these two. Who opens a page waits for two files,
 * not for a hundred one after the other. What several pages say while they open stands in one file;
 * each names it in a comment, in the place of which it comes. The loader, a script of pages that are
 * not ours, is made small where it stands. The modules are left beside: words are imported at run
 * time, by language.
 *
 * <p>The scripts are written by the Closure Compiler, as small as they can be and in the language of
 * older phones; it keeps the names of properties and all that a module may be seen to do. Three
 * things are put in a form that it takes: names that are private to a class, imports at run time,
 * and frozen constants, of which it leaves out what the page does not ask for.
 *
 * <p>Arguments: the folder of the pages, the generated {@code protocol.js}, the folder to write to.
 */
final class PageBundles {
  private static final String PROTOCOL = "shared/protocol.js";
  private static final String LOADER = "widget/loader.js";

  private static final Pattern PART = Pattern.compile("(?m)^ *<!-- /(\\S+\\.html) -->\\n");
  private static final Pattern SHEET =
      Pattern.compile("(?m)^ *<link rel=\"stylesheet\" href=\"/([^\"]+)\"(?: media=\"(\\w+)\")?>\\n");
  private static final Pattern SHEETS = Pattern.compile("(?:" + SHEET + ")+");
  private static final Pattern ENTRY =
      Pattern.compile("(?<=<script type=\"module\" src=\"/)[^\"]+(?=\">)");

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
  private final Path target;
  private final List<PageModule> modules;

  private PageBundles(Path pages, Path protocol, Path target) throws IOException {
    this.pages = pages;
    this.target = target;
    this.modules =
        Stream.concat(
                files(".js").stream()
                    .map(file -> pages.relativize(file).toString())
                    .filter(name -> !name.equals(LOADER))
                    .map(name -> PageModule.of(name, read(pages.resolve(name)))),
                Stream.of(PageModule.of(PROTOCOL, read(protocol))))
            .toList();
  }

  static void main(String[] arguments) throws IOException {
    PageBundles bundles =
        new PageBundles(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    bundles.files(".html").parallelStream().forEach(bundles::write);
    bundles.write(LOADER, bundles.loader());
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(pages)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void write(Path page) {
    String text = PART.matcher(read(page)).replaceAll(part ->
        Matcher.quoteReplacement(read(pages.resolve(part.group(1)))));
    Matcher entry = ENTRY.matcher(text);
    if (!entry.find()) {
      return;
    }
    String address = pages.relativize(page).toString();
    String bundle = address.replace(".html", ".bundle");
    write(bundle + ".css", sheets(text));
    write(bundle + ".js", script(entry.group()));
    String sheet = "<link rel=\"stylesheet\" href=\"/" + bundle + ".css\">\n";
    write(address, SHEETS.matcher(entry.replaceFirst(bundle + ".js")).replaceFirst(sheet));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(target.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private String sheets(String page) {
    StringBuilder all = new StringBuilder();
    for (Matcher sheet = SHEET.matcher(page); sheet.find(); ) {
      String text = BLOCK_COMMENT.matcher(read(pages.resolve(sheet.group(1)))).replaceAll("");
      all.append(sheet.group(2) == null ? text : "@media " + sheet.group(2) + " {\n" + text + "}\n");
    }
    String plain = DECLARED.matcher(INDENTATION.matcher(all).replaceAll("")).replaceAll("$1:");
    return RULE_LINE_END.matcher(plain).replaceAll("$1");
  }

  private String script(String entry) {
    CompilerOptions options = options();
    options.setModuleResolutionMode(ResolutionMode.BROWSER);
    options.setDependencyOptions(
        DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile(entry))));
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
    return compiled(modules, options).replace(IMPORT + "(", "import(");
  }

  /** A script of a page that is not ours: all of it stays within its own function. */
  private String loader() {
    return compiled(List.of(PageModule.of(LOADER, read(pages.resolve(LOADER)))), options());
  }

  /** A module in the form that the compiler takes. */
  private record PageModule(String name, String code) {
    static PageModule of(String name, String text) {
      String code = BLOCK_COMMENT.matcher(text).replaceAll("");
      code = INLINE_COMMENT.matcher(code).replaceAll("");
      code = PRIVATE_USE.matcher(code).replaceAll("_");
      code = PRIVATE_NAME.matcher(code).replaceAll("$1_");
      code = FROZEN.matcher(code).replaceAll("(");
      code = RUN_TIME_IMPORT.matcher(code).replaceAll(IMPORT + "(");
      return new PageModule(name, code);
    }

    /** For one compiler: it lets go of the text of a file, which another may be about to read. */
    SourceFile source() {
      return SourceFile.fromCode(name, code);
    }
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

  private static String compiled(List<PageModule> modules, CompilerOptions options) {
    List<SourceFile> known = new ArrayList<>(browser());
    known.add(SourceFile.fromCode("known.js", KNOWN));
    Compiler compiler = new Compiler(System.err);
    compiler.compile(known, modules.stream().map(PageModule::source).toList(), options);
    List<JSError> faults = new ArrayList<>(compiler.getErrors());
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the pages cannot be bundled: " + faults);
    }
    return compiler.toSource();
  }

  private static List<SourceFile> browser() {
    try {
      return CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
