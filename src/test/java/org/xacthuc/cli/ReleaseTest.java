package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What says the same thing in several places of the sources says the same (src/docs/release.md).
 */
class ReleaseTest {
  private static final Path CHANGELOG = Path.of("src/assembly/debian/changelog");

  /** The newest entry: its first line, its changes, who made it and when. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "xacthuc \\((?<version>[^)]+)\\) unstable; urgency=\\w+\n\n(?<changes>(?: .*\n|\n)*?)"
              + "\n -- .+? <.+?>  (?<time>.+)\n");

  /** A package by its name. */
  private static final Pattern NAMED = Pattern.compile("xacthuc[-_](\\d+[.]\\d+[.]\\d+)");

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
              + "\\s*<version>[$][{]([^<]+)}</version>(?!\\s*<scope>test)");

  @Test
  void aReleaseIsNoSnapshotAndItsVersionIsEverywhere() throws IOException {
    String version = value(pom(), "version");

    assertThat(version).matches("\\d+[.]\\d+[.]\\d+");
    assertThat(Version.NUMBER).isEqualTo(version);
    assertThat(newest().group("version")).isEqualTo(version);
    assertThat(NAMED.matcher(Files.readString(Path.of("README.md"))).results())
        .isNotEmpty()
        .allMatch(found -> found.group(1).equals(version));
  }

  @Test
  void theChangelogTellsWhatWasBuiltWhen() throws IOException {
    Matcher newest = newest();

    assertThat(newest.group("changes")).contains("  * ");
    Instant told =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .parse(newest.group("time"), Instant::from);
    assertThat(told).isEqualTo(Instant.parse(value(pom(), "project.build.outputTimestamp")));
  }

  /** Those that others bring along are held against the bill of materials, by a release. */
  @Test
  void theTableOfLibrariesHasThoseOfThePom() throws IOException {
    String main = pom().replaceFirst("(?s)<dependencyManagement>.*", "");
    Set<String> declared = new HashSet<>();
    for (MatchResult found : DEPENDENCY.matcher(main).results().toList()) {
      declared.add(found.group(1) + ":" + found.group(2) + " " + value(main, found.group(3)));
    }

    assertThat(declared).hasSizeGreaterThan(10);
    assertThat(LibraryTable.read().stream().map(l -> l.name() + " " + l.version()))
        .containsAll(declared);
  }

  /** Debian's copyright names each library by its artifact. */
  @Test
  void theCopyrightNamesEachLibrary() throws IOException {
    String copyright = Files.readString(Path.of("src/assembly/debian/copyright"));
    List<String> named =
        Pattern.compile("(?m)^Files: (.+)$")
            .matcher(copyright)
            .results()
            .flatMap(f -> Pattern.compile(" ").splitAsStream(f.group(1)))
            .filter(name -> !name.equals("*"))
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            LibraryTable.read().stream().map(LibraryTable.Library::artifact).toList());
  }

  private static Matcher newest() throws IOException {
    Matcher entry = ENTRY.matcher(Files.readString(CHANGELOG));
    assertThat(entry.lookingAt()).isTrue();
    return entry;
  }

  private static String pom() throws IOException {
    return Files.readString(Path.of("pom.xml"));
  }

  /** What the first element of that name holds. */
  private static String value(String pom, String element) {
    Matcher found = Pattern.compile("<" + Pattern.quote(element) + ">([^<]*)</").matcher(pom);
    assertThat(found.find()).as(element).isTrue();
    return found.group(1);
  }
}
