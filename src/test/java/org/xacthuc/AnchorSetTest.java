package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.trust.TrustAnchors;

class AnchorSetTest {
  private static final List<Bytes> ROOTS = TestPki.load().anchorCertificates();
  private static final List<KnownAnchor> VN = KnownAnchors.named("vn").orElseThrow();

  /** What {@code sha256sum *.der | cut -c1-64 | sort -u | sha256sum} prints. */
  @Test
  void theFingerprintIsThatOfTheSortedLinesOfFingerprints() throws Exception {
    String lines =
        Stream.concat(
                ROOTS.stream().map(der -> sha256(der.toArray())),
                VN.stream().map(known -> known.sha256().hex()))
            .sorted()
            .map(line -> line + "\n")
            .collect(Collectors.joining());

    AnchorSet set = AnchorSet.of(TrustAnchors.of(certificates()).withKnown(VN), List.of());

    assertThat(set.count()).isEqualTo(6);
    assertThat(set.sha256().value().hex())
        .isEqualTo(sha256(lines.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void neitherOrderNorRepetitionChangesIt() {
    List<Certificate> roots = certificates();
    AnchorSet set = AnchorSet.of(TrustAnchors.of(roots), List.of());
    TrustAnchors turned =
        TrustAnchors.of(List.of(roots.get(1), roots.get(0), roots.get(1))).withKnown(VN);

    assertThat(AnchorSet.of(turned, List.of()).count()).isEqualTo(6);
    assertThat(AnchorSet.of(turned.withKnown(VN), List.of()))
        .isEqualTo(AnchorSet.of(turned, List.of()));
    assertThat(AnchorSet.of(TrustAnchors.of(List.of(roots.get(1), roots.get(0))), List.of()))
        .isEqualTo(set);
  }

  @Test
  void anyOtherCertificateChangesIt() {
    AnchorSet both = AnchorSet.of(TrustAnchors.of(certificates()), List.of());
    Certificate other = Verification.certificate(TestPki.load().of(Holder.TSA).der());
    TrustAnchors one = TrustAnchors.of(certificates().subList(0, 1));
    TrustAnchors more =
        TrustAnchors.of(Stream.concat(certificates().stream(), Stream.of(other)).toList());

    assertThat(
            Stream.of(
                both, AnchorSet.of(one, List.of()), AnchorSet.of(more, List.of()), AnchorSet.NONE))
        .extracting(AnchorSet::sha256)
        .doesNotHaveDuplicates();
    assertThat(AnchorSet.NONE.count()).isZero();
    assertThat(AnchorSet.NONE.sha256().value().hex()).isEqualTo(sha256(new byte[0]));
  }

  @Test
  void aReportNamesTheAnchorsOfItsRequest() {
    List<AnchorSource> sources = List.of(AnchorSource.path("roots"), AnchorSource.path("roots"));
    Verification verification = Verification.strict();
    VerificationRequest request =
        verification.request().withAnchors(Verification.anchors(), sources);

    AnchorSet told =
        new Verification(request).of(Path.of("src/samples/309-CV-TU-unsigned.pdf")).anchors();

    assertThat(told).isEqualTo(AnchorSet.of(Verification.anchors(), sources));
    assertThat(told.sources()).containsExactly(AnchorSource.path("roots"));
  }

  private static List<Certificate> certificates() {
    return ROOTS.stream().map(Verification::certificate).toList();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
