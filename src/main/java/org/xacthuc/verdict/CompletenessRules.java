package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.PersonName;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;

/**
 * Who should have signed and did not, and who signed in the wrong order: Decree 30/2020/ND-CP
 * articles 5 and 32, for the Party Regulation 379-QĐ/TW article 12.
 */
final class CompletenessRules {
  /** What they find: policies may require that none of it is there. */
  static final Set<FindingCode> CODES =
      Set.of(
          FindingCode.SIGNATORY_DID_NOT_SIGN,
          FindingCode.BODY_DID_NOT_SIGN,
          FindingCode.NO_PERSON_SIGNED,
          FindingCode.BODY_BEFORE_PERSON);

  private CompletenessRules() {}

  static Stream<Raised> check(DocumentFacts document, Policy policy) {
    // Article 25: the copying body alone signs a copy.
    if (signers(document).stream().anyMatch(CopyRules::isOfACopier)) {
      return Stream.empty();
    }
    return Stream.of(
            missingSignatories(document),
            onlySome(document),
            missingPerson(document),
            missingBody(document, policy),
            bodyBeforePerson(document))
        .flatMap(s -> s);
  }

  /** Decree 30/2020/ND-CP article 5: the authorised person signs, and so does the body. */
  private static Stream<Raised> missingSignatories(DocumentFacts document) {
    return unsignedBlocks(document).stream()
        .flatMap(block -> block.signer().stream())
        .map(
            signer ->
                Raised.of(
                    FindingCode.SIGNATORY_DID_NOT_SIGN,
                    Subject.DOCUMENT,
                    because(document, SigningRule.DECREE_30_ARTICLE_5)
                        .and(Evidence.Key.PRINTED, signer)));
  }

  /**
   * Anybody can print a block for themselves beside somebody else's. What one of several signers
   * vouches for is open, unless the body on the page vouches for the whole.
   */
  private static Stream<Raised> onlySome(DocumentFacts document) {
    boolean sealed =
        signers(document).stream()
            .filter(CompletenessRules::mayBeABody)
            .flatMap(s -> s.signatory().match().stream())
            .anyMatch(match -> match.agreement().agrees());
    boolean some = signers(document).stream().anyMatch(s -> !isBody(s) && signsABlock(s));
    return sealed || !some
        ? Stream.empty()
        : Stream.of(
                unsignedBlocks(document).stream().map(SignatureBlock::signer),
                otherBlocks(document).map(SignatureBlock::signer),
                othersStamps(document).map(Optional::of))
            .flatMap(s -> s)
            .limit(1)
            .map(
                signer ->
                    Raised.of(
                        FindingCode.ONLY_SOME_SIGNED,
                        Subject.DOCUMENT,
                        because(document, SigningRule.DECREE_30_ARTICLE_5)
                            .and(Evidence.Key.PRINTED, signer)));
  }

  /**
   * Whom a person's own signature shows instead: what a tool drew proves nothing, and a reader may
   * take it for the signer's name. That of somebody who signed as well does no harm.
   */
  private static Stream<String> othersStamps(DocumentFacts document) {
    List<String> signed =
        signers(document).stream()
            .flatMap(s -> s.signatory().match().flatMap(m -> m.certified()).stream())
            .map(name -> " " + PersonName.of(name).folded() + " ")
            .toList();
    return signers(document).stream()
        .filter(s -> s.signatory().role() == SignerRole.PERSON)
        .map(SignatureFacts::signatory)
        .filter(s -> s.stampNames().filter(a -> a == Agreement.DIFFERENT).isPresent())
        .flatMap(s -> s.stamp().flatMap(Stamp::name).stream())
        .filter(SignerRole::looksLikePerson)
        .filter(
            name -> {
              String shown = " " + PersonName.of(name).folded() + " ";
              return signed.stream().noneMatch(shown::contains);
            });
  }

  /** What a reader may take for a block, and of which nobody signed the name. */
  private static Stream<SignatureBlock> otherBlocks(DocumentFacts document) {
    Set<String> signed =
        blocks(document).stream()
            .flatMap(b -> b.signer().stream())
            .map(CompletenessRules::key)
            .collect(Collectors.toSet());
    return document.directive().stream()
        .flatMap(d -> d.particulars().otherBlocks().stream())
        .filter(b -> b.signer().map(s -> !signed.contains(key(s))).orElse(true));
  }

  /** Where no name was found on the page, it is still told that nobody signed as a person. */
  private static Stream<Raised> missingPerson(DocumentFacts document) {
    boolean named = blocks(document).stream().anyMatch(b -> b.signer().isPresent());
    boolean signed = signers(document).stream().anyMatch(s -> !isBody(s));
    return named || signed
        ? Stream.empty()
        : Stream.of(
            Raised.of(
                FindingCode.NO_PERSON_SIGNED,
                Subject.DOCUMENT,
                because(document, SigningRule.DECREE_30_ARTICLE_5)));
  }

