package org.xacthuc.directive;

/** Why a comparison of names came out as it did. */
public enum Reason {
  /** Nothing differs. */
  NONE,
  /** Case, normal form, place of tone marks, blanks, apostrophes, titles. */
  FORM,
  /** An abbreviated body's name was expanded. */
  ABBREVIATION,
  /** The certificate's parent completes its name, or stands for the parent printed. */
  COMPLETED_BY_PARENT,
  /** The page is issued by a title; the certificate is that of the title's body. */
  BODY_OF_TITLE,
  /** The certificate is that of the parent body printed above the issuer. */
  PARENT_BODY,
  /** The certificate is that of the body that made this copy. */
  COPYING_BODY,
  /**
   * i against y, an apostrophe against a blank (H'Thử, H Thử); in names of places also c against k
   * (Đắk, Đắc).
   */
  I_OR_Y,
  /** One side leaves out tỉnh, thành phố or the like before a territory's name. */
  TERRITORY_RANK_OMITTED,
  /** One side bears no marks at all. */
  MARKS_MISSING,
  /** Marks differ. */
  MARKS_DIFFER,
  /** Letters differ that recognition confuses. */
  LETTERS_CONFUSED,
  /** Marked letters are missing, as recognisers without them leave them out. */
  LETTERS_MISSING,
  /** Blanks stand inside words, or are missing between them. */
  BLANKS_DIFFER,
  /** A letter of another alphabet stands where it is taken for one of ours, or text runs back. */
  FOREIGN_LETTERS,
  /** One name holds all words of the other and more. */
  SUBSET,
  /** The same words in another order. */
  OTHER_ORDER,
  SURNAME_DIFFERS,
  MIDDLE_NAME_DIFFERS,
  GIVEN_NAME_DIFFERS,
  /** Nothing in common. */
  NAMES_DIFFER,
  /** A body's name against a person's. */
  ORGANISATION_AGAINST_PERSON,
  /** Bodies of the same kind, of different territories. */
  TERRITORY_DIFFERS,
  /** The certificate is of a territory that went into the page's in 2025, or of one abolished. */
  TERRITORY_MERGED,
  /** The certificate is of a body that bears the page's name since 2025. */
  BODY_RENAMED,
  /** The body is the same, the parent is another. */
  PARENT_DIFFERS,
  /** Different bodies. */
  BODY_DIFFERS,
  /** The page has no text. */
  NO_TEXT,
  /** The page has no signature block. */
  NO_BLOCK,
  /** The page prints no name where one should be. */
  NAME_NOT_PRINTED,
  /** The certificate names nobody. */
  NAME_NOT_CERTIFIED
}
