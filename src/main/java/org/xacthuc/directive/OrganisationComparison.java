package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.pdf.TextSource;

/**
 * Grades a certified body against the head of a page. A certificate's common name is often the
 * short name alone, its parent in O ({@code CN=Sở Y Tế, O=ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG}).
 */
final class OrganisationComparison {
  /** The posts that issue documents in their own name (Decree 30/2020 annex I, cell 2). */
  private static final Pattern TITLE =
      Pattern.compile("(?:chu tich|thu tuong|bo truong) (?=\\p{L})");

  private static final String AGENCY = "co quan ";

  private final CertifiedSubject subject;
  private final OrganisationName common;
  private final Optional<OrganisationName> issuer;
  private final Optional<OrganisationName> parent;
  private final TextSource source;

  private OrganisationComparison(
      CertifiedSubject subject,
      Optional<String> issuer,
      Optional<String> parent,
      TextSource source) {
    this.subject = subject;
    this.common = OrganisationName.of(subject.commonName().orElse(""));
    this.issuer = issuer.map(OrganisationName::of).filter(n -> !n.isEmpty());
    this.parent = parent.map(OrganisationName::of).filter(n -> !n.isEmpty());
    this.source = source;
  }

  static NameAgreement of(
      CertifiedSubject subject,
      Optional<String> issuer,
      Optional<String> parent,
      TextSource source) {
    return new OrganisationComparison(subject, issuer, parent, source).grade();
  }

  private NameAgreement grade() {
    if (common.isEmpty()) {
      return new NameAgreement(Agreement.NOT_COMPARABLE, Reason.NAME_NOT_CERTIFIED);
    }
    if (issuer.isEmpty()) {
      return new NameAgreement(Agreement.NOT_PRINTED, Reason.NAME_NOT_PRINTED);
    }
    OrganisationName printed = issuer.get();
    NameAgreement best = againstIssuer(printed);
    if (best.agreement().agrees()) {
      return best;
    }
    Optional<OrganisationName> body = bodyOfTitle(printed);
    if (body.isPresent()) {
      best = best.orBetter(because(Reason.BODY_OF_TITLE, againstOther(body.get())));
    }
    if (parent.isPresent() && !isPartyHeading(parent.get())) {
      best = best.orBetter(because(Reason.PARENT_BODY, againstOther(parent.get())));
    }
    return best.agreement() == Agreement.DIFFERENT && isPartOf(printed)
        ? new NameAgreement(Agreement.NOT_COMPARABLE, Reason.SUBSET)
        : best;
  }

  private NameAgreement againstIssuer(OrganisationName printed) {
    NameAgreement alone = compare(printed, common);
    if (alone.agreement().agrees()) {
      return parentContradicts(printed)
          .map(r -> new NameAgreement(Agreement.DIFFERENT, r))
          .orElse(alone);
    }
    NameAgreement best = alone;
    for (OrganisationName full : completed()) {
      best = best.orBetter(because(Reason.COMPLETED_BY_PARENT, compare(printed, full)));
      if (parent.isPresent()) {
        OrganisationName both = merged(printed, parent.get());
        best = best.orBetter(because(Reason.COMPLETED_BY_PARENT, compare(both, full)));
      }
    }
    return best;
  }

  /**
   * Why a common name that fits the issuer is that of another body all the same: it names no
   * territory itself, and the certified parent is not the printed one.
   */
  private Optional<Reason> parentContradicts(OrganisationName printed) {
    List<OrganisationName> parents =
        subject.organisations().stream()
            .map(OrganisationName::of)
            .filter(o -> !o.isEmpty())
            .toList();
    if (parents.isEmpty() || common.territory().isPresent()) {
      return Optional.empty();
    }
    boolean fits =
        parents.stream()
            .anyMatch(
                o ->
                    compare(printed, o).agreement().agrees()
                        || compare(common, o).agreement().agrees()
                        || parent.isEmpty()
                        || isPartyHeading(parent.get())
                        || fitsParent(o));
    return fits ? Optional.empty() : Optional.of(whyOther(parent.get(), parents.get(0)));
  }

  /** The parent itself, or one that is part of the other's name ({@code TỈNH ỦY} of a province). */
  private boolean fitsParent(OrganisationName certified) {
    String printed = parent.map(OrganisationName::folded).orElse("");
    return compare(parent.orElseThrow(), certified).agreement().agrees()
        || BodyWords.startsWithWords(certified.folded(), printed);
  }

  private static Reason whyOther(OrganisationName printed, OrganisationName certified) {
    return printed.territory().isPresent()
            && certified.territory().isPresent()
            && !printed.territory().equals(certified.territory())
        ? Reason.TERRITORY_DIFFERS
        : Reason.PARENT_DIFFERS;
  }

  /** The common name with what O, OU or L add to it; "Cơ quan" before a committee is no name. */
  private List<OrganisationName> completed() {
    List<OrganisationName> names = new ArrayList<>();
    for (OrganisationName base : bases()) {
      for (String unit : subject.organisationalUnits()) {
        names.add(merged(base, OrganisationName.of(unit)));
      }
      for (String organisation : subject.organisations()) {
        OrganisationName whole = OrganisationName.of(organisation);
        names.add(merged(base, whole));
        whole.territory().ifPresent(t -> names.add(merged(base, territoryOf(whole, t))));
        for (String unit : subject.organisationalUnits()) {
          names.add(merged(merged(base, OrganisationName.of(unit)), whole));
        }
      }
      if (subject.organisations().isEmpty()) {
        subject.localities().forEach(l -> names.add(merged(base, OrganisationName.of(l))));
      }
    }
    return names;
  }

