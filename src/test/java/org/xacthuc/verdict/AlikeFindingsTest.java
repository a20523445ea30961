package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlikeFindingsTest {
  private static Finding finding(FindingCode code, int place) {
    Evidence evidence = Evidence.of(Evidence.Key.OBJECT, String.valueOf(place));
    return new Finding(code, Severity.UNDETERMINED, Subject.DOCUMENT, evidence);
  }

  private static List<Finding> findings(FindingCode code, int count) {
    return IntStream.range(0, count).mapToObj(i -> finding(code, i)).toList();
  }

  @Test
  void aHundredOfACodeAreToldAsTheyAre() {
    List<Finding> all =
        Stream.concat(
                findings(FindingCode.OBJECT_BROKEN, 100).stream(),
                findings(FindingCode.PAGE_TREE_BROKEN, 100).stream())
            .toList();
    assertThat(AlikeFindings.few(all)).isEqualTo(all);
  }

  @Test
  void ofMoreTheHundredthTellsHowManyThereAre() {
    List<Finding> few = AlikeFindings.few(findings(FindingCode.OBJECT_BROKEN, 5_000));
    assertThat(few).hasSize(100);
    assertThat(few.get(98).evidence().get(Evidence.Key.COUNT)).isEmpty();
    assertThat(few.get(99).evidence().get(Evidence.Key.COUNT)).isEqualTo(Optional.of("5000"));
  }
}