  /** The same article: an electronic original bears the body's signature too. */
  private static Stream<Raised> missingBody(DocumentFacts document, Policy policy) {
    Predicate<SignatureFacts> publisher = s -> PublisherRules.standsIn(s, policy);
    boolean signed =
        signers(document).stream().anyMatch(publisher.negate().and(CompletenessRules::mayBeABody));
    if (signed) {
      return Stream.empty();
    }
    return Stream.of(
        Raised.of(
            FindingCode.BODY_DID_NOT_SIGN,
            Subject.DOCUMENT,
            because(
                    document,
                    SigningRule.DECREE_30_ARTICLE_5,
                    SigningRule.REGULATION_379_ARTICLE_12_SEAL)
                .and(Evidence.Key.PRINTED, document.directive().flatMap(Directive::issuer))));
  }

  /** The rule of the State, or the Party's that stands for it. */
  private static Evidence because(DocumentFacts document, SigningRule ofTheState) {
    return because(document, ofTheState, SigningRule.REGULATION_379_ARTICLE_12);
  }

  private static Evidence because(
      DocumentFacts document, SigningRule ofTheState, SigningRule ofTheParty) {
    boolean party = document.directive().map(Directive::party).orElse(false);
    return Evidence.of(Evidence.Key.REASON, KebabCase.of(party ? ofTheParty : ofTheState));
  }

  /** Not a person, nor somebody of unknown role who stands for a person's block. */
  private static boolean mayBeABody(SignatureFacts signature) {
    return isBody(signature)
        || (signature.signatory().role() == SignerRole.UNKNOWN
            && signature.signatory().match().map(m -> m.block().isEmpty()).orElse(true));
  }

  private static boolean isBody(SignatureFacts signature) {
    return signature.signatory().role() == SignerRole.ORGANISATION;
  }

  /**
   * Decree 30/2020/ND-CP article 32: the body's seal goes on a document that bears the authorised
   * person's signature. Further persons, who are not printed, may sign when they will; where a body
   * signs more than once, its last signature counts.
   */
  private static Stream<Raised> bodyBeforePerson(DocumentFacts document) {
    List<SignatureFacts> signers = signers(document);
    int person = last(signers, s -> !isBody(s) && signsABlock(s));
    int body = last(signers, CompletenessRules::isBody);
    return body >= 0 && body < person
        ? Stream.of(
            Raised.of(
                FindingCode.BODY_BEFORE_PERSON,
                Subject.DOCUMENT,
                because(document, SigningRule.DECREE_30_ARTICLE_32)))
        : Stream.empty();
  }

  private static int last(List<SignatureFacts> signers, Predicate<SignatureFacts> which) {
    return IntStream.range(0, signers.size())
        .filter(i -> which.test(signers.get(i)))
        .max()
        .orElse(-1);
  }

  /** Whether every block prints a name, or at least one does, and none is unsigned. */
  static boolean everyPrintedSignerSigned(DocumentFacts document) {
    return blocks(document).stream().anyMatch(b -> b.signer().isPresent())
        && unsignedBlocks(document).isEmpty();
  }

  private static List<SignatureBlock> unsignedBlocks(DocumentFacts document) {
    List<SignatureFacts> signers = signers(document);
    return blocks(document).stream()
        .filter(block -> block.signer().isPresent())
        .filter(block -> signers.stream().noneMatch(s -> signs(s, block, document)))
        .toList();
  }

  /** One signature is enough for all blocks that print the same name. */
  private static boolean signs(
      SignatureFacts signature, SignatureBlock block, DocumentFacts document) {
    return !isBody(signature)
        && signsABlock(signature)
        && blockOf(signature, document)
            .flatMap(SignatureBlock::signer)
            .filter(signer -> key(signer).equals(key(block.signer().orElse(""))))
            .isPresent();
  }

  private static String key(String name) {
    return PersonName.of(name).key();
  }

  private static Optional<SignatureBlock> blockOf(
      SignatureFacts signature, DocumentFacts document) {
    OptionalInt block =
        signature.signatory().match().map(m -> m.block()).orElse(OptionalInt.empty());
    List<SignatureBlock> blocks = blocks(document);
    return block.isPresent() && block.getAsInt() < blocks.size()
        ? Optional.of(blocks.get(block.getAsInt()))
        : Optional.empty();
  }

  private static boolean signsABlock(SignatureFacts signature) {
    return signature
        .signatory()
        .match()
        .filter(match -> match.block().isPresent() && names(match.agreement()))
        .isPresent();
  }

  /** Whether that agreement may mean the same person; near needs a human eye, but may. */
  static boolean names(Agreement agreement) {
    return agreement.agrees() || agreement == Agreement.NEAR;
  }

  /** The signatures that count and whose signer's certificate is known, in their order. */
  static List<SignatureFacts> signers(DocumentFacts document) {
    return document.signatures().stream().filter(s -> s.type().counts() && s.hasSigner()).toList();
  }

  /** Those of bodies that vouch for the document as their own, not as a copy. */
  static Stream<SignatureFacts> bodies(DocumentFacts document) {
    return signers(document).stream()
        .filter(s -> s.signatory().role() == SignerRole.ORGANISATION)
        .filter(s -> !CopyRules.isOfACopier(s));
  }

  private static List<SignatureBlock> blocks(DocumentFacts document) {
    return document.directive().map(Directive::signatureBlocks).orElse(List.of());
  }
}
