package org.xacthuc.attacks;

import static org.xacthuc.verdict.FindingCode.*;

import java.util.Arrays;
import java.util.Set;
import org.xacthuc.verdict.FindingCode;

/** What must hold of a genuine file; each attack breaks one, and its finding says which. */
enum Invariant {
  /** The byte range is four plain numbers from 0, with one gap, inside the file. */
  I1(BYTE_RANGE_MISSING, BYTE_RANGE_SHAPE, BYTE_RANGE_OUTSIDE_FILE),
  /** The gap is exactly the hexadecimal string that is this dictionary's /Contents. */
  I2(
      BYTE_RANGE_GAP,
      BYTE_RANGES_OVERLAP,
      CONTENTS_MISSING,
      CONTENTS_NOT_HEX,
      CONTENTS_TOO_LARGE,
      RE_SAVED),
  /** The signature dictionary lies in its own signed bytes, says what it is, each key once. */
  I3(
      DICTIONARY_BROKEN,
      DICTIONARY_NOT_SIGNED,
      DICTIONARY_COMPRESSED,
      DUPLICATE_KEY,
      SUB_FILTER_MISSING,
      SUB_FILTER_UNKNOWN,
      TYPE_CONTRADICTS),
  /** Cut at its end, the signed revision is a PDF whose fields lead to the same signature. */
  I4(
      REVISION_NOT_SELF_CONTAINED,
      COVERAGE_PARTIAL,
      SIGNATURE_NOT_IN_FIELDS,
      SIGNATURE_SHARED,
      NOT_SIGNED),
  /** The file ends where its last revision ends. */
  I5(BYTES_AFTER_END, TRUNCATED),
  /** What follows a signature changes nothing that is not permitted. */
  I6(CHANGED_AFTER_SIGNING, CHANGES_NOT_COMPARABLE),
  /** There is one way to read the bytes. */
  I7(
      XREF_BROKEN,
      OBJECT_BROKEN,
      DUPLICATE_OBJECT,
      STREAM_LENGTH_WRONG,
      HYBRID_DISAGREES,
      JUNK_BEFORE_HEADER,
      PAGE_TREE_BROKEN,
      FIELD_TREE_BROKEN,
      NOT_A_PDF,
      ENCRYPTED),
  /** The container holds one signature over the signed bytes. */
  I8(
      DIGEST_MISMATCH,
      SIGNATURE_WRONG,
      CONTAINER_BROKEN,
      SIGNER_COUNT,
      TRAILING_BYTES,
      SIGNER_CERTIFICATE_NOT_FOUND),
  /** The signer's certificate leads to a root that the reader trusts. */
  I9(NO_PATH),
  /** No file takes more than its share of time and memory. */
  I11(LIMIT_REACHED);

  private final Set<FindingCode> broken;

  Invariant(FindingCode... broken) {
    this.broken = Set.of(broken);
  }

  /** The invariant that a finding says is broken. */
  static Invariant brokenBy(FindingCode code) {
    return Arrays.stream(values())
        .filter(invariant -> invariant.broken.contains(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no invariant of " + code));
  }
}
