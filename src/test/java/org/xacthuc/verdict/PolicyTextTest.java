package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Reading;
import org.xacthuc.verdict.PolicyDefect.Kind;

/** What is told of a policy's entry that is not understood, and how far values go. */
class PolicyTextTest {
  private static final String ANCHOR = "anchor." + "ab".repeat(32) + ".";
  private static final String OTHER = "anchor." + "cd".repeat(32) + ".";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "require.revocation|require, soft, off",
        "tolerance.clock|PT5M, PT30S",
        "algorithm.SHA-1|2030-01-01, never, no-end",
        "publisher.x.subject|CN=..., O=..., C=VN",
        "publisher.x.certificate|64 × 0-9 a-f",
        "limit.nesting|1 - 400",
        "limit.time|PT1S - PT24H"
      })
  void aValueThatIsNoneIsToldWithWhatWouldBeOne(String key, String allowed) {
    List<PolicyDefect> defects = read(key + "=?").defects();

    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).kind()).isEqualTo(Kind.BAD_VALUE);
    assertThat(defects.get(0).allowed()).isEqualTo(allowed);
  }

  @Test
  void anAnchorsValuesAreToldToo() {
    assertThat(read(ANCHOR + "until=?").defects().get(0).allowed()).isEqualTo("2030-01-01");
    assertThat(read(ANCHOR + "pinned=?").defects().get(0).allowed()).isEqualTo("true, false");
  }

  @Test
  void aKeyThatIsNoneIsToldWithAllThereAre() {
    String allowed = read("unknown=1").defects().get(0).allowed();

    assertThat(allowed)
        .startsWith("name, require.revocation, ")
        .startsWith(PolicySetting.keys() + ", algorithm.*")
        .contains("timestamp.extra-key-usage")
        .endsWith("algorithm.*, anchor.*, limit.*, publisher.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P36500D"})
  void clocksMayDifferByAnythingUpToACentury(String duration) {
    assertThat(read("tolerance.clock=" + duration).defects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P36500DT1S", "-PT1S", "5"})
  void andByNothingElse(String duration) {
    assertThat(read("tolerance.clock=" + duration).defects()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "400, 0", "401, 1"})
  void aLimitGoesFromOneToItsMost(String number, int defects) {
    assertThat(read("limit.nesting=" + number).defects()).hasSize(defects);
  }

  @Test
  void aNameHasAtMostAHundredCharacters() {
    assertThat(read("name=" + "n".repeat(100)).value().map(Policy::name)).contains("n".repeat(100));
    assertThat(read("name=" + "n".repeat(101)).defects().get(0).kind()).isEqualTo(Kind.BAD_NAME);
  }

  @Test
  void theRulesOfTwoAnchorsStandBesideEachOther() {
    Policy both =
        read(ANCHOR + "pinned=true", OTHER + "until=2030-01-01", ANCHOR + "until=2031-01-01")
            .value()
            .orElseThrow();

    assertThat(PolicyText.canonical(both))
        .contains(ANCHOR + "pinned=true\n", ANCHOR + "until=2031-01-01\n")
        .contains(OTHER + "pinned=false\n", OTHER + "until=2030-01-01\n");
  }

  @Test
  void publishersAreNumberedFromOneWhateverTheyAreCalled() {
    Policy policy =
        read(
                "publisher.b.certificate=" + "cd".repeat(32),
                "publisher.a.certificate=" + "ab".repeat(32))
            .value()
            .orElseThrow();

    assertThat(PolicyText.canonical(policy))
        .contains("publisher.1.certificate=" + "ab".repeat(32))
        .contains("publisher.2.certificate=" + "cd".repeat(32));
  }

  @Test
  void aPublisherIsIncompleteAtTheFirstOfItsOwnEntries() {
    Reading<Policy, PolicyDefect> reading =
        read(
            "tolerance.clock=PT1M",
            "publisher.a.certificate=" + "ab".repeat(32),
            "publisher.b.subject=CN=X");

    assertThat(reading.defects()).hasSize(1);
    assertThat(reading.defects().get(0).kind()).isEqualTo(Kind.INCOMPLETE);
    assertThat(reading.defects().get(0).line()).isEqualTo(3);
  }

  private static Reading<Policy, PolicyDefect> read(String... lines) {
    List<PolicyText.Entry> entries = new ArrayList<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      entries.add(
          new PolicyText.Entry(
              entries.size() + 1, line.substring(0, equals), line.substring(equals + 1)));
    }
    return PolicyText.read(Policy.DEFAULT, entries);
  }
}
