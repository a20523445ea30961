package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody expects of a directive, held against what its pages say.
 *
 * @param agreement {@link Agreement#NOT_PRINTED} where the pages do not say
 * @param printed what agrees best
 */
public record ExpectedValue(Agreement agreement, Optional<String> printed) {
  private static final ExpectedValue ABSENT =
      new ExpectedValue(Agreement.NOT_PRINTED, Optional.empty());

  /** The signer of any block, by the grades of persons' names. */
  public static ExpectedValue signer(Directive directive, String expected) {
    return directive.signatureBlocks().stream()
        .flatMap(block -> block.signer().stream())
        .map(
            signer ->
                new ExpectedValue(
                    NameAgreement.of(signer, expected, directive.textSource()).agreement(),
                    Optional.of(signer)))
        .min(Comparator.comparing(ExpectedValue::agreement))
        .orElse(ABSENT);
  }

  /**
   * The issuer, by the grades of bodies' names: alone, or with the territory or the whole of its
   * parent behind it. A parent that stands over another issuer is not the issuer.
   */
  public static ExpectedValue issuer(Directive directive, String expected) {
    if (directive.issuer().isEmpty()) {
      return ABSENT;
    }
    CertifiedSubject body =
        new CertifiedSubject(
            Optional.of(expected),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Agreement best =
        writings(directive)
            .map(
                issuer ->
                    NameAgreement.ofOrganisation(
                        body, Optional.of(issuer), Optional.empty(), directive.textSource()))
            .map(NameAgreement::agreement)
            .min(Comparator.naturalOrder())
            .orElse(Agreement.NOT_COMPARABLE);
    return new ExpectedValue(best, directive.issuer());
  }

  private static Stream<String> writings(Directive directive) {
    String issuer = directive.issuer().orElse("");
    Optional<OrganisationName> parent =
        directive
            .parent()
            .map(OrganisationName::of)
            .filter(p -> !p.folded().equals(Headings.PARTY));
    return Stream.of(
            Optional.of(issuer),
            parent.map(p -> issuer + " " + p.raw()),
            parent.flatMap(OrganisationName::territory).map(t -> issuer + " " + behind(parent, t)))
        .flatMap(Optional::stream);
  }

  /** The words of a territory as the parent's name writes them, marks included. */
  private static String behind(Optional<OrganisationName> parent, String territory) {
    String[] words = VietnameseText.words(parent.map(OrganisationName::key).orElse(""));
    int count = Math.min(words.length, VietnameseText.words(territory).length);
    return String.join(" ", List.of(words).subList(words.length - count, words.length));
  }

  /** Number and symbol, or as much of them as is expected. */
  public static ExpectedValue number(Directive directive, String expected) {
    Optional<String> printed = directive.reference().or(directive::number).or(directive::symbol);
    return printed
        .map(p -> ReferenceComparison.of(p, expected, directive.textSource()))
        .map(agreement -> new ExpectedValue(agreement, printed))
        .orElse(ABSENT);
  }

  /** The document's date. */
  public static ExpectedValue date(Directive directive, LocalDate expected) {
    return directive
        .date()
        .map(
            date ->
                new ExpectedValue(
                    date.equals(expected) ? Agreement.EXACT : Agreement.DIFFERENT,
                    Optional.of(date.toString())))
        .orElse(ABSENT);
  }
}
