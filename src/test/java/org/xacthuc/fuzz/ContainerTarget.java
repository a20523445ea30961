package org.xacthuc.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureChecks;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignedAttributes;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.testkit.CmsKit;

/**
 * Signature containers. Where a signature value verifies under the key of a seed's signer, what is
 * signed is what the seed's signer signed: nobody else has that key.
 */
final class ContainerTarget implements FuzzTarget {
  private static final Bytes CONTENT = Bytes.ofUtf8("%PDF-1.7 content");
  private static final SubFilter[] FILTERS = SubFilter.values();

  private final List<Bytes> seeds =
      Stream.of(
              kit(),
              kit().withoutSignedAttributes(),
              kit().withoutSigningCertificate().signingTime(Seeds.MOMENT),
              kit().bySubjectKeyIdentifier(),
              kit().timeStamp(Seeds.stamp()),
              kit().contentTimeStamp(Seeds.stamp()),
              kit().furtherSigner(CmsKit.signer(Seeds.OTHER)))
          .map(kit -> Bytes.of(kit.sign(CONTENT.toArray())))
          .toList();

  private final Set<Signed> signed =
      seeds.stream().flatMap(this::signed).collect(Collectors.toUnmodifiableSet());

  /** Who signed which attributes; without attributes, the content. */
  private record Signed(Bytes signer, Bytes attributes) {}

  private static CmsKit kit() {
    return CmsKit.signer(Seeds.SIGNER);
  }

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Words.DER;
  }

  @Override
  public void run(Bytes input) {
    Set<Bytes> signers = Set.of(Seeds.SIGNER.der(), Seeds.OTHER.der(), Seeds.STAMPER.der());
    signed(input)
        .filter(one -> signers.contains(one.signer()))
        .forEach(one -> Invariant.holds(signed.contains(one), () -> "verifies: " + one));
  }

  private Stream<Signed> signed(Bytes input) {
    return Stream.of(FILTERS).flatMap(filter -> verified(input, filter).stream());
  }

  private static Optional<Signed> verified(Bytes input, SubFilter filter) {
    Reading<CmsSignature, CmsDefect> reading = CmsReader.read(input, filter);
    if (reading.value().isEmpty()) {
      return Optional.empty();
    }
    CmsSignature signature = reading.value().get();
    int stamps = signature.signatureTimeStamps().size();
    Invariant.holds(stamps <= CmsSignature.MOST_TIME_STAMPS, () -> stamps + " time-stamps");
    Optional<MessageDigestCheck> check = digest(signature);
    Digest computed =
        check.map(MessageDigestCheck::computed).orElseGet(() -> DigestAlgorithm.SHA256.of(CONTENT));
    return signature.signer().isPresent()
            && SignatureChecks.value(signature, computed) == SignatureValueCheck.VERIFIES
        ? Optional.of(
            new Signed(
                signature.signer().get().der(),
                signature.signedAttributes().map(SignedAttributes::der).orElse(CONTENT)))
        : Optional.empty();
  }

  private static Optional<MessageDigestCheck> digest(CmsSignature signature) {
    try {
      return SignatureChecks.messageDigest(signature, SignedContent.of(CONTENT));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
