package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.pdf.TextSource;

/**
 * Holds a certificate's subject against the page: a person against the blocks' signers, a body
 * against issuer and parent. What a stamp prints is no evidence of the issuer: the signing tool
 * drew it out of the certificate.
 */
public final class SignatoryMatcher {
  private SignatoryMatcher() {}

  /** The best match; where the subject's role is unknown, as a person or as a body. */
  public static SignatoryMatch match(Directive directive, CertifiedSubject subject) {
    return switch (SignerRole.of(subject)) {
      case PERSON -> person(directive, subject, SignerRole.PERSON);
      case ORGANISATION -> organisation(directive, subject, SignerRole.ORGANISATION);
      case UNKNOWN -> {
        SignatoryMatch asPerson = person(directive, subject, SignerRole.UNKNOWN);
        SignatoryMatch asBody = organisation(directive, subject, SignerRole.UNKNOWN);
        yield asBody.agreement().compareTo(asPerson.agreement()) < 0 ? asBody : asPerson;
      }
    };
  }

  private static SignatoryMatch person(
      Directive directive, CertifiedSubject subject, SignerRole role) {
    Optional<String> certified = subject.commonName();
    SignatoryMatch best = none(directive, role, certified);
    List<SignatureBlock> blocks = directive.signatureBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      Optional<String> signer = blocks.get(i).signer();
      if (signer.isEmpty()) {
        continue;
      }
      NameAgreement graded =
          NameAgreement.of(signer.get(), certified.orElse(""), directive.textSource());
      if (best.block().isEmpty() || graded.agreement().compareTo(best.agreement()) < 0) {
        best =
            new SignatoryMatch(
                role, graded.agreement(), graded.reason(), signer, certified, OptionalInt.of(i));
      }
    }
    return best;
  }

  /** The answer where no block prints a name. */
  private static SignatoryMatch none(
      Directive directive, SignerRole role, Optional<String> certified) {
    Reason reason =
        directive.textSource() == TextSource.NONE
            ? Reason.NO_TEXT
            : directive.signatureBlocks().isEmpty() ? Reason.NO_BLOCK : Reason.NAME_NOT_PRINTED;
    boolean named = certified.filter(c -> !c.isBlank()).isPresent();
    return new SignatoryMatch(
        role,
        named ? Agreement.NOT_PRINTED : Agreement.NOT_COMPARABLE,
        named ? reason : Reason.NAME_NOT_CERTIFIED,
        Optional.empty(),
        certified,
        OptionalInt.empty());
  }

  private static SignatoryMatch organisation(
      Directive directive, CertifiedSubject subject, SignerRole role) {
    NameAgreement graded =
        NameAgreement.ofOrganisation(
            subject,
            directive.issuer(),
            directive.parent(),
            directive.date(),
            directive.textSource());
    boolean noText = directive.textSource() == TextSource.NONE;
    boolean notPrinted = graded.agreement() == Agreement.NOT_PRINTED;
    return new SignatoryMatch(
        role,
        graded.agreement(),
        noText && notPrinted ? Reason.NO_TEXT : graded.reason(),
        graded.reason() == Reason.PARENT_BODY ? directive.parent() : directive.issuer(),
        subject.commonName(),
        OptionalInt.empty());
  }
}
