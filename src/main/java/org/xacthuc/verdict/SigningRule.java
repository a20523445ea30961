package org.xacthuc.verdict;

/** Who has to sign, and in what order; evidence names them in lower case with hyphens. */
public enum SigningRule {
  /** An electronic original bears the authorised person's signature and the body's. */
  DECREE_30_ARTICLE_5,
  /** The body's seal goes on what the authorised person has signed. */
  DECREE_30_ARTICLE_32,
  /** The same for the Party. */
  REGULATION_379_ARTICLE_12,
  /** There, the body signs only what would need its seal on paper. */
  REGULATION_379_ARTICLE_12_SEAL
}
