package fi.tagi.server.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How large files and methods may be. */
class SizesTest {
  private static final int FILE_LINES_MAX = 350;

  /** One file on purpose: whoever is handed it needs nothing else. */
  private static final Map<String, Integer> LONGER = Map.of("VerifyDiary.java", 650);

  private static final int METHOD_LINES_MAX = 40;

  @Test
  void noFileIsLong() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : Repository.written("java", "js", "css", "html", "sql", "sh")) {
      long lines = Files.readAllLines(file).size();
      if (lines > LONGER.getOrDefault(file.getFileName().toString(), FILE_LINES_MAX)) {
        faults.add(Repository.ROOT.relativize(file) + ": " + lines + " lines");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noMethodIsLong() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(Repository.written("java")));
      Lengths lengths = new Lengths(Trees.instance(task).getSourcePositions());
      task.parse().forEach(unit -> lengths.scan(unit, unit));
      assertThat(lengths.faults).isEmpty();
    }
  }

  private static final class Lengths extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    private final SourcePositions positions;
    private final List<String> faults = new ArrayList<>();

    Lengths(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      LineMap lines = unit.getLineMap();
      if (method.getBody() != null) {
        long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        if (last - first - 1 > METHOD_LINES_MAX) {
          String name = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
          faults.add(name + ": " + method.getName() + ": " + (last - first - 1) + " lines");
        }
      }
      return super.visitMethod(method, unit);
    }
  }
}
