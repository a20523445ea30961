package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.xacthuc.directive.Affiliation;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.TextSource;

/** The people and bodies printed on the page are those in the certificates. */
final class SignatoryRules {
  static final List<SignatureRule> ALL =
      List.of(
          SignatoryRules::certificateAgreesWithThePage,
          RecognitionRules::agreementIsSure,
          SignatoryRules::personBelongsToABodyOnThePage,
          SignatoryRules::stampPrintsTheCertificatesNames);

  private SignatoryRules() {}

  private static Stream<Raised> certificateAgreesWithThePage(
      SignatureFacts signature, RuleContext context) {
    if (PublisherRules.standsIn(signature, context.policy())) {
      return Stream.of(PublisherRules.published(signature, context.document()));
    }
    Stream<Raised> copied =
        CopyRules.isOfACopier(signature)
            ? Stream.of(CopyRules.copied(signature, context.document()))
            : Stream.empty();
    return Stream.concat(
        copied,
        signature.signatory().match().stream()
            .flatMap(match -> check(match, signature, context.document())));
  }

  /**
   * Many people bear one name. Where the certificate names another body than the page does, the
   * name alone is too little, unless the body on the page sealed that person's signature.
   */
  private static Stream<Raised> personBelongsToABodyOnThePage(
      SignatureFacts signature, RuleContext context) {
    boolean named =
        signature
            .signatory()
            .match()
            .map(m -> CompletenessRules.names(m.agreement()))
            .orElse(false);
    BooleanSupplier sealed = () -> isSealed(signature, context.document());
    return signature.signatory().affiliation().stream()
        .filter(affiliation -> named)
        .flatMap(affiliation -> otherBody(affiliation, sealed).stream())
        .map(code -> Raised.of(code, signature.subject(), bodies(signature, context)));
  }

  private static Optional<FindingCode> otherBody(Affiliation affiliation, BooleanSupplier sealed) {
    return switch (affiliation) {
      case SAME_BODY -> Optional.empty();
      case RELATED_BODY ->
          sealed.getAsBoolean() ? Optional.empty() : Optional.of(FindingCode.SIGNER_OF_OTHER_BODY);
      case OTHER_BODY ->
          Optional.of(
              sealed.getAsBoolean()
                  ? FindingCode.SIGNER_OF_OTHER_BODY
                  : FindingCode.SIGNER_BODY_DIFFERS);
      case NO_BODY ->
          sealed.getAsBoolean() ? Optional.empty() : Optional.of(FindingCode.SIGNER_WITHOUT_BODY);
    };
  }

  /** Whether the body on the page signed after that signature, and so confirmed it. */
  private static boolean isSealed(SignatureFacts signature, DocumentFacts document) {
    return CompletenessRules.bodies(document)
        .filter(signature::precedes)
        .flatMap(s -> s.signatory().match().stream())
        .anyMatch(match -> match.agreement().agrees());
  }

  private static Evidence bodies(SignatureFacts signature, RuleContext context) {
    return Evidence.NONE
        .and(Evidence.Key.PRINTED, context.document().directive().flatMap(Directive::issuer))
        .and(Evidence.Key.CERTIFICATE, subjectOf(signature));
  }

  /** The signer's own tool drew the stamp, so that it proves nothing; but it may mislead. */
  private static Stream<Raised> stampPrintsTheCertificatesNames(
      SignatureFacts signature, RuleContext context) {
    return signature.signatory().stampNames().stream()
        .filter(agreement -> agreement == Agreement.DIFFERENT)
        .map(
            agreement ->
                Raised.of(
                    FindingCode.STAMP_DIFFERS,
                    signature.subject(),
                    Evidence.NONE
                        .and(
                            Evidence.Key.PRINTED,
                            signature.signatory().stamp().flatMap(s -> s.name()))
                        .and(Evidence.Key.CERTIFICATE, subjectOf(signature))));
  }

  private static Optional<String> subjectOf(SignatureFacts signature) {
    return signature.container().signature().flatMap(s -> s.signer()).map(c -> c.subject().text());
  }

