package org.xacthuc.fuzz;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.Verification;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.time.CheckedTimeStamp;
import org.xacthuc.time.TimeStampAcceptance;
import org.xacthuc.time.TimeStampContext;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampValidator;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchors;

/** Time-stamp tokens. The only time that any of them proves is the one the authority signed. */
final class TimeStampTarget implements FuzzTarget {
  private static final Bytes STAMPED = Bytes.ofUtf8("stamped");

  private final TimeStampValidator validator =
      new TimeStampValidator(
          new PathValidator(Limits.DEFAULT), new RevocationChecker(Limits.DEFAULT));

  private final TimeStampContext context =
      new TimeStampContext(
          List.of(Verification.certificate(Seeds.AUTHORITY.der())),
          TrustAnchors.of(List.of(Verification.certificate(Seeds.ROOT.der()))),
          new RevocationPool(List.of(Seeds.list(Seeds.ROOT).build()), List.of(), List.of()),
          new TimeStampAcceptance(AlgorithmReliability.UNLIMITED, true),
          Verification.NOW);

  private final List<Bytes> seeds =
      Stream.of(
              Seeds.stamp(),
              Seeds.stamp().ofOtherBytes(),
              Seeds.stamp().container(CmsKit::withoutSigningCertificate),
              Seeds.stamp().container(CmsKit::bySubjectKeyIdentifier))
          .map(stamp -> Bytes.of(stamp.token(STAMPED.toArray())))
          .toList();

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
    for (TimeStampOutcome.Kind kind : TimeStampOutcome.Kind.values()) {
      validate(kind, input)
          .proven()
          .ifPresent(
              proven -> {
                Instant time = proven.instant();
                Invariant.holds(time.equals(Seeds.MOMENT), () -> "proves " + time);
              });
    }
  }

  private TimeStampOutcome validate(TimeStampOutcome.Kind kind, Bytes token) {
    try {
      return validator.validate(
          CheckedTimeStamp.of(
              kind,
              token,
              SignedContent.of(STAMPED),
              new CertificatePool(List.of(), Limits.DEFAULT)),
          context);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
