package org.xacthuc.attacks;

import static org.xacthuc.verdict.FindingCode.ACTIVE_CONTENT;
import static org.xacthuc.verdict.FindingCode.ANNOTATIONS_ADDED;
import static org.xacthuc.verdict.FindingCode.BYTES_AFTER_END;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGES_OVERLAP;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_GAP;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_MISSING;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_OUTSIDE_FILE;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_SHAPE;
import static org.xacthuc.verdict.FindingCode.CERTIFICATION_MISMATCH;
import static org.xacthuc.verdict.FindingCode.CERTIFICATION_NOT_FIRST;
import static org.xacthuc.verdict.FindingCode.CERTIFIED_TWICE;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.CHANGES_NOT_COMPARABLE;
import static org.xacthuc.verdict.FindingCode.CONTAINER_BROKEN;
import static org.xacthuc.verdict.FindingCode.CONTENTS_MISSING;
import static org.xacthuc.verdict.FindingCode.CONTENTS_NOT_HEX;
import static org.xacthuc.verdict.FindingCode.CONTENTS_TOO_LARGE;
import static org.xacthuc.verdict.FindingCode.COVERAGE_PARTIAL;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_BROKEN;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_COMPRESSED;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_NOT_SIGNED;
import static org.xacthuc.verdict.FindingCode.DIGEST_MISMATCH;
import static org.xacthuc.verdict.FindingCode.DUPLICATE_KEY;
import static org.xacthuc.verdict.FindingCode.DUPLICATE_OBJECT;
import static org.xacthuc.verdict.FindingCode.ENCRYPTED;
import static org.xacthuc.verdict.FindingCode.FIELD_TREE_BROKEN;
import static org.xacthuc.verdict.FindingCode.FILLED_AFTER_LAST_SIGNATURE;
import static org.xacthuc.verdict.FindingCode.HIDDEN_DOCUMENT;
import static org.xacthuc.verdict.FindingCode.HYBRID_DISAGREES;
import static org.xacthuc.verdict.FindingCode.JUNK_BEFORE_HEADER;
import static org.xacthuc.verdict.FindingCode.KEY_TWICE;
import static org.xacthuc.verdict.FindingCode.LIMIT_REACHED;
import static org.xacthuc.verdict.FindingCode.NOT_A_PDF;
import static org.xacthuc.verdict.FindingCode.NOT_SIGNED;
import static org.xacthuc.verdict.FindingCode.NO_PATH;
import static org.xacthuc.verdict.FindingCode.OBJECT_BROKEN;
import static org.xacthuc.verdict.FindingCode.ONLY_USAGE_RIGHTS;
import static org.xacthuc.verdict.FindingCode.PAGE_TREE_BROKEN;
import static org.xacthuc.verdict.FindingCode.PATH_SIGNATURE_WRONG;
import static org.xacthuc.verdict.FindingCode.PERMISSION_INVALID;
import static org.xacthuc.verdict.FindingCode.READERS_DISAGREE;
import static org.xacthuc.verdict.FindingCode.REVISION_NOT_SELF_CONTAINED;
import static org.xacthuc.verdict.FindingCode.RE_SAVED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_NOT_IN_FIELDS;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_SHARED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_WRONG;
import static org.xacthuc.verdict.FindingCode.SIGNER_CERTIFICATE_NOT_FOUND;
import static org.xacthuc.verdict.FindingCode.SIGNER_COUNT;
import static org.xacthuc.verdict.FindingCode.STREAM_LENGTH_WRONG;
import static org.xacthuc.verdict.FindingCode.SUB_FILTER_MISSING;
import static org.xacthuc.verdict.FindingCode.SUB_FILTER_UNKNOWN;
import static org.xacthuc.verdict.FindingCode.TRAILING_BYTES;
import static org.xacthuc.verdict.FindingCode.TRUNCATED;
import static org.xacthuc.verdict.FindingCode.TYPE_CONTRADICTS;
import static org.xacthuc.verdict.FindingCode.UNLISTED_OBJECT;
import static org.xacthuc.verdict.FindingCode.XREF_BROKEN;

import java.util.Arrays;
import java.util.Set;
import org.xacthuc.verdict.FindingCode;

/** What must hold of a genuine file; each attack breaks one, and its finding says which. */
@SuppressWarnings("ImmutableEnumChecker") // The set is a copy that cannot change.
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
      NOT_SIGNED,
      ONLY_USAGE_RIGHTS),
  /** The file ends where its last revision ends. */
  I5(BYTES_AFTER_END, TRUNCATED),
  /** What follows a signature changes nothing that is not permitted. */
  I6(
      CHANGED_AFTER_SIGNING,
      CHANGES_NOT_COMPARABLE,
      ANNOTATIONS_ADDED,
      FILLED_AFTER_LAST_SIGNATURE,
      CERTIFICATION_MISMATCH,
      CERTIFICATION_NOT_FIRST,
      CERTIFIED_TWICE,
      PERMISSION_INVALID),
  /** There is one way to read the bytes. */
  I7(
      KEY_TWICE,
      HIDDEN_DOCUMENT,
      ACTIVE_CONTENT,
      UNLISTED_OBJECT,
      READERS_DISAGREE,
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
  I9(NO_PATH, PATH_SIGNATURE_WRONG),
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
