package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented directives of every kind of body, read from plain text; see {@link Neighbour}. */
class NeighboursTest {
  private static Stream<Neighbour> all() {
    return Stream.of(
            "state.txt", "party.txt", "bodies.txt", "heads.txt", "blocks.txt", "particulars.txt")
        .map(Neighbour::in)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isReadAsItIsWritten(Neighbour neighbour) {
    assertThat(neighbour.differences(DirectiveReader.readPlainText(neighbour.text()))).isEmpty();
  }
}
