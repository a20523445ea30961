package org.xacthuc.verdict;

import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.PdfDefect;

/** The finding that each defect of a PDF file becomes. */
final class PdfDefectCodes {
  private PdfDefectCodes() {}

  static Raised raise(PdfDefect defect, Subject subject) {
    return Raised.of(of(defect.kind()), subject, evidence(defect));
  }

  private static Evidence evidence(PdfDefect defect) {
    Evidence evidence = Evidence.NONE;
    if (!defect.detail().isEmpty()) {
      evidence = evidence.and(Evidence.Key.DETAIL, defect.detail());
    }
    if (defect.where().isPresent()) {
      Span where = defect.where().get();
      evidence =
          evidence
              .and(Evidence.Key.OFFSET, Long.toString(where.start()))
              .and(Evidence.Key.LENGTH, Long.toString(where.length()));
    }
    return evidence.and(Evidence.Key.LIMIT, defect.limit().map(Limit::code));
  }

  private static FindingCode of(PdfDefect.Kind kind) {
    return switch (kind) {
      case EMPTY_FILE -> FindingCode.EMPTY_FILE;
      case NOT_A_PDF -> FindingCode.NOT_A_PDF;
      case TRUNCATED -> FindingCode.TRUNCATED;
      case XREF_BROKEN -> FindingCode.XREF_BROKEN;
      case ENCRYPTED -> FindingCode.ENCRYPTED;
      case ENCRYPTED_FOR_RECIPIENTS -> FindingCode.ENCRYPTED_FOR_RECIPIENTS;
      case LIMIT_REACHED -> FindingCode.LIMIT_REACHED;
      case MAC_NOT_CHECKED -> FindingCode.MAC_NOT_CHECKED;
      case JUNK_BEFORE_HEADER -> FindingCode.JUNK_BEFORE_HEADER;
      case KEY_TWICE -> FindingCode.KEY_TWICE;
      case DUPLICATE_OBJECT -> FindingCode.DUPLICATE_OBJECT;
      case UNLISTED_OBJECT -> FindingCode.UNLISTED_OBJECT;
      case HIDDEN_DOCUMENT -> FindingCode.HIDDEN_DOCUMENT;
      case ACTIVE_CONTENT -> FindingCode.ACTIVE_CONTENT;
      case OBJECT_BROKEN -> FindingCode.OBJECT_BROKEN;
      case STREAM_LENGTH_WRONG -> FindingCode.STREAM_LENGTH_WRONG;
      case HYBRID_DISAGREES -> FindingCode.HYBRID_DISAGREES;
      case READERS_DISAGREE -> FindingCode.READERS_DISAGREE;
      case PAGE_TREE_BROKEN -> FindingCode.PAGE_TREE_BROKEN;
      case FIELD_TREE_BROKEN -> FindingCode.FIELD_TREE_BROKEN;
      case SIGNATURE_NOT_IN_FIELDS -> FindingCode.SIGNATURE_NOT_IN_FIELDS;
      case BYTE_RANGE_MISSING -> FindingCode.BYTE_RANGE_MISSING;
      case BYTE_RANGE_SHAPE -> FindingCode.BYTE_RANGE_SHAPE;
      case BYTE_RANGE_OUTSIDE_FILE -> FindingCode.BYTE_RANGE_OUTSIDE_FILE;
      case BYTE_RANGE_GAP -> FindingCode.BYTE_RANGE_GAP;
      case CONTENTS_MISSING -> FindingCode.CONTENTS_MISSING;
      case CONTENTS_NOT_HEX -> FindingCode.CONTENTS_NOT_HEX;
      case CONTENTS_TOO_LARGE -> FindingCode.CONTENTS_TOO_LARGE;
      case DICTIONARY_BROKEN -> FindingCode.DICTIONARY_BROKEN;
      case DICTIONARY_NOT_SIGNED -> FindingCode.DICTIONARY_NOT_SIGNED;
      case DICTIONARY_COMPRESSED -> FindingCode.DICTIONARY_COMPRESSED;
      case DUPLICATE_KEY -> FindingCode.DUPLICATE_KEY;
      case REVISION_NOT_SELF_CONTAINED -> FindingCode.REVISION_NOT_SELF_CONTAINED;
      case RE_SAVED -> FindingCode.RE_SAVED;
      case SIGNATURE_SHARED_BY_FIELDS -> FindingCode.SIGNATURE_SHARED;
      case SUB_FILTER_MISSING -> FindingCode.SUB_FILTER_MISSING;
      case BYTE_RANGES_OVERLAP -> FindingCode.BYTE_RANGES_OVERLAP;
      case PERMISSION_INVALID -> FindingCode.PERMISSION_INVALID;
      case CERTIFICATION_MISMATCH -> FindingCode.CERTIFICATION_MISMATCH;
      case TYPE_CONTRADICTS_SUB_FILTER -> FindingCode.TYPE_CONTRADICTS;
      case PAGE_UNREADABLE -> FindingCode.PAGE_UNREADABLE;
    };
  }
}
