package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start costs, in figures that are the same on every machine, held against those that are
 * recorded in {@code startup.properties}. Each has a control: a start that goes beyond it.
 */
class StartUpIT {
  private static final String[] DESKTOP = {
    "java.awt.",
    "java.beans.",
    "javax.imageio.",
    "javax.swing.",
    "sun.awt.",
    "sun.font.",
    "sun.java2d."
  };

  private static final String[] LOGGING = {
    "java.util.logging.", "sun.util.logging.", "org.slf4j.", "org.apache.commons.logging."
  };

  /** What nobody needs who verifies a file and has the result as text. */
  private static final String[] NEEDLESS = {
    "com.fasterxml.",
    "gg.jte.",
    "javax.crypto.",
    "javax.net.",
    "javax.xml.",
    "java.sql.",
    "org.apache.hc.",
    "org.bouncycastle.jcajce.",
    "org.bouncycastle.jce.",
    "org.eclipse.jetty.",
    "org.sqlite.",
    "org.postgresql.",
    "sun.net.www.protocol.http",
    "sun.security.ssl."
  };

  @TempDir Path folder;

  @BeforeAll
  static void needsAPosixShell() {
    assumeTrue(Distribution.posixShell(), "the launcher for POSIX shells is not tried here");
  }

  @Test
  void loadsNoMoreClassesThanRecorded() throws IOException, InterruptedException {
    LoadedClasses loaded = LoadedClasses.of(Distribution.BUILT, folder);

    assertThat(loaded.count()).isLessThanOrEqualTo(bound("classes"));
    assertThat(loaded.unarchived()).isLessThanOrEqualTo(bound("unarchived"));

    // The controls: a page with pictures, and a start without an archive.
    String page = "html=" + folder.resolve("page.html");
    assertThat(LoadedClasses.of(Distribution.BUILT, folder, "-o", page).count())
        .isGreaterThan(bound("classes"));
    Distribution without = Distribution.BUILT.with("XACTHUC_ARCHIVE", "never");
    assertThat(LoadedClasses.of(without, folder).unarchived()).isGreaterThan(bound("unarchived"));
  }

  @Test
  void textNeedsNoOtherReportsLibraries() throws IOException, InterruptedException {
    LoadedClasses text = LoadedClasses.of(Distribution.BUILT, folder);

    assertThat(text.below(NEEDLESS)).isEmpty();
    assertThat(text.below(LOGGING)).hasSizeLessThanOrEqualTo((int) bound("logging"));
    assertThat(text.below(DESKTOP)).hasSizeLessThanOrEqualTo((int) bound("desktop"));

    // The controls: JSON needs its library, and a page with pictures what draws them.
    assertThat(LoadedClasses.of(Distribution.BUILT, folder, "-f", "json").below(NEEDLESS))
        .isNotEmpty();
    String page = "html=" + folder.resolve("page.html");
    assertThat(LoadedClasses.of(Distribution.BUILT, folder, "-o", page).below(DESKTOP))
        .hasSizeGreaterThan((int) bound("desktop"));
  }

  @Test
  void theJarHasNothingThatSlowsAStart() throws IOException {
    Set<String> seen = new HashSet<>();
    long directory = 0;
    try (ZipFile jar = new ZipFile(Distribution.BUILT.home().resolve("lib/xacthuc.jar").toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
        assertThat(seen.add(entry.getName())).as(entry.getName()).isTrue();
        directory += 46L + entry.getName().length() + (entry.getExtra() == null ? 0 : 40);
      }
    }

    assertThat(seen)
        .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"))
        .noneMatch(name -> name.startsWith("META-INF/versions/"))
        .contains("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
    // The launcher reads so much of its end to know it by.
    assertThat(directory).isBetween(1_000_000L, 2_000_000L);
  }

  @Test
  void everyLibraryThatHasALicenceHandsItOn() throws IOException {
    Path licences = Distribution.BUILT.home().resolve("licences");
    for (String library : List.of("pdfbox", "bcprov-jdk18on", "jackson-core", "sqlite-jdbc")) {
      try (var files = Files.walk(licences.resolve(library))) {
        assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
            .anyMatch(name -> name.contains("LICENSE"));
      }
    }
  }

  private static long bound(String key) throws IOException {
    Properties recorded = new Properties();
    try (var stream = StartUpIT.class.getResourceAsStream("startup.properties")) {
      recorded.load(stream);
    }
    return Long.parseLong(recorded.getProperty(key));
  }
}