  private static Stream<Raised> check(
      SignatoryMatch match, SignatureFacts signature, DocumentFacts document) {
    return switch (match.agreement()) {
      case EXACT, NORMALIZED -> Stream.empty();
      case SPELLING_VARIANT -> raise(FindingCode.SIGNER_SPELLING, match, signature);
      case UNACCENTED -> raise(FindingCode.SIGNER_UNACCENTED, match, signature);
      case SUCCESSOR -> raise(FindingCode.BODY_SUCCEEDED, match, signature);
      case NEAR -> raise(near(signature.signatory().role()), match, signature);
      case DIFFERENT -> different(match, signature, document);
      case NOT_PRINTED -> notPrinted(match, signature, document);
      case NOT_COMPARABLE -> raise(FindingCode.NOT_COMPARABLE, match, signature);
    };
  }

  private static Stream<Raised> raise(
      FindingCode code, SignatoryMatch match, SignatureFacts signature) {
    return Stream.of(
        Raised.of(
            code,
            signature.subject(),
            Evidence.NONE
                .and(Evidence.Key.PRINTED, match.printed())
                .and(Evidence.Key.CERTIFIED, match.certified())));
  }

  private static FindingCode near(SignerRole role) {
    return switch (role) {
      case PERSON, UNKNOWN -> FindingCode.SIGNER_NEAR;
      case ORGANISATION -> FindingCode.ISSUER_NEAR;
    };
  }

  private static Stream<Raised> different(
      SignatoryMatch match, SignatureFacts signature, DocumentFacts document) {
    return switch (signature.signatory().role()) {
      case ORGANISATION -> Stream.of(PublisherRules.differs(signature, match, document));
      case UNKNOWN -> raise(FindingCode.NOT_COMPARABLE, match, signature);
      case PERSON -> {
        if (CompletenessRules.everyPrintedSignerSigned(document)) {
          yield raise(FindingCode.FURTHER_SIGNER, match, signature);
        }
        yield raise(
            textSource(document) == TextSource.TEXT
                ? FindingCode.SIGNER_DIFFERS
                : FindingCode.SIGNER_DIFFERS_RECOGNISED,
            match,
            signature);
      }
    };
  }

  private static Stream<Raised> notPrinted(
      SignatoryMatch match, SignatureFacts signature, DocumentFacts document) {
    if (textSource(document) == TextSource.NONE) {
      return raise(FindingCode.NO_TEXT, match, signature);
    }
    return switch (signature.signatory().role()) {
      case PERSON, UNKNOWN -> raise(FindingCode.NO_BLOCK, match, signature);
      case ORGANISATION ->
          signature.signatory().publisher()
              ? Stream.of(PublisherRules.differs(signature, match, document))
              : raise(FindingCode.NO_ISSUER, match, signature);
    };
  }

  /** Findings about the document: what was read, who is printed and did not sign, the order. */
  static Stream<Raised> ofDocument(DocumentFacts document, Policy policy) {
    if (CompletenessRules.signers(document).isEmpty()) {
      return Stream.empty();
    }
    if (document.directive().isEmpty()) {
      return Stream.of(Raised.of(FindingCode.PAGE_UNREADABLE, Subject.DOCUMENT));
    }
    return Stream.of(
            unseenText(document),
            RecognitionRules.ofDocument(document),
            CompletenessRules.check(document, policy))
        .flatMap(s -> s);
  }

  /**
   * What recognition wrote under the picture is the signer's word, not the picture's: that it
   * agrees with the signer's certificate says nothing of what a reader sees. What we recognised in
   * the picture itself does.
   */
  private static Stream<Raised> unseenText(DocumentFacts document) {
    boolean agrees =
        CompletenessRules.signers(document).stream()
            .flatMap(s -> s.signatory().match().stream())
            .anyMatch(m -> m.agreement().agrees());
    boolean unseen =
        textSource(document) == TextSource.OCR && !document.recognition().everyUsedPage();
    return unseen && agrees
        ? Stream.of(Raised.of(FindingCode.TEXT_UNSEEN, Subject.DOCUMENT))
        : Stream.empty();
  }

  private static TextSource textSource(DocumentFacts document) {
    return document.directive().map(Directive::textSource).orElse(TextSource.NONE);
  }
}