  /** The common name, and without the word "Cơ quan" that the Party's certificates put first. */
  private List<OrganisationName> bases() {
    if (!common.folded().startsWith(AGENCY)) {
      return List.of(common);
    }
    List<String> words = List.of(VietnameseText.words(common.key()));
    return List.of(common, OrganisationName.of(String.join(" ", words.subList(2, words.size()))));
  }

  /** The words of a territory as the key has them, marks included. */
  private static OrganisationName territoryOf(OrganisationName name, String territory) {
    String[] words = VietnameseText.words(name.key());
    int count = VietnameseText.words(territory).length;
    int from = Math.max(0, words.length - count);
    return OrganisationName.of(String.join(" ", List.of(words).subList(from, words.length)));
  }

  /**
   * {@code part} and {@code whole} in one name, words that end the one and begin the other once.
   */
  private static OrganisationName merged(OrganisationName part, OrganisationName whole) {
    List<String> left = List.of(VietnameseText.words(part.key()));
    List<String> right = List.of(VietnameseText.words(whole.key()));
    int overlap = Math.min(left.size(), right.size());
    while (overlap > 0
        && !left.subList(left.size() - overlap, left.size()).equals(right.subList(0, overlap))) {
      overlap--;
    }
    List<String> words = new ArrayList<>(left);
    words.addAll(right.subList(overlap, right.size()));
    return OrganisationName.of(String.join(" ", words));
  }

  /** The body at whose head the issuing post stands; absent where a body issues. */
  private static Optional<OrganisationName> bodyOfTitle(OrganisationName printed) {
    Matcher m = TITLE.matcher(printed.folded());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    List<String> words = List.of(VietnameseText.words(printed.key()));
    int title = VietnameseText.words(m.group().strip()).length;
    return Optional.of(OrganisationName.of(String.join(" ", words.subList(title, words.size()))));
  }

  private NameAgreement againstOther(OrganisationName printed) {
    NameAgreement best = compare(printed, common);
    for (OrganisationName full : completed()) {
      best = best.orBetter(compare(printed, full));
    }
    return best;
  }

  private static boolean isPartyHeading(OrganisationName name) {
    return name.folded().equals(Headings.PARTY);
  }

  /** Whether the certificate names a kind of body only, where the page names one of them. */
  private boolean isPartOf(OrganisationName printed) {
    return subject.organisations().isEmpty()
        && common.territory().isEmpty()
        && bases().stream().anyMatch(b -> printed.folded().startsWith(b.folded() + " "));
  }

  private static NameAgreement because(Reason reason, NameAgreement compared) {
    return compared.agreement().agrees()
        ? new NameAgreement(
            compared.agreement() == Agreement.EXACT ? Agreement.NORMALIZED : compared.agreement(),
            compared.agreement().compareTo(Agreement.NORMALIZED) <= 0 ? reason : compared.reason())
        : compared;
  }

  private NameAgreement compare(OrganisationName printed, OrganisationName certified) {
    if (printed.raw().equals(certified.raw())) {
      return new NameAgreement(Agreement.EXACT, Reason.NONE);
    }
    if (printed.key().equals(certified.key())) {
      boolean expanded = printed.abbreviated() || certified.abbreviated();
      return new NameAgreement(Agreement.NORMALIZED, expanded ? Reason.ABBREVIATION : Reason.FORM);
    }
    if (printed.folded().equals(certified.folded())) {
      return sameLetters(printed, certified);
    }
    if (oneOmitsRank(printed, certified)) {
      return new NameAgreement(Agreement.SPELLING_VARIANT, Reason.TERRITORY_RANK_OMITTED);
    }
    return new NameAgreement(Agreement.DIFFERENT, difference(printed, certified));
  }

  private NameAgreement sameLetters(OrganisationName printed, OrganisationName certified) {
    if (printed.hasMarks() != certified.hasMarks()) {
      return new NameAgreement(Agreement.UNACCENTED, Reason.MARKS_MISSING);
    }
    return new NameAgreement(
        source == TextSource.OCR ? Agreement.NEAR : Agreement.DIFFERENT, Reason.MARKS_DIFFER);
  }

  /** Whether one leaves out tỉnh or thành phố; a province and the city in it are two bodies. */
  private static boolean oneOmitsRank(OrganisationName printed, OrganisationName certified) {
    String one = printed.keyWithoutRanks();
    String other = certified.keyWithoutRanks();
    boolean omits = one.equals(printed.key()) != other.equals(certified.key());
    return omits && one.equals(other);
  }

  private static Reason difference(OrganisationName printed, OrganisationName certified) {
    if (printed.territory().isPresent()
        && certified.territory().isPresent()
        && !printed.territory().equals(certified.territory())
        && kind(printed).equals(kind(certified))) {
      return Reason.TERRITORY_DIFFERS;
    }
    return BodyWords.startName(certified.folded())
        ? Reason.BODY_DIFFERS
        : Reason.ORGANISATION_AGAINST_PERSON;
  }

  /** The name before its territory: one word of it is enough to tell kinds of bodies apart. */
  private static String kind(OrganisationName name) {
    List<String> words = name.words();
    int territory = VietnameseText.words(name.territory().orElse("")).length;
    return String.join(" ", words.subList(0, Math.max(1, words.size() - territory)));
  }
}
