package org.xacthuc.verdict;

/** Why a file was not verified: the reason in the evidence of {@code input.*} findings. */
public enum InputProblem {
  /** Nothing of that name is there; a link that leads nowhere counts as that. */
  NOT_FOUND,
  /** This user may not read it. */
  NO_PERMISSION,
  /** It is there and neither a regular file nor a folder. */
  NOT_A_FILE,
  /** A folder without a file that ends in .pdf, at any depth. */
  FOLDER_WITHOUT_PDF,
  /** The system reported an error. */
  READ_ERROR,
  /** The process that verified it ended by itself, twice. */
  PROCESS_ENDED,
  /** A fault of this program, twice. */
  PROGRAM_FAULT;

  /** What a finding says of it. */
  public Evidence evidence() {
    return Evidence.of(Evidence.Key.REASON, KebabCase.of(this));
  }
}
