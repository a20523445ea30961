package org.xacthuc.pdf;

/** Where a page's text comes from. */
public enum TextSource {
  /** Drawn with fonts. */
  TEXT,
  /** Recognised from an image: invisible text over a picture, or made by a recogniser. */
  OCR,
  /** There is none, or hardly any upon a scan of the whole page. */
  NONE
}
