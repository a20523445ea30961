package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;

/** The small infrastructure that the tests of this room draw on: root, authority, signer. */
final class Drawing {
  static final Instant AT = Instant.parse("2021-07-20T06:38:23Z");
  static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  static final String FROM = "2020-01-01T00:00:00Z";
  static final String TO = "2030-01-01T00:00:00Z";

  static final Identity ROOT = root("C=VN, O=xacthuc TEST, CN=xacthuc TEST drawn root").build();
  static final Identity AUTHORITY = authority(ROOT, "drawn authority").build();
  static final Identity SIGNER = signer(AUTHORITY, "Nguyễn Thị Thử").build();

  private Drawing() {}

  static TestCertificate root(String name) {
    return TestCertificate.root(name).valid(FROM, TO);
  }

  static TestCertificate authority(Identity issuer, String name) {
    return TestCertificate.issuedBy(issuer)
        .subject("C=VN, O=xacthuc TEST, CN=xacthuc TEST " + name)
        .valid(FROM, TO)
        .ca();
  }

  static TestCertificate signer(Identity issuer, String name) {
    return TestCertificate.issuedBy(issuer)
        .subject("C=VN, O=xacthuc TEST, CN=" + name)
        .valid(FROM, TO)
        .signer();
  }

  static Certificate certificate(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }

  static List<Certificate> certificates(Identity... identities) {
    return Stream.of(identities).map(Drawing::certificate).toList();
  }

  static PathOutcome validate(Identity target, Instant at, Identity... candidates) {
    return validate(target, at, TrustAnchors.of(certificates(ROOT)), candidates);
  }

  static PathOutcome validate(
      Identity target, Instant at, TrustAnchors anchors, Identity... candidates) {
    return new PathValidator(Limits.DEFAULT)
        .validate(
            new PathRequest(
                certificate(target),
                Purpose.DOCUMENT_SIGNING,
                certificates(candidates),
                anchors,
                at));
  }

  /** What the evidence says of the drawn signer at an instant. */
  static RevocationStatus status(Instant at, RevocationPool pool) {
    return status(SIGNER, at, NOW, pool);
  }

  static RevocationStatus status(Identity target, Instant at, Instant now, RevocationPool pool) {
    ValidatedPath path =
        validate(target, certificate(target).notBefore(), AUTHORITY).path().orElseThrow();
    return new RevocationChecker(Limits.DEFAULT).check(path, pool, at, now).get(0).status();
  }

  static RevocationPool lists(Bytes... crls) {
    return new RevocationPool(List.of(crls), List.of(), List.of());
  }

  static RevocationPool responses(Bytes... ocspResponses) {
    return new RevocationPool(List.of(), List.of(ocspResponses), List.of());
  }
}
