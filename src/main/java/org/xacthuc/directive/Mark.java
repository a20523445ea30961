package org.xacthuc.directive;

import java.util.Optional;
import org.xacthuc.base.Box;

/**
 * A mark of secrecy, urgency or circulation (Decree 30/2020 annex I, cells 10a to 11), or that the
 * document is a draft.
 *
 * @param kind what it says
 * @param text as printed
 * @param page from 1
 * @param box around its line, in points; absent in plain text
 */
public record Mark(Kind kind, String text, int page, Optional<Box> box) {

  /** What a mark is about. */
  public enum Kind {
    SECRECY,
    URGENCY,
    CIRCULATION,
    DRAFT
  }
}
