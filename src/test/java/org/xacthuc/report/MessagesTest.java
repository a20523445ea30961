package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.time.Standing;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.ExpectedField;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.InputProblem;
import org.xacthuc.verdict.KnownMoment;
import org.xacthuc.verdict.SigningRule;
import org.xacthuc.verdict.Subject;

class MessagesTest {
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  @ParameterizedTest
  @EnumSource
  void everyCodeAndTermHasItsTextAndNoTextIsLeftOver(Language language) {
    Messages messages = Messages.of(language);
    Set<String> wanted = new TreeSet<>();
    for (FindingCode code : FindingCode.values()) {
      wanted.add("finding." + code.code());
      wanted.add("next." + code.code());
    }
    for (Term term : Term.values()) {
      wanted.add(term.key());
    }
    words().forEach(word -> wanted.add("word." + word));
    Stream.of(Limit.values()).forEach(limit -> wanted.add("limit." + limit.code()));
    assertThat(withoutSteps(messages.keys())).isEqualTo(wanted);
    assertThat(wanted).allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
  }

  /**
   * What changed, why a certificate was revoked, which moments are compared, what could not be
   * fetched and why, why a time-stamp is not accepted: the codes that sentences put into words.
   */
  private static Stream<String> words() {
    return Stream.of(
            Stream.of(Change.Kind.values()),
            Stream.of(CrlReason.values()),
            Stream.of(SigningRule.values()),
            Stream.of(ExpectedField.values()),
            Stream.of(KnownMoment.values()),
            Stream.of(Fetch.Kind.values()),
            Stream.of(RecognitionDefect.values()),
            Stream.of(InputProblem.values()),
            Stream.of(Fetch.Outcome.values()).filter(o -> !o.answered()),
            Stream.of(Standing.FROM_THE_FUTURE, Standing.EXTRA_KEY_USAGE))
        .flatMap(codes -> codes.map(Spelling::of));
  }

  @Test
  void whatChangedIsSaidInWords() {
    Evidence evidence = Evidence.of(Evidence.Key.KIND, "page-content");
    var finding =
        TestReports.finding(FindingCode.CHANGED_AFTER_SIGNING, Subject.signature("S"), evidence);

    assertThat(Messages.of(Language.VI).sentence(finding)).contains("nội dung trang");
    assertThat(Messages.of(Language.EN).sentence(finding)).doesNotContain("page-content");
  }

  @ParameterizedTest
  @EnumSource
  void everySharedStepIsUsed(Language language) throws IOException {
    String raw = resource("findings_" + language.tag() + ".properties");
    Set<String> steps = new TreeSet<>(Messages.of(language).keys());
    steps.removeIf(key -> !key.startsWith("step."));
    assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(raw).contains("=@" + step + "\n"));
  }

  /** Of two lines with one key the last counts, and nobody sees that the other does not. */
  @ParameterizedTest
  @EnumSource
  void noKeyStandsTwice(Language language) throws IOException {
    for (String file : List.of("findings_", "terms_")) {
      List<String> keys =
          resource(file + language.tag() + ".properties")
              .lines()
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void gapsOfFindingsAreNamesOfEvidence(Language language) {
    Messages messages = Messages.of(language);
    Set<String> known =
        Stream.of(Evidence.Key.values()).map(Spelling::of).collect(Collectors.toSet());
    for (FindingCode code : FindingCode.values()) {
      for (String kind : List.of("finding.", "next.")) {
        assertThat(gaps(messages.text(kind + code.code()))).isSubsetOf(known);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFindingWithoutEvidenceIsStillASentence(Language language) {
    Messages messages = Messages.of(language);
    for (FindingCode code : FindingCode.values()) {
      assertThat(messages.sentence(code)).doesNotContainPattern("[\\[\\]{}?]").endsWith(".");
      assertThat(messages.nextStep(code)).doesNotContainPattern("[\\[\\]{}?]").endsWith(".");
    }
  }

  @Test
  void bothLanguagesHaveTheSameGaps() {
    Messages vi = Messages.of(Language.VI);
    Messages en = Messages.of(Language.EN);
    for (String key : withoutSteps(vi.keys())) {
      assertThat(gaps(vi.text(key))).as(key).isEqualTo(gaps(en.text(key)));
    }
  }

  @Test
  void everyTermIsSpokenSomewhere() throws IOException {
    String sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .map(MessagesTest::read)
              .collect(Collectors.joining());
    }
    assertThat(Term.values())
        .allSatisfy(term -> assertThat(sources).containsPattern("Term\\." + term.name() + "\\b"));
  }

  @ParameterizedTest
  @EnumSource
  void aMissingIssuerIsNamed(Language language) {
    Evidence evidence = Evidence.of(Evidence.Key.ISSUER, "CN=xacthuc TEST CA");
    var finding = TestReports.finding(FindingCode.NO_PATH, Subject.signature("S"), evidence);
    assertThat(Messages.of(language).sentence(finding)).contains("CN=xacthuc TEST CA");
    assertThat(Messages.of(language).nextStep(finding)).contains("--trust", "--cert");
  }

  @Test
  void instantsInEvidenceAreToldInVietnameseTime() {
    Evidence evidence = Evidence.of(Evidence.Key.SINCE, "2021-07-20T06:38:23Z");
    var finding = TestReports.finding(FindingCode.REVOKED, Subject.signature("S"), evidence);
    assertThat(Messages.of(Language.VI).sentence(finding)).contains("20/07/2021 13:38:23 +07:00");
    assertThat(Messages.of(Language.EN).sentence(finding)).contains("2021-07-20 13:38:23 +07:00");
  }

  @Test
  void localesChooseTheLanguage() {
    assertThat(List.of("vi", "vi_VN", "vi_VN.UTF-8", "VI-vn"))
        .allSatisfy(l -> assertThat(Language.ofLocale(l)).isEqualTo(Language.VI));
    assertThat(List.of("en_US.UTF-8", "C", "", "vie", "vivid_XX"))
        .allSatisfy(l -> assertThat(Language.ofLocale(l)).isEqualTo(Language.EN));
  }

  private static Set<String> withoutSteps(Set<String> keys) {
    return keys.stream()
        .filter(k -> !k.startsWith("step."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static String resource(String name) throws IOException {
    try (var stream = Messages.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
