package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.pdf.TextSource;

/**
 * A certified body against the page, also where the two only meet under names of before and after
 * 2025's mergers. A certificate of the old name on a younger document is its successor's for the
 * time being. In every other case (no date, an older document, the new name on an old page) the
 * names alone tell nothing: what is Thái Nguyên today was another province beside Bắc Kạn then.
 */
final class SuccessionComparison {
  private final CertifiedBodies certified;
  private final Optional<OrganisationName> issuer;
  private final Optional<OrganisationName> parent;
  private final TextSource source;

  SuccessionComparison(
      CertifiedBodies certified,
      Optional<OrganisationName> issuer,
      Optional<OrganisationName> parent,
      TextSource source) {
    this.certified = certified;
    this.issuer = issuer;
    this.parent = parent;
    this.source = source;
  }

  NameAgreement grade(Optional<LocalDate> date) {
    NameAgreement asNamed = grade(certified, issuer, parent);
    if (asNamed.agreement() != Agreement.DIFFERENT) {
      return asNamed;
    }
    return date.flatMap(this::succeeded)
        .or(() -> succeeded(LocalDate.MAX).map(s -> untold(s.reason())))
        .or(this::preceded)
        .or(this::parentAbolished)
        .orElse(asNamed);
  }

  /** The certificate's names as they are at {@code date}, where those agree with the page. */
  private Optional<NameAgreement> succeeded(LocalDate date) {
    return certified
        .at(date)
        .filter(s -> grade(s.names(), issuer, parent).agreement().agrees())
        .map(s -> new NameAgreement(Agreement.SUCCESSOR, s.reason()));
  }

  /** The page bears the old name, the certificate the new one. */
  private Optional<NameAgreement> preceded() {
    List<Successions.Renamed> renamed = new ArrayList<>();
    Optional<OrganisationName> issuerNow = issuer.map(n -> today(n, renamed));
    Optional<OrganisationName> parentNow = parent.map(n -> today(n, renamed));
    boolean agrees =
        !renamed.isEmpty() && grade(certified, issuerNow, parentNow).agreement().agrees();
    return agrees ? Optional.of(untold(renamed.get(0).reason())) : Optional.empty();
  }

  private static OrganisationName today(OrganisationName name, List<Successions.Renamed> renamed) {
    Optional<Successions.Renamed> now = Successions.at(name, LocalDate.MAX);
    now.ifPresent(renamed::add);
    return now.map(r -> OrganisationName.of(r.name())).orElse(name);
  }

  /** Districts were abolished on 1 July 2025: a body of the same name may be under another now. */
  private Optional<NameAgreement> parentAbolished() {
    CertifiedBodies alone =
        new CertifiedBodies(certified.common(), List.of(), List.of(), certified.localities());
    boolean ofDistrict =
        certified.organisations().stream()
            .anyMatch(o -> o.level().filter(l -> l == OrganisationName.Level.DISTRICT).isPresent());
    boolean elsewhere =
        parent
            .flatMap(OrganisationName::level)
            .filter(l -> l != OrganisationName.Level.DISTRICT)
            .isPresent();
    return ofDistrict && elsewhere && grade(alone, issuer, parent).agreement().agrees()
        ? Optional.of(untold(Reason.TERRITORY_MERGED))
        : Optional.empty();
  }

  private static NameAgreement untold(Reason reason) {
    return new NameAgreement(Agreement.NOT_COMPARABLE, reason);
  }

  private NameAgreement grade(
      CertifiedBodies bodies,
      Optional<OrganisationName> issuerNow,
      Optional<OrganisationName> parentNow) {
    return new OrganisationComparison(bodies, issuerNow, parentNow, source).grade();
  }
}
