package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The issuing body and its parent (Decree 30/2020 annex I, cell 2: the parent's lines over the
 * issuer's; a document of a state title has the title there).
 */
record IssuerReader(Optional<String> issuer, Optional<String> parent) {
  /** Words that English names of bodies are made of, and no Vietnamese ones. */
  private static final Set<String> ENGLISH =
      Set.of(
          "academy",
          "authority",
          "bank",
          "college",
          "committee",
          "company",
          "corporation",
          "department",
          "general",
          "government",
          "group",
          "institute",
          "ministry",
          "of",
          "office",
          "people's",
          "republic",
          "school",
          "television",
          "university",
          "vietnam");

  /**
   * Reads the lines above the number.
   *
   * @param party whether the Party's heading stands among them
   */
  static IssuerReader read(List<Line> head, boolean party) {
    List<String> names = new ArrayList<>();
    for (List<Line> stretch : Headings.parted(head)) {
      List<String> more = names(stretch.stream().filter(IssuerReader::mayName).toList());
      // Where both cells' lines alternate, the nation stands between a body and its territory.
      if (!names.isEmpty() && !more.isEmpty() && goesOn(names.get(names.size() - 1), more.get(0))) {
        names.set(names.size() - 1, names.get(names.size() - 1) + " " + more.get(0));
        more = more.subList(1, more.size());
      }
      names.addAll(more);
    }
    if (names.isEmpty()) {
      return new IssuerReader(Optional.empty(), Optional.empty());
    }
    // The gazette prints the issuer above its head once more.
    names = new ArrayList<>(new LinkedHashSet<>(names));
    String issuer = names.get(names.size() - 1);
    Optional<String> parent =
        names.size() > 1
            ? Optional.of(names.get(names.size() - 2)).filter(n -> IssuerWords.start(n))
            : Optional.empty();
    if (parent.isEmpty() && party && !isCentral(issuer)) {
      // A committee that prints no parent stands under the Party's heading itself.
      parent = Optional.of("ĐẢNG CỘNG SẢN VIỆT NAM");
    }
    return new IssuerReader(Optional.of(issuer), parent);
  }

  /** The Party's central bodies speak for all of it: nothing is over them. */
  private static boolean isCentral(String issuer) {
    String folded = VietnameseText.fold(issuer);
    return folded.startsWith("ban chap hanh trung uong")
        || folded.equals("bo chinh tri")
        || folded.equals("ban bi thu");
  }

  private static boolean goesOn(String name, String next) {
    OrganisationName body = OrganisationName.of(name);
    return IssuerWords.isOpen(body.folded())
        || (body.territory().isEmpty()
            && !IssuerWords.start(next)
            && OrganisationName.of(next).territory().isPresent());
  }

  private static boolean mayName(Line line) {
    return (line.isCapitals() || isConnective(line))
        && line.text().length() <= 120
        && !isEnglish(line)
        && !isSection(line);
  }

  /** What the gazette prints over a section: kinds of documents, before a dash their issuer. */
  private static boolean isSection(Line line) {
    return line.startsWith("van ban hop nhat")
        || line.startsWith("van ban phap luat khac")
        || line.startsWith("van ban quy pham phap luat");
  }

  /** The same names in English, which many bodies print under or beside their own. */
  private static boolean isEnglish(Line line) {
    return !VietnameseText.hasMarks(line.text())
        && List.of(VietnameseText.words(line.folded())).stream().anyMatch(ENGLISH::contains);
  }

  private static boolean isConnective(Line line) {
    return line.text().length() <= 4 && BodyWords.endsInConnective(line.folded());
  }

  /** Joins lines to names: a new name begins where a body's name may begin and none is open. */
  private static List<String> names(List<Line> lines) {
    List<String> names = new ArrayList<>();
    for (Line line : lines) {
      String last = names.isEmpty() ? "" : names.get(names.size() - 1);
      String before = VietnameseText.fold(last);
      boolean starts =
          IssuerWords.start(line.text())
              && !IssuerWords.isOpen(before)
              && !IssuerWords.isTorn(last, line.text());
      if (names.isEmpty() || starts) {
        names.add(line.text());
      } else {
        names.set(names.size() - 1, last + " " + line.text());
      }
    }
    return names;
  }
}
