package org.xacthuc.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.time.AlgorithmEnd;
import org.xacthuc.time.CheckedTimeStamp;
import org.xacthuc.time.ProofsOfExistence.Covering;
import org.xacthuc.time.Standing;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampOutcome.Kind;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.EvidenceDefect;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.RevocationStatus;

/** Time-stamps drawn by hand. */
final class StampFacts {
  /** Of somebody whose revocation nobody can tell. */
  static final CertificateStatus UNKNOWN =
      new CertificateStatus(
          Facts.SIGNED_BY_A_PERSON.signer().orElseThrow(),
          new RevocationStatus.Unknown(
              List.of(new EvidenceDefect(EvidenceDefect.Kind.NO_EVIDENCE, ""))));

  private static final Bytes STAMPED = Bytes.ofUtf8("stamped");

  private StampFacts() {}

  /** One that stands, of that moment. */
  static TimeStampOutcome standing(Kind kind, Instant at, CertificateStatus... revocation) {
    return outcome(token(kind, at), Standing.STANDS, Optional.empty(), List.of(revocation));
  }

  /** One that comes to that, for those reasons. */
  static TimeStampOutcome of(Standing standing, TimeStampDefect.Kind... defects) {
    List<TimeStampDefect> why =
        List.of(defects).stream().map(kind -> new TimeStampDefect(kind, "")).toList();
    return outcome(
        new CheckedTimeStamp(Kind.SIGNATURE_TIMESTAMP, Optional.empty(), why),
        standing,
        Optional.empty(),
        List.of());
  }

  /** One whose authority's path is that. */
  static TimeStampOutcome of(Standing standing, PathOutcome path) {
    return outcome(
        new CheckedTimeStamp(Kind.SIGNATURE_TIMESTAMP, Optional.empty(), List.of()),
        standing,
        Optional.of(path),
        List.of());
  }

  /** One whose weakest algorithm was reliable until then. */
  static TimeStampOutcome weak(AlgorithmEnd end) {
    TimeStampOutcome of = of(Standing.WEAK);
    return new TimeStampOutcome(
        of.checked(),
        of.path(),
        of.revocation(),
        of.standing(),
        of.at(),
        of.restsOn(),
        Optional.of(end));
  }

  /** A signature's facts of time: claims, stamps that are its own, and nothing that covers it. */
  static TimeFacts time(TimeStampOutcome... own) {
    return TimeFacts.of(List.of(), List.of(own), Covering.NONE, false, Facts.NOW);
  }

  private static CheckedTimeStamp token(Kind kind, Instant at) {
    byte[] token = TestPki.load().tsa().at(at).token(STAMPED.toArray());
    try {
      return CheckedTimeStamp.of(
          kind,
          Bytes.of(token),
          SignedContent.of(STAMPED),
          new CertificatePool(List.of(), Limits.DEFAULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TimeStampOutcome outcome(
      CheckedTimeStamp checked,
      Standing standing,
      Optional<PathOutcome> path,
      List<CertificateStatus> revocation) {
    return new TimeStampOutcome(
        checked, path, revocation, standing, Facts.NOW, List.of(), Optional.empty());
  }
}
