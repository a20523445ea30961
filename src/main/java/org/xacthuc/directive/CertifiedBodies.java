package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that a body's certificate gives it: the common name, and what units, organisations and
 * places add to it ({@code CN=Sở Y Tế, O=ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG}).
 *
 * @param common the common name
 * @param units OU
 * @param organisations O
 * @param localities L and ST
 */
record CertifiedBodies(
    OrganisationName common,
    List<OrganisationName> units,
    List<OrganisationName> organisations,
    List<OrganisationName> localities) {
  /** The Party's certificates put it before the committee whose seal they are. */
  private static final String AGENCY = "co quan ";

  static CertifiedBodies of(CertifiedSubject subject) {
    return new CertifiedBodies(
        OrganisationName.of(subject.commonName().orElse("")),
        names(subject.organisationalUnits()),
        names(subject.organisations()),
        names(subject.localities()));
  }

  private static List<OrganisationName> names(List<String> values) {
    return values.stream().map(OrganisationName::of).filter(n -> !n.isEmpty()).toList();
  }

  /** The common name completed in every way that its certificate allows. */
  List<OrganisationName> completed() {
    List<OrganisationName> names = new ArrayList<>();
    for (OrganisationName base : bases()) {
      if (!base.equals(common)) {
        names.add(base);
      }
      units.forEach(unit -> names.add(merged(base, unit)));
      for (OrganisationName whole : organisations) {
        names.add(merged(base, whole));
        whole.territory().ifPresent(t -> names.add(merged(base, territoryOf(whole, t))));
        units.forEach(unit -> names.add(merged(merged(base, unit), whole)));
      }
      if (organisations.stream().allMatch(o -> o.territory().isEmpty())) {
        localities.forEach(place -> addPlace(base, place, names));
      }
    }
    return names;
  }

  /** A place is where a body sits, too: only bodies that bear a territory's name want it. */
  private static void addPlace(
      OrganisationName base, OrganisationName place, List<OrganisationName> names) {
    if (base.territory().isEmpty()) {
      names.add(merged(base, place));
      names.add(merged(base, OrganisationName.of(place.keyWithoutRanks())));
    }
  }

  /** The common name, and without the word "Cơ quan" that the Party's certificates put first. */
  List<OrganisationName> bases() {
    if (!common.folded().startsWith(AGENCY)) {
      return List.of(common);
    }
    List<String> words = List.of(VietnameseText.words(common.key()));
    return List.of(common, OrganisationName.of(String.join(" ", words.subList(2, words.size()))));
  }

  /** Whether the certificate names no territory anywhere but in its place. */
  boolean isWithoutTerritory() {
    return common.territory().isEmpty()
        && organisations.stream().allMatch(o -> o.territory().isEmpty())
        && units.stream().allMatch(u -> u.territory().isEmpty());
  }

  /** The bodies above the common name: organisations, units, and units with their territory. */
  List<OrganisationName> above() {
    List<OrganisationName> names = new ArrayList<>(organisations);
    for (OrganisationName unit : units) {
      names.add(unit);
      organisations.forEach(whole -> located(unit, whole).ifPresent(names::add));
    }
    return names;
  }

  /** A body that names no territory, with that of the one above it. */
  static Optional<OrganisationName> located(OrganisationName body, OrganisationName above) {
    return body.territory().isPresent()
        ? Optional.empty()
        : above.territory().map(t -> merged(body, territoryOf(above, t)));
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
  static OrganisationName merged(OrganisationName part, OrganisationName whole) {
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

  /**
   * The same under the names that its bodies bear at {@code date}; absent where no name is other.
   */
  Optional<Successor> at(LocalDate date) {
    List<Reason> reasons = new ArrayList<>();
    CertifiedBodies now =
        new CertifiedBodies(
            renamed(common, date, reasons),
            units.stream().map(n -> renamed(n, date, reasons)).toList(),
            organisations.stream().map(n -> renamed(n, date, reasons)).toList(),
            localities.stream().map(n -> renamed(n, date, reasons)).toList());
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Successor(
                now,
                reasons.contains(Reason.TERRITORY_MERGED)
                    ? Reason.TERRITORY_MERGED
                    : Reason.BODY_RENAMED));
  }

  /** What a certificate's names became. */
  record Successor(CertifiedBodies names, Reason reason) {}

  private static OrganisationName renamed(
      OrganisationName name, LocalDate date, List<Reason> reasons) {
    Optional<Successions.Renamed> now = Successions.at(name, date);
    now.ifPresent(r -> reasons.add(r.reason()));
    return now.map(r -> OrganisationName.of(r.name())).orElse(name);
  }
}
