package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.TextSource;

/** The people and bodies printed on the page are those in the certificates. */
final class SignatoryRules {
  static final List<SignatureRule> ALL =
      List.of(
          SignatoryRules::certificateAgreesWithThePage,
          SignatoryRules::personBelongsToABodyOnThePage,
          SignatoryRules::stampPrintsTheCertificatesNames);

  private SignatoryRules() {}

  private static Stream<Raised> certificateAgreesWithThePage(
      SignatureFacts signature, RuleContext context) {
    return signature.signatory().match().stream()
        .flatMap(match -> check(match, signature, context.document()));
  }

  /** Many people bear one name; where no body confirms the person, theirs is worth a look. */
  private static Stream<Raised> personBelongsToABodyOnThePage(
      SignatureFacts signature, RuleContext context) {
    boolean named = signature.signatory().match().map(m -> names(m.agreement())).orElse(false);
    return signature.signatory().affiliation().stream()
        .filter(agreement -> named && agreement == Agreement.DIFFERENT)
        .map(
            agreement ->
                Raised.of(
                    FindingCode.SIGNER_OF_OTHER_BODY,
                    signature.subject(),
                    Evidence.NONE
                        .and(
                            Evidence.Key.PRINTED,
                            context.document().directive().flatMap(Directive::issuer))
                        .and(Evidence.Key.CERTIFICATE, subjectOf(signature))));
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
    Optional<FindingCode> code =
        switch (match.agreement()) {
          case EXACT, NORMALIZED -> Optional.empty();
          case SPELLING_VARIANT -> Optional.of(FindingCode.SIGNER_SPELLING);
          case UNACCENTED -> Optional.of(FindingCode.SIGNER_UNACCENTED);
          case SUCCESSOR -> Optional.of(FindingCode.BODY_SUCCEEDED);
          case NEAR -> Optional.of(near(signature.signatory().role()));
          case DIFFERENT -> Optional.of(different(signature, document));
          case NOT_PRINTED -> Optional.of(notPrinted(signature, document));
          case NOT_COMPARABLE -> Optional.of(FindingCode.NOT_COMPARABLE);
        };
    return code.stream().map(c -> Raised.of(c, signature.subject(), evidence(match)));
  }

  private static FindingCode near(SignerRole role) {
    return switch (role) {
      case PERSON, UNKNOWN -> FindingCode.SIGNER_NEAR;
      case ORGANISATION -> FindingCode.ISSUER_NEAR;
    };
  }

  private static FindingCode different(SignatureFacts signature, DocumentFacts document) {
    return switch (signature.signatory().role()) {
      case ORGANISATION -> FindingCode.ISSUER_DIFFERS;
      case UNKNOWN -> FindingCode.NOT_COMPARABLE;
      case PERSON -> {
        if (everyPrintedSignerSigned(document)) {
          yield FindingCode.FURTHER_SIGNER;
        }
        yield textSource(document) == TextSource.TEXT
            ? FindingCode.SIGNER_DIFFERS
            : FindingCode.SIGNER_DIFFERS_RECOGNISED;
      }
    };
  }

  private static FindingCode notPrinted(SignatureFacts signature, DocumentFacts document) {
    if (textSource(document) == TextSource.NONE) {
      return FindingCode.NO_TEXT;
    }
    return switch (signature.signatory().role()) {
      case PERSON, UNKNOWN -> FindingCode.NO_BLOCK;
      case ORGANISATION -> FindingCode.NO_ISSUER;
    };
  }

  private static Evidence evidence(SignatoryMatch match) {
    return Evidence.NONE
        .and(Evidence.Key.PRINTED, match.printed())
        .and(Evidence.Key.CERTIFIED, match.certified());
  }

  /** Findings about the document: who is printed and did not sign, and the order of signatures. */
  static Stream<Raised> ofDocument(DocumentFacts document) {
    if (countingSigners(document).isEmpty()) {
      return Stream.empty();
    }
    if (document.directive().isEmpty()) {
      return Stream.of(Raised.of(FindingCode.PAGE_UNREADABLE, Subject.DOCUMENT));
    }
    return Stream.of(
            unseenText(document),
            missingSignatories(document),
            missingBody(document),
            bodyBeforePerson(document))
        .flatMap(s -> s);
  }

