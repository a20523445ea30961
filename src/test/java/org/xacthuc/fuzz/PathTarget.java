package org.xacthuc.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.xacthuc.Verification;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchors;

/**
 * Path search among several certificates, one behind the other; the first is asked about. A path
 * that validates ends at the anchor, and what is signed in each of its certificates is a seed's.
 */
final class PathTarget implements FuzzTarget {
  private static final int MOST = 40;

  private static final Identity CROSS =
      TestCertificate.issuedBy(Seeds.OTHER).subject("CN=A").key(Seeds.AUTHORITY.key()).ca().build();
  private static final Identity STAMPS =
      TestCertificate.issuedBy(Seeds.AUTHORITY)
          .subject("CN=P")
          .extendedKeyUsage(true, KeyPurposeId.id_kp_timeStamping)
          .build();

  private final Certificate anchor = Verification.certificate(Seeds.ROOT.der());

  private final List<Bytes> seeds =
      Stream.of(
              List.of(Seeds.SIGNER, Seeds.AUTHORITY),
              List.of(Seeds.SIGNER, CROSS, Seeds.OTHER, Seeds.AUTHORITY),
              List.of(STAMPS, Seeds.AUTHORITY, Seeds.ROOT, CROSS),
              List.of(Seeds.AUTHORITY))
          .map(PathTarget::joined)
          .toList();

  private final Set<Bytes> signed =
      seeds.stream()
          .flatMap(seed -> certificates(seed).stream())
          .map(PathTarget::signedPart)
          .collect(Collectors.toUnmodifiableSet());

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
    List<Certificate> certificates = certificates(input);
    if (certificates.isEmpty()) {
      return;
    }
    for (Purpose purpose : Purpose.values()) {
      check(
          new PathValidator(Limits.DEFAULT)
              .validate(
                  new PathRequest(
                      certificates.get(0),
                      purpose,
                      certificates.subList(1, certificates.size()),
                      TrustAnchors.of(List.of(anchor)),
                      Seeds.MOMENT)));
    }
  }

  private void check(PathOutcome outcome) {
    if (outcome.path().isEmpty()) {
      Invariant.holds(!outcome.defects().isEmpty(), () -> "no path, and no reason");
      return;
    }
    List<Certificate> path = outcome.path().get().certificates();
    Certificate last = path.get(path.size() - 1);
    Invariant.holds(last.der().equals(anchor.der()), () -> "ends at " + last.subjectName());
    path.stream()
        .limit(path.size() - 1)
        .map(PathTarget::signedPart)
        .forEach(part -> Invariant.holds(signed.contains(part), () -> "believed: " + part.hex()));
  }

  private static Bytes joined(List<Identity> identities) {
    return Bytes.fromHex(identities.stream().map(i -> i.der().hex()).collect(Collectors.joining()));
  }

  /** Those that can be read, up to where no ASN.1 value begins. */
  private static List<Certificate> certificates(Bytes input) {
    List<Certificate> read = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < MOST && from < input.length(); i++) {
      int end = end(input, from);
      if (end <= from) {
        break;
      }
      Certificate.read(input.slice(from, end)).value().ifPresent(read::add);
      from = end;
    }
    return read;
  }

  /** Where the value that begins there ends, by the length it states; -1 where it states none. */
  private static int end(Bytes input, int from) {
    if (from + 4 > input.length() || input.at(from + 1) != 0x82) {
      return -1;
    }
    int end = from + 4 + (input.at(from + 2) << 8) + input.at(from + 3);
    return end <= input.length() ? end : -1;
  }

  private static Bytes signedPart(Certificate certificate) {
    try (ASN1InputStream in = new ASN1InputStream(certificate.der().toArray())) {
      return Bytes.of(
          TBSCertificate.getInstance(ASN1Sequence.getInstance(in.readObject()).getObjectAt(0))
              .getEncoded());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
