package org.xacthuc.report;

/** What a reader should know of a certificate before trusting it, the good first. */
public enum AnchorRemark {
  /** It is in a list of known roots. */
  KNOWN(Style.Tone.GOOD, Term.REMARK_KNOWN),
  SELF_SIGNED(Style.Tone.GOOD, Term.REMARK_SELF_SIGNED),
  /** It is called as a known root is, and is another certificate. */
  NAME_OF_KNOWN(Style.Tone.BAD, Term.REMARK_NAME_OF_KNOWN),
  /** It is called as another one of the store, or of those given with it. */
  NAME_OF_ANOTHER(Style.Tone.DOUBTFUL, Term.REMARK_NAME_OF_ANOTHER),
  NOT_SELF_SIGNED(Style.Tone.DOUBTFUL, Term.REMARK_NOT_SELF_SIGNED),
  /** It is trusted for its own signatures alone. */
  NOT_AUTHORITY(Style.Tone.DOUBTFUL, Term.REMARK_NOT_AUTHORITY),
  EXPIRED(Style.Tone.DOUBTFUL, Term.REMARK_EXPIRED),
  NOT_YET_VALID(Style.Tone.DOUBTFUL, Term.REMARK_NOT_YET_VALID),
  WEAK_KEY(Style.Tone.BAD, Term.REMARK_WEAK_KEY);

  private final Style.Tone tone;
  private final Term term;

  AnchorRemark(Style.Tone tone, Term term) {
    this.tone = tone;
    this.term = term;
  }

  Style.Tone tone() {
    return tone;
  }

  Term term() {
    return term;
  }
}
