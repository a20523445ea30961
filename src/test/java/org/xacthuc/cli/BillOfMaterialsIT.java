package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** The bill of materials against the jars, the licences and the documented table. */
@Tag("packages")
class BillOfMaterialsIT {
  private static final Path HOME = Distribution.BUILT.home();

  /** What the plug-in makes of names in libraries' descriptions, and what their texts are. */
  private static final Map<String, String> MEANT =
      Map.of("Bouncy Castle Licence", "MIT", "BSD-4-Clause", "BSD-3-Clause");

  /** By the names of jars. */
  private static final Map<String, JsonNode> COMPONENTS = new TreeMap<>();

  private static JsonNode bill;

  @BeforeAll
  static void read() throws IOException {
    bill = new ObjectMapper().readTree(Packages.BILL.toFile());
    for (JsonNode component : bill.get("components")) {
      COMPONENTS.put(
          text(component, "name") + "-" + text(component, "version") + ".jar", component);
    }
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).asText();
  }

  @Test
  void isOfThisVersionAndTellsNoTimeAndNoNumber() throws IOException {
    assertThat(text(bill, "bomFormat")).isEqualTo("CycloneDX");
    assertThat(text(bill.get("metadata").get("component"), "version")).isEqualTo(Version.NUMBER);
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.get("metadata").has("timestamp")).isFalse();
    assertThat(Files.mismatch(Packages.BILL, HOME.resolve("xacthuc.cdx.json"))).isNegative();
  }

  @Test
  void theTableInTheDocumentsIsTheSame() throws IOException {
    List<String> billed = new ArrayList<>();
    for (JsonNode component : COMPONENTS.values()) {
      billed.add(
          text(component, "group")
              + ":"
              + text(component, "name")
              + " "
              + text(component, "version"));
    }
    assertThat(LibraryTable.read().stream().map(l -> l.name() + " " + l.version()))
        .containsExactlyInAnyOrderElementsOf(billed);
  }

  @Test
  void theDocumentedLicencesAreThoseOfTheLibraries() throws IOException {
    for (LibraryTable.Library library : LibraryTable.read()) {
      JsonNode component = COMPONENTS.get(library.artifact() + "-" + library.version() + ".jar");
      List<String> told = new ArrayList<>();
      for (JsonNode each : component.get("licenses")) {
        JsonNode licence = each.get("license");
        String name = licence.has("id") ? text(licence, "id") : text(licence, "name");
        told.add(MEANT.getOrDefault(name, name));
      }
      assertThat(told).as(library.name()).contains(library.licence());
    }
  }

  /**
   * Every class of the program's one jar is ours or a listed library's, and no library is listed in
   * vain.
   */
  @Test
  void eachLibraryIsInTheDistributionAndTheOtherWayRound() throws IOException {
    Map<String, Path> jars = jars();
    assertThat(jars.keySet()).containsAll(COMPONENTS.keySet());
    Set<String> apart = names(HOME.resolve("lib/ledger"));
    Set<String> program = classes(HOME.resolve("lib/xacthuc.jar"));
    Set<String> explained = new HashSet<>(below(Path.of("target/classes")));
    assertThat(COMPONENTS.keySet()).containsAll(apart);
    for (String jar : COMPONENTS.keySet()) {
      if (apart.contains(jar)) {
        assertThat(sha256(HOME.resolve("lib/ledger").resolve(jar))).isEqualTo(billed(jar));
      } else {
        assertThat(sha256(jars.get(jar))).isEqualTo(billed(jar));
        Set<String> classes = classes(jars.get(jar));
        assertThat(program).as(jar).containsAll(classes);
        assertThat(classes).as(jar).isNotEmpty();
        explained.addAll(classes);
      }
    }
    assertThat(explained).containsAll(program);
  }

  @Test
  void noLibraryIsWithoutItsLicence() throws IOException {
    Set<String> folders = names(HOME.resolve("licences"));
    assertThat(folders)
        .containsExactlyInAnyOrderElementsOf(
            COMPONENTS.values().stream().map(c -> text(c, "name")).toList());
    for (String folder : folders) {
      List<String> texts =
          Packages.files(HOME.resolve("licences").resolve(folder)).stream()
              .filter(file -> file.contains("LICENSE"))
              .toList();
      assertThat(texts).as(folder).isNotEmpty();
      for (String text : texts) {
        assertThat(HOME.resolve("licences").resolve(folder).resolve(text))
            .content()
            .containsIgnoringCase("WARRANT")
            .hasSizeGreaterThan(500);
      }
    }
  }

  /** The jars that the tests run with, which are those that the build put into the program. */
  private static Map<String, Path> jars() {
    Map<String, Path> jars = new TreeMap<>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .forEach(path -> jars.put(path.getFileName().toString(), path));
    return jars;
  }

  private static String billed(String jar) {
    for (JsonNode hash : COMPONENTS.get(jar).get("hashes")) {
      if (text(hash, "alg").equals("SHA-256")) {
        return text(hash, "content");
      }
    }
    throw new AssertionError("no SHA-256 of " + jar);
  }

  private static String sha256(Path file) throws IOException {
    return DigestAlgorithm.SHA256.of(Bytes.of(Files.readAllBytes(file))).value().hex();
  }

  /** But for variants for other Javas, which the program's jar leaves out. */
  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return new HashSet<>(file.stream().map(e -> e.getName()).filter(c -> isClass(c)).toList());
    }
  }

  private static Set<String> below(Path folder) throws IOException {
    return new HashSet<>(
        Packages.files(folder).stream().filter(BillOfMaterialsIT::isClass).toList());
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.equals("module-info.class");
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new HashSet<>(files.map(f -> f.getFileName().toString()).toList());
    }
  }
}
