package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.xacthuc.pdf.TextSource;

/**
 * Holds a certificate's subject against the page: a person against the blocks' signers, a body
 * against issuer and parent. What a stamp prints is no evidence of the issuer: the signing tool
 * drew it out of the certificate.
 */
public final class SignatoryMatcher {
  private SignatoryMatcher() {}

  /**
   * The matches of a document's signatures, in their order. Where several persons sign, each block
   * goes to the certificate that agrees with it best, and each certificate to one block: a name
   * without marks, which agrees with two, is left the one that nobody else signs. A certificate of
   * unknown role is taken as a person's or a body's, whichever agrees better.
   */
  public static List<SignatoryMatch> match(Directive directive, List<CertifiedSubject> subjects) {
    Map<CertifiedSubject, Integer> blocks = assigned(directive, subjects);
    Set<Integer> taken = new HashSet<>(blocks.values());
    return subjects.stream()
        .map(
            subject ->
                switch (SignerRole.of(subject)) {
                  case PERSON -> person(directive, subject, blocks, taken);
                  case ORGANISATION -> organisation(directive, subject, SignerRole.ORGANISATION);
                  case UNKNOWN -> unknown(directive, subject, blocks, taken);
                })
        .toList();
  }

  private static SignatoryMatch unknown(
      Directive directive,
      CertifiedSubject subject,
      Map<CertifiedSubject, Integer> blocks,
      Set<Integer> taken) {
    SignatoryMatch asPerson = person(directive, subject, blocks, taken);
    SignatoryMatch asBody = organisation(directive, subject, SignerRole.UNKNOWN);
    return asBody.agreement().compareTo(asPerson.agreement()) < 0 ? asBody : asPerson;
  }

  /** A certificate and a block whose names may be the same. */
  private record Pair(CertifiedSubject subject, int block, Agreement agreement) {}

  /** Which certificate signs which block: the best pairs first, nobody and no block twice. */
  private static Map<CertifiedSubject, Integer> assigned(
      Directive directive, List<CertifiedSubject> subjects) {
    List<Pair> pairs = new ArrayList<>();
    for (CertifiedSubject subject : new LinkedHashSet<>(subjects)) {
      for (int i = 0; i < directive.signatureBlocks().size(); i++) {
        Agreement agreement = grade(directive, i, subject).agreement();
        if (agreement.compareTo(Agreement.NEAR) <= 0) {
          pairs.add(new Pair(subject, i, agreement));
        }
      }
    }
    pairs.sort(Comparator.comparing(Pair::agreement));
    Map<CertifiedSubject, Integer> blocks = new HashMap<>();
    for (Pair pair : pairs) {
      boolean person = SignerRole.of(pair.subject()) != SignerRole.ORGANISATION;
      if (person && !blocks.containsValue(pair.block())) {
        blocks.putIfAbsent(pair.subject(), pair.block());
      }
    }
    return blocks;
  }

  private static NameAgreement grade(Directive directive, int block, CertifiedSubject subject) {
    return NameAgreement.of(
        directive.signatureBlocks().get(block).signer().orElse(""),
        subject.commonName().orElse(""),
        directive.textSource());
  }

  private static SignatoryMatch person(
      Directive directive,
      CertifiedSubject subject,
      Map<CertifiedSubject, Integer> blocks,
      Set<Integer> taken) {
    SignerRole role = SignerRole.of(subject);
    Optional<Integer> own = Optional.ofNullable(blocks.get(subject));
    return own.or(() -> nearest(directive, subject, taken))
        .map(block -> match(directive, subject, block))
        .orElseGet(() -> none(directive, role, subject.commonName()));
  }

  /** The block that prints the most like name; of equal ones one that nobody signs, the first. */
  private static Optional<Integer> nearest(
      Directive directive, CertifiedSubject subject, Set<Integer> taken) {
    return IntStream.range(0, directive.signatureBlocks().size())
        .filter(i -> directive.signatureBlocks().get(i).signer().isPresent())
        .boxed()
        .min(
            Comparator.<Integer, Agreement>comparing(i -> grade(directive, i, subject).agreement())
                .thenComparing(taken::contains));
  }

  private static SignatoryMatch match(Directive directive, CertifiedSubject subject, int block) {
    NameAgreement graded = grade(directive, block, subject);
    return new SignatoryMatch(
        SignerRole.of(subject),
        graded.agreement(),
        graded.reason(),
        directive.signatureBlocks().get(block).signer(),
        subject.commonName(),
        OptionalInt.of(block));
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
    SignatoryMatch asIssuer =
        new SignatoryMatch(
            role,
            graded.agreement(),
            noText && notPrinted ? Reason.NO_TEXT : graded.reason(),
            graded.reason() == Reason.PARENT_BODY ? directive.parent() : directive.issuer(),
            subject.commonName(),
            OptionalInt.empty());
    return copying(directive, asIssuer, subject).orElse(asIssuer);
  }

  /**
   * The match with the body that made the copy (Decree 30/2020 article 25), where it is no worse
   * than that with the issuer. A body that copies its own document need not be named again.
   */
  private static Optional<SignatoryMatch> copying(
      Directive directive, SignatoryMatch asIssuer, CertifiedSubject subject) {
    return directive.particulars().copies().stream()
        .map(
            copy ->
                copy.body().isPresent()
                    ? asCopier(directive, copy.body().get(), asIssuer, subject)
                    : because(Reason.COPYING_BODY, asIssuer.printed(), asIssuer))
        .filter(match -> CopyingBodies.mayCopy(match, asIssuer))
        .min(Comparator.comparing(SignatoryMatch::agreement));
  }

  private static SignatoryMatch asCopier(
      Directive directive, String body, SignatoryMatch asIssuer, CertifiedSubject subject) {
    NameAgreement graded =
        NameAgreement.ofOrganisation(
            subject, Optional.of(body), Optional.empty(), directive.textSource());
    return because(
        Reason.COPYING_BODY,
        Optional.of(body),
        new SignatoryMatch(
            asIssuer.role(),
            graded.agreement(),
            graded.reason(),
            Optional.of(body),
            subject.commonName(),
            OptionalInt.empty()));
  }

  private static SignatoryMatch because(
      Reason reason, Optional<String> printed, SignatoryMatch match) {
    return new SignatoryMatch(
        match.role(), match.agreement(), reason, printed, match.certified(), match.block());
  }
}
