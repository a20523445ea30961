package org.xacthuc.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.StreamSafe;

/** The rules of the house: which room may import what. Each fails when one import breaks it. */
class ArchitectureTest {
  private static final String ROOT = "org.xacthuc";

  /** From left to right: a room imports only rooms to its left. The facade is the root package. */
  private static final List<String> ROOMS =
      List.of(
          "base",
          "pdf",
          "cms",
          "trust",
          "time",
          "directive",
          "verdict",
          "",
          "register",
          "online",
          "ocr",
          "report",
          "audit",
          "web",
          "cli");

  /** The job for a cluster, which is seen with a profile of its own alone. */
  private static final String JOB = "org.xacthuc.spark..";

  /** All classes, the job's where it is seen. */
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final JavaClasses CLASSES =
      ALL.that(DescribedPredicate.not(resideInAPackage(JOB)));

  /** Its line numbers are an array. */
  private static final DescribedPredicate<JavaClass> WRITTEN_BY_THE_TEMPLATE_ENGINE =
      DescribedPredicate.describe(
          "classes of templates", type -> type.getSimpleName().matches("Jte.*Generated"));

  static Stream<String> rooms() {
    return ROOMS.stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyRoomsToItsLeft(String room) {
    List<String> right = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
    if (right.isEmpty()) {
      return;
    }
    noClasses()
        .that(in(room))
        .should()
        .dependOnClassesThat(in(right.toArray(new String[0])))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyRoomExists() {
    for (String room : ROOMS) {
      assertThat(Path.of("src/main/java/org/xacthuc", room, "package-info.java"))
          .as("room '%s'", room)
          .exists();
    }
  }

  @Test
  void everyClassLivesInARoom() {
    noClasses().should().resideOutsideOfPackages(packages(ROOMS)).check(CLASSES);
  }

  @Test
  void thereAreNoPackageCycles() {
    slices().matching("org.xacthuc.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void pdfBoxIsOnlyInPdf() {
    onlyIn("org.apache.pdfbox..", "pdf");
  }

  @Test
  void bouncyCastleIsOnlyInCmsTrustAndTime() {
    onlyIn("org.bouncycastle..", "cms", "trust", "time");
  }

  @Test
  void commonsCliIsOnlyInCli() {
    onlyIn("org.apache.commons.cli..", "cli");
  }

  @Test
  void jsonIsOnlyInReport() {
    onlyIn("com.fasterxml.jackson..", "report");
  }

  @Test
  void theTemplateEngineIsOnlyInReport() {
    onlyIn("gg.jte..", "report");
  }

  @Test
  void csvIsOnlyInRegisterAndReport() {
    onlyIn("de.siegmar.fastcsv..", "register", "report");
  }

  @Test
  void xmlIsOnlyInReport() {
    onlyIn("javax.xml..", "report");
  }

  @Test
  void theProgressBarIsOnlyInCli() {
    onlyIn("me.tongfei.progressbar..", "cli");
  }

  @Test
  void databasesAreOnlyInTheLedger() {
    onlyIn("java.sql..", "audit.ledger");
    onlyIn("org.sqlite..", "audit.ledger");
    onlyIn("org.postgresql..", "audit.ledger");
  }

  @Test
  void theHttpClientIsOnlyInOnline() {
    onlyIn("org.apache.hc..", "online");
  }

  @Test
  void theWebLibraryIsOnlyInWeb() {
    onlyIn("org.eclipse.jetty..", "web");
  }

  @Test
  void nobodyImportsTheJobForACluster() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(JOB)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(JOB, "org.apache.spark..", "org.apache.hadoop..", "scala.."))
        .check(ALL);
  }

  /** Rooms in between would load it for whoever opens no page. */
  @Test
  void onlyCliAsksForThePage() {
    noClasses()
        .that(DescribedPredicate.not(in("web", "cli")))
        .should()
        .dependOnClassesThat(in("web"))
        .check(CLASSES);
  }

  @Test
  void onlyCliKnowsTheProcessAndItsClock() {
    noClasses()
        .that(DescribedPredicate.not(in("cli")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
        .check(CLASSES);
  }

  @Test
  void noProviderIsRegistered() {
    noClasses()
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                    HasOwner.Predicates.With.owner(
                        JavaClass.Predicates.assignableTo(java.security.Security.class)))
                .as("a method of java.security.Security"))
        .check(CLASSES);
  }

  @Test
  void noStateIsSharedByAccident() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    noFields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areNotPrivate()
        .and()
        .areDeclaredInClassesThat(DescribedPredicate.not(WRITTEN_BY_THE_TEMPLATE_ENGINE))
        .should()
        .haveRawType(DescribedPredicate.describe("an array", (JavaClass type) -> type.isArray()))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyOnlineOpensAConnection() {
    DescribedPredicate<JavaClass> network =
        resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "javax.naming..")
            .and(DescribedPredicate.not(JavaClass.Predicates.type(URI.class)))
            .as("classes of the network");
    noClasses()
        .that(DescribedPredicate.not(in("online")))
        .should()
        .dependOnClassesThat(network)
        .check(CLASSES);
  }

  /** Rooms in between would load it for whoever does not ask for it. */
  @Test
  void onlyCliAsksForTheNetwork() {
    noClasses()
        .that(DescribedPredicate.not(in("online", "cli")))
        .should()
        .dependOnClassesThat(in("online"))
        .check(CLASSES);
  }

  /** A recogniser in ocr, ourselves in audit.workers. */
  @Test
  void onlyTwoPackagesStartPrograms() {
    DescribedPredicate<JavaClass> others = DescribedPredicate.not(in("ocr", "audit.workers"));
    noClasses()
        .that(others)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.type(ProcessBuilder.class)
                .or(JavaClass.Predicates.type(Process.class)))
        .check(CLASSES);
    noClasses()
        .that(others)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "anything is asked of the runtime but how much memory it has",
                call ->
                    call.getTargetOwner().isEquivalentTo(Runtime.class)
                        && !List.of("getRuntime", "maxMemory").contains(call.getName())))
        .check(CLASSES);
  }

  /** Java's own takes hours for a letter with very many marks. */
  @Test
  void textIsNormalizedStreamSafe() {
    noClasses()
        .that(DescribedPredicate.not(JavaClass.Predicates.type(StreamSafe.class)))
        .should()
        .callMethod(Normalizer.class, "normalize", CharSequence.class, Normalizer.Form.class)
        .check(CLASSES);
  }

  /** Rooms in between would load it for whoever has no scan. */
  @Test
  void onlyCliAsksForRecognition() {
    noClasses()
        .that(DescribedPredicate.not(in("ocr", "cli")))
        .should()
        .dependOnClassesThat(in("ocr"))
        .check(CLASSES);
  }

  @Test
  void verdictIsPure() {
    noClasses()
        .that(in("verdict"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                .or(DescribedPredicate.not(resideInAnyPackage("java..", "org.xacthuc.."))))
        .check(CLASSES);
  }

  @Test
  void noSourceFileIsLongerThanFiveHundredLines() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      List<Path> java = sources.filter(p -> p.toString().endsWith(".java")).toList();
      assertThat(java).isNotEmpty();
      for (Path source : java) {
        assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(500);
      }
    }
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that(DescribedPredicate.not(in(rooms)))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> in(String... rooms) {
    return resideInAnyPackage(packages(List.of(rooms)));
  }

  /** The packages of those rooms; the facade's room is the root package without those below it. */
  private static String[] packages(List<String> rooms) {
    return rooms.stream()
        .map(room -> room.isEmpty() ? ROOT : ROOT + "." + room + "..")
        .toArray(String[]::new);
  }
}
