package org.xacthuc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Digest;
import org.xacthuc.directive.Directive;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.OnlineFacts;
import org.xacthuc.verdict.Policy;

/**
 * Everything that verification has to say of one file, in the order in which reports say it.
 *
 * @param file the name the file was given by
 * @param sha256 of the bytes that were verified; absent when there were too many to read
 * @param bytes the file's length
 * @param verificationTime the instant as of which everything was validated
 * @param directive what the pages say; absent when they were not read
 * @param signatures in the order of the bytes they cover
 * @param elapsed how long it took
 * @param policy what it was judged under
 * @param anchors whom the reader trusted
 * @param online what was asked of the network
 * @param expectation what the reader expects of it
 * @param revisions how many revisions the file has; 0 when it cannot be read
 * @param pictures of its pages, where they were asked for
 */
public record VerificationReport(
    String file,
    Optional<Digest> sha256,
    long bytes,
    Instant verificationTime,
    Judgement judgement,
    Optional<Directive> directive,
    List<SignatureReport> signatures,
    Duration elapsed,
    Policy policy,
    AnchorSet anchors,
    OnlineFacts online,
    Expectation expectation,
    int revisions,
    PagePictures pictures) {
  public VerificationReport {
    signatures = List.copyOf(signatures);
  }

  /**
   * The same report with the time that the caller measured.
   *
   * @param measured from the call to its end: the verifier asks no clock
   * @return a new report
   */
  public VerificationReport withElapsed(Duration measured) {
    return new VerificationReport(
        file,
        sha256,
        bytes,
        verificationTime,
        judgement,
        directive,
        signatures,
        measured,
        policy,
        anchors,
        online,
        expectation,
        revisions,
        pictures);
  }

  /** The same report with pictures of the file's pages. */
  VerificationReport with(PagePictures drawn) {
    return new VerificationReport(
        file,
        sha256,
        bytes,
        verificationTime,
        judgement,
        directive,
        signatures,
        elapsed,
        policy,
        anchors,
        online,
        expectation,
        revisions,
        drawn);
  }
}
