package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The issuing body and its parent (Decree 30/2020 annex I, cell 2: the parent's lines over the
 * issuer's; a document of a state title has the title there).
 */
record IssuerReader(Optional<String> issuer, Optional<String> parent) {

  /**
   * Reads the lines above the number.
   *
   * @param party whether the Party's heading stands among them
   */
  static IssuerReader read(List<Line> head, boolean party) {
    List<String> names = new ArrayList<>();
    for (List<Line> stretch : Headings.parted(head)) {
      names.addAll(names(stretch.stream().filter(IssuerReader::mayName).toList()));
    }
    if (names.isEmpty()) {
      return new IssuerReader(Optional.empty(), Optional.empty());
    }
    String issuer = names.get(names.size() - 1);
    Optional<String> parent =
        names.size() > 1 ? Optional.of(names.get(names.size() - 2)) : Optional.empty();
    if (parent.isEmpty() && party && !isCentralCommittee(issuer)) {
      // A committee that prints no parent stands under the Party's heading itself.
      parent = Optional.of("ĐẢNG CỘNG SẢN VIỆT NAM");
    }
    return new IssuerReader(Optional.of(issuer), parent);
  }

  /** The Central Committee is the Party's highest body between congresses: nothing is over it. */
  private static boolean isCentralCommittee(String issuer) {
    return VietnameseText.fold(issuer).startsWith("ban chap hanh trung uong");
  }

  private static boolean mayName(Line line) {
    return (line.isCapitals() || isConnective(line)) && line.text().length() <= 120;
  }

  private static boolean isConnective(Line line) {
    return line.text().length() <= 4 && BodyWords.endsInConnective(line.folded());
  }

  /** Joins lines to names: a new name begins where a body's name may begin and none is open. */
  private static List<String> names(List<Line> lines) {
    List<String> names = new ArrayList<>();
    for (Line line : lines) {
      String last = names.isEmpty() ? "" : names.get(names.size() - 1);
      boolean starts =
          BodyWords.startName(line.folded()) && !BodyWords.isOpen(VietnameseText.fold(last));
      if (names.isEmpty() || starts) {
        names.add(line.text());
      } else {
        names.set(names.size() - 1, last + " " + line.text());
      }
    }
    return names;
  }
}