  /**
   * What recognition wrote under the picture is the signer's word, not the picture's: that it
   * agrees with the signer's certificate says nothing of what a reader sees.
   */
  private static Stream<Raised> unseenText(DocumentFacts document) {
    boolean agrees =
        countingSigners(document).stream()
            .flatMap(s -> s.signatory().match().stream())
            .anyMatch(m -> m.agreement().agrees());
    return textSource(document) == TextSource.OCR && agrees
        ? Stream.of(Raised.of(FindingCode.TEXT_UNSEEN, Subject.DOCUMENT))
        : Stream.empty();
  }

  /** Decree 30/2020/ND-CP article 5: the authorised person signs, and so does the body. */
  private static Stream<Raised> missingSignatories(DocumentFacts document) {
    return unsignedBlocks(document)
        .flatMap(block -> block.signer().stream())
        .map(
            signer ->
                Raised.of(
                    FindingCode.SIGNATORY_DID_NOT_SIGN,
                    Subject.DOCUMENT,
                    Evidence.of(Evidence.Key.PRINTED, signer)));
  }

  /** The same article: an electronic original bears the body's signature too. */
  private static Stream<Raised> missingBody(DocumentFacts document) {
    boolean signedByABody = countingSigners(document).stream().anyMatch(SignatoryRules::mayBeABody);
    return signedByABody
        ? Stream.empty()
        : Stream.of(
            Raised.of(
                FindingCode.BODY_DID_NOT_SIGN,
                Subject.DOCUMENT,
                Evidence.NONE.and(
                    Evidence.Key.PRINTED, document.directive().flatMap(Directive::issuer))));
  }

  /** Not a person, nor somebody of unknown role who stands for a person's block. */
  private static boolean mayBeABody(SignatureFacts signature) {
    return switch (signature.signatory().role()) {
      case PERSON -> false;
      case ORGANISATION -> true;
      case UNKNOWN -> signature.signatory().match().map(m -> m.block().isEmpty()).orElse(true);
    };
  }

  /** Decree 30/2020/ND-CP article 32: the body's seal goes on a document already signed. */
  private static Stream<Raised> bodyBeforePerson(DocumentFacts document) {
    List<SignerRole> roles =
        countingSigners(document).stream().map(s -> s.signatory().role()).toList();
    int person = roles.indexOf(SignerRole.PERSON);
    int body = roles.indexOf(SignerRole.ORGANISATION);
    return body >= 0 && body < person
        ? Stream.of(Raised.of(FindingCode.BODY_BEFORE_PERSON, Subject.DOCUMENT))
        : Stream.empty();
  }

  private static boolean everyPrintedSignerSigned(DocumentFacts document) {
    return blocks(document).stream().anyMatch(b -> b.signer().isPresent())
        && unsignedBlocks(document).findAny().isEmpty();
  }

  private static Stream<SignatureBlock> unsignedBlocks(DocumentFacts document) {
    List<SignatureBlock> blocks = blocks(document);
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).signer().isPresent())
        .filter(i -> countingSigners(document).stream().noneMatch(s -> signs(s, i)))
        .mapToObj(blocks::get);
  }

  private static boolean signs(SignatureFacts signature, int block) {
    return signature.signatory().role() != SignerRole.ORGANISATION
        && signature
            .signatory()
            .match()
            .filter(match -> match.block().equals(OptionalInt.of(block)))
            .filter(match -> names(match.agreement()))
            .isPresent();
  }

  /** Whether that agreement may mean the same person; near needs a human eye, but may. */
  private static boolean names(Agreement agreement) {
    return agreement.agrees() || agreement == Agreement.NEAR;
  }

  private static List<SignatureFacts> countingSigners(DocumentFacts document) {
    return document.signatures().stream().filter(s -> s.type().counts() && s.hasSigner()).toList();
  }

  private static List<SignatureBlock> blocks(DocumentFacts document) {
    return document.directive().map(Directive::signatureBlocks).orElse(List.of());
  }

  private static TextSource textSource(DocumentFacts document) {
    return document.directive().map(Directive::textSource).orElse(TextSource.NONE);
  }
}
