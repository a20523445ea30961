package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.pdf.TextSource;

/**
 * Grades a certified body against the head of a page. A certificate's common name is often the
 * short name alone, its parent in O ({@code CN=Sở Y Tế, O=ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG}).
 */
final class OrganisationComparison {
  /** The posts that issue documents in their own name (Decree 30/2020 annex I, cell 2). */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:(?:q|quyen) )?(?:chu tich|thu tuong|bo truong|chu nhiem|thong doc|chanh an"
              + "|vien truong|tong giam doc|giam doc|cuc truong|chi cuc truong|hieu truong"
              + "|truong ban|tong(?= kiem toan| thanh tra)|chi huy truong|tu lenh) (?=\\p{L})");

  private static final String SCHOOL = "truong";

  private final CertifiedBodies certified;
  private final OrganisationName common;
  private final Optional<OrganisationName> issuer;
  private final Optional<OrganisationName> parent;
  private final OrganisationGrades grades;

  OrganisationComparison(
      CertifiedBodies certified,
      Optional<OrganisationName> issuer,
      Optional<OrganisationName> parent,
      TextSource source) {
    this.certified = certified;
    this.common = certified.common();
    this.issuer = issuer.filter(n -> !n.isEmpty());
    this.parent = parent.filter(n -> !n.isEmpty());
    this.grades = new OrganisationGrades(source);
  }

  NameAgreement grade() {
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
    if (parent.filter(p -> isRealParent(p, printed)).isPresent()) {
      best = best.orBetter(because(Reason.PARENT_BODY, againstOther(parent.get())));
    }
    return best.agreement() == Agreement.DIFFERENT && isPartOf(printed)
        ? new NameAgreement(Agreement.NOT_COMPARABLE, Reason.SUBSET)
        : best;
  }

  private NameAgreement againstIssuer(OrganisationName printed) {
    NameAgreement alone = grades.compare(printed, common);
    if (alone.agreement().agrees()) {
      return parentContradicts(printed)
          .map(r -> new NameAgreement(Agreement.DIFFERENT, r))
          .orElse(alone);
    }
    NameAgreement best = alone;
    for (OrganisationName full : certified.completed()) {
      best = best.orBetter(because(Reason.COMPLETED_BY_PARENT, grades.compare(printed, full)));
      if (parent.isPresent()) {
        OrganisationName both = CertifiedBodies.merged(printed, parent.get());
        best = best.orBetter(because(Reason.COMPLETED_BY_PARENT, grades.compare(both, full)));
      }
    }
    Optional<OrganisationName> located = located(printed);
    return located.isPresent()
        ? best.orBetter(because(Reason.COMPLETED_BY_PARENT, againstOther(located.get())))
        : best;
  }

  /**
   * The issuer with its parent's territory, as certificates name it in full: {@code SỞ Y TẾ} under
   * {@code UBND TỈNH CAO BẰNG} is {@code SỞ Y TẾ TỈNH CAO BẰNG}.
   */
  private Optional<OrganisationName> located(OrganisationName printed) {
    return parent
        .filter(p -> isRealParent(p, printed))
        .flatMap(p -> CertifiedBodies.located(printed, p));
  }

  /** Why a common name that fits the issuer is that of another body all the same. */
  private Optional<Reason> parentContradicts(OrganisationName printed) {
    List<OrganisationName> parents = certified.organisations();
    if (parent.isEmpty() || isPartyHeading(parent.get())) {
      return Optional.empty();
    }
    if (common.territory().isPresent()) {
      return otherTerritoryAbove();
    }
    if (parents.isEmpty()) {
      return certified.units().isEmpty() ? otherProvince() : otherTerritoryAbove();
    }
    boolean fits =
        certified.above().stream().anyMatch(o -> isAbove(printed, o) || isSchoolOf(printed, o));
    return fits ? Optional.empty() : Optional.of(whyOther(parent.get(), parents.get(0)));
  }

  /**
   * Communes of one name lie in several districts: the districts, or provinces, must not differ.
   */
  private Optional<Reason> otherTerritoryAbove() {
    OrganisationName above = parent.orElseThrow();
    List<OrganisationName> sameRank =
        Stream.concat(certified.units().stream(), certified.organisations().stream())
            .filter(o -> o.level().isPresent() && o.level().equals(above.level()))
            .toList();
    boolean differs =
        !sameRank.isEmpty()
            && sameRank.stream().allMatch(o -> OrganisationGrades.areOfOtherTerritories(above, o))
            && sameRank.stream().noneMatch(o -> o.territory().equals(common.territory()));
    return differs ? Optional.of(Reason.TERRITORY_DIFFERS) : Optional.empty();
  }

  /**
   * Each province has the same departments: where nothing else tells whose it is, its place does.
   */
  private Optional<Reason> otherProvince() {
    Optional<String> printed = Successions.provinceOf(parent.orElseThrow());
    List<String> certain =
        certified.localities().stream()
            .flatMap(place -> Successions.provinceOf(place).stream())
            .toList();
    return printed.isEmpty() || certain.isEmpty() || certain.contains(printed.get())
        ? Optional.empty()
        : Optional.of(Reason.TERRITORY_DIFFERS);
  }

  private boolean isAbove(OrganisationName printed, OrganisationName organisation) {
    return agrees(printed, organisation)
        || agrees(common, organisation)
        || located(printed).filter(l -> agrees(l, organisation)).isPresent()
        || fitsParent(organisation);
  }

  /**
   * A district's schools stand under its department on the page and under its people's committee in
   * the certificate, or the other way round.
   */
  private boolean isSchoolOf(OrganisationName printed, OrganisationName organisation) {
    return BodyWords.startsWithWords(printed.folded(), SCHOOL)
        && organisation.territory().isPresent()
        && organisation.territory().equals(parent.orElseThrow().territory());
  }

  private boolean agrees(OrganisationName printed, OrganisationName organisation) {
    return grades.compare(printed, organisation).agreement().agrees();
  }

  /** The parent itself, or one that is part of the other's name ({@code TỈNH ỦY} of a province). */
  private boolean fitsParent(OrganisationName organisation) {
    String printed = parent.map(OrganisationName::folded).orElse("");
    return grades.compare(parent.orElseThrow(), organisation).agreement().agrees()
        || BodyWords.startsWithWords(organisation.folded(), printed);
  }

  private static Reason whyOther(OrganisationName printed, OrganisationName organisation) {
    return OrganisationGrades.areOfOtherTerritories(printed, organisation)
        ? Reason.TERRITORY_DIFFERS
        : Reason.PARENT_DIFFERS;
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
    NameAgreement best = grades.compare(printed, common);
    for (OrganisationName full : certified.completed()) {
      best = best.orBetter(grades.compare(printed, full));
    }
    return best;
  }

  private static boolean isRealParent(OrganisationName parent, OrganisationName printed) {
    return !isPartyHeading(parent) && ParentBodies.mayBe(parent, printed);
  }

  private static boolean isPartyHeading(OrganisationName name) {
    return name.folded().equals(Headings.PARTY);
  }

  /** Whether the certificate names a kind of body only, where the page names one of them. */
  private boolean isPartOf(OrganisationName printed) {
    return certified.isWithoutTerritory()
        && certified.bases().stream().anyMatch(b -> printed.folded().startsWith(b.folded() + " "));
  }

  private static NameAgreement because(Reason reason, NameAgreement compared) {
    return compared.agreement().agrees()
        ? new NameAgreement(
            compared.agreement() == Agreement.EXACT ? Agreement.NORMALIZED : compared.agreement(),
            compared.agreement().compareTo(Agreement.NORMALIZED) <= 0 ? reason : compared.reason())
        : compared;
  }
}
