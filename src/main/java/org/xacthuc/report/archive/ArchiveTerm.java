package org.xacthuc.report.archive;

import java.util.stream.Stream;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Phrase;
import org.xacthuc.report.Wording;
import org.xacthuc.verdict.KebabCase;
import org.xacthuc.verdict.Verdict;

/**
 * Words and sentences about runs through many files. Each has a line in {@code
 * archive_vi.properties} and {@code archive_en.properties} under its name in lower case with
 * hyphens.
 */
public enum ArchiveTerm implements Phrase {
  TITLE,
  TITLE_OF_RUN,
  TITLE_OF_FILES,
  UNFINISHED,
  NO_FILES,
  SHARE,
  // Headings and columns.
  HEADING_VERDICTS,
  HEADING_CODES,
  HEADING_ISSUERS,
  HEADING_SIGNERS,
  HEADING_FIXITY,
  HEADING_FILES,
  HEADING_RUN,
  COLUMN_CODE,
  COLUMN_ISSUER,
  COLUMN_SIGNER,
  COLUMN_OUTCOME,
  COLUMN_FILES,
  COLUMN_FILE,
  COLUMN_VERDICT,
  COLUMN_HEADLINE,
  COLUMN_DIGEST,
  COLUMN_COMPARISONS,
  CAPTION_CODES,
  CAPTION_MOST,
  NO_ISSUER,
  NO_SIGNER,
  ALL_ISSUERS,
  ALL_SIGNERS,
  // Between the pages.
  TO_OVERVIEW,
  TO_PREVIOUS,
  TO_NEXT,
  PAGE_NUMBER,
  CONTINUED,
  // What the run was.
  RUN_NUMBER,
  RUN_SCOPE,
  RUN_TIME,
  RUN_BEGUN,
  RUN_FINISHED,
  RUN_NOT_FINISHED,
  RUN_TOOL,
  RUN_POLICY,
  RUN_ANCHORS,
  RUN_OPTIONS,
  RUN_DUPLICATES,
  // What is told of one file.
  FILE_NEXT,
  FILE_NUMBER,
  FILE_ISSUER,
  FILE_SUBJECT,
  FILE_SIGNER,
  FILE_BODY,
  FILE_PRINTED_CERTIFIED,
  FILE_SIGNED_AT,
  TIME_PROVEN,
  TIME_CLAIMED,
  FILE_CERTIFICATE,
  CERTIFICATE_ISSUER,
  CERTIFICATE_SERIAL,
  FILE_FINDINGS,
  FILE_SHA256,
  FILE_BYTES,
  FILE_PATH,
  FILE_SAME_AS,
  FILE_RECORDED,
  // What manifests say.
  FIXITY_MATCHES,
  FIXITY_DIFFERS,
  FIXITY_MISSING,
  FIXITY_NOT_LISTED,
  FIXITY_NOT_READABLE,
  FIXITY_PROBLEMS,
  FIXITY_EXPECTED,
  FIXITY_ACTUAL,
  // What changed between two runs.
  CHANGES_TITLE,
  CHANGES_NOTHING,
  CHANGES_MORE,
  CHANGE_NEW,
  CHANGE_GONE,
  CHANGE_CHANGED,
  CHANGE_VERDICT,
  CHANGE_FROM_TO,
  CHANGE_WHY_TOOL,
  CHANGE_WHY_POLICY,
  CHANGE_WHY_ANCHORS,
  CHANGE_WHY_OPTIONS,
  CHANGE_WHY_TIME,
  COLUMN_CHANGE,
  // What arrived of a register.
  ARRIVALS_TITLE,
  ARRIVALS_ALL,
  ARRIVALS_MISSING,
  ARRIVALS_UNEXPECTED,
  ARRIVALS_DIFFERENT,
  // What a bag is.
  BAG_TITLE,
  BAG_SOUND,
  BAG_FILE,
  BAG_WEAK,
  BAG_FETCH,
  BAG_DEFECT_DECLARATION,
  BAG_DEFECT_NO_MANIFEST,
  BAG_DEFECT_LINE,
  BAG_DEFECT_PATH,
  BAG_DEFECT_TWICE,
  BAG_DEFECT_ALGORITHM,
  BAG_DEFECT_LIMIT,
  BAG_DEFECT_OXUM,
  BAG_DEFECT_UNREADABLE,
  // The text of a run.
  SUMMARY_RUN,
  SUMMARY_COUNT,
  LIST_MORE;

  @Override
  public String key() {
    return "archive." + KebabCase.of(this);
  }

  /** How an outcome of a manifest's check is told. */
  public static ArchiveTerm of(RecordedFixity.Outcome outcome) {
    return switch (outcome) {
      case MATCHES -> FIXITY_MATCHES;
      case DIFFERS -> FIXITY_DIFFERS;
      case MISSING -> FIXITY_MISSING;
      case NOT_LISTED -> FIXITY_NOT_LISTED;
      case NOT_READABLE -> FIXITY_NOT_READABLE;
    };
  }

  /** A recorded verdict in words; one that is none of ours as it stands there. */
  static String verdict(String recorded, Messages messages) {
    return Stream.of(Verdict.values())
        .filter(verdict -> verdict.name().equals(recorded))
        .findFirst()
        .map(verdict -> messages.term(Wording.of(verdict)))
        .orElseGet(() -> Escaping.inSentence(recorded));
  }

  /** How CSV, JSON and XML write a constant of a closed list, whatever the language. */
  static String code(Enum<?> constant) {
    return KebabCase.of(constant);
  }
}
