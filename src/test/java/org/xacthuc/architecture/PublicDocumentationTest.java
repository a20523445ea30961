package org.xacthuc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation of the public package is whole: what goes in, what comes out, what fails. */
class PublicDocumentationTest {
  private static final Path SOURCES = Path.of("src/main/java/org/xacthuc");

  /** What a record's compact constructor takes stands at the record. */
  private static final Pattern COMPACT = Pattern.compile("\\s*public \\w+ \\{");

  @TempDir private Path folder;

  @Test
  void nothingIsMissing() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(
              missing(files.filter(f -> f.toString().endsWith(".java"))).stream()
                  .filter(said -> !COMPACT.matcher(line(said)).matches())
                  .map(said -> said.toString()))
          .isEmpty();
    }
  }

  @Test
  void whatIsMissingIsSeen() throws IOException {
    Path source = Files.createDirectories(folder.resolve("org/xacthuc")).resolve("Bare.java");
    Files.writeString(
        source,
        """
        package org.xacthuc;

        /** Documented, and one of its methods. */
        public record Bare(int count) {
          /** Twice as many. */
          public int twice(int more) {
            return 2 * count + more;
          }

          public int once() {
            return count;
          }
        }
        """);

    assertThat(missing(Stream.of(source)))
        .extracting(said -> said.getLineNumber() + " " + said.getMessage(Locale.ENGLISH))
        .containsExactlyInAnyOrder("6 no @param for more", "6 no @return", "10 no comment");
  }

  private List<Diagnostic<? extends JavaFileObject>> missing(Stream<Path> files)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-Xdoclint:all/protected",
              "-Xdoclint/package:org.xacthuc",
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  told,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files.toList()))
              .call();
      assertThat(compiled).isTrue();
    }
    return told.getDiagnostics();
  }

  private static String line(Diagnostic<? extends JavaFileObject> said) {
    try {
      return said.getSource()
          .getCharContent(true)
          .toString()
          .lines()
          .skip(said.getLineNumber() - 1)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
