package org.xacthuc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.verdict.FindingCode;

/** What the documents name is there. */
class DocumentsTest {
  private static final Set<String> CODES =
      Stream.of(FindingCode.values()).map(FindingCode::code).collect(Collectors.toSet());

  /** Codes in code marks; keys of policies and configuration begin otherwise, packages may not. */
  private static final Pattern CODE =
      Pattern.compile("`((?:pdf|cms|trust|time|algorithm|directive|expected|document)[.][a-z-]+)`");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), files.sorted()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCodeIsOne(Path document) throws IOException {
    assertThat(found(CODE, Files.readString(document)))
        .filteredOn(name -> !isPackage(name))
        .isSubsetOf(CODES);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    Path folder = document.toAbsolutePath().getParent();
    assertThat(found(LINK, Files.readString(document)))
        .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }

  private static boolean isPackage(String name) {
    return Files.isDirectory(Path.of("src/main/java/org/xacthuc", name.replace('.', '/')));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult r) -> r.group(1)).toList();
  }
}
