package org.xacthuc.pdf;

import java.util.regex.Pattern;

/**
 * Content of a page that is there and is not seen, or that is hidden by what lies over it.
 *
 * @param page from 1; 0 where it is not known
 * @param name the signature field, form field, layer, font or kind of annotation concerned, or what
 *     the file says that letters are; empty for the page's own content
 * @param count how many characters are concerned, blanks not counted; of pages, how many
 * @param excerpt the first of them
 */
public record Concealment(Kind kind, int page, String name, int count, String excerpt) {

  /** What is concealed, and how. */
  public enum Kind {
    /** An added signature's appearance hides or overwrites text that stood there before. */
    SEAL_OVER_TEXT,
    /** An added signature's rectangle holds text that stood there before and is still seen. */
    SEAL_TOUCHES_TEXT,
    /** A page with an added signature could not be looked at. */
    SEAL_NOT_LOOKED_AT,
    /** Text below an opaque area or picture, of the page or of an annotation. */
    COVERED_TEXT,
    /** Text in the colour of its ground, without paint, too small, or outside its clip. */
    HIDDEN_TEXT,
    /** A placeholder or four letters of such text, as signing tools use to find their place. */
    HIDDEN_WORD,
    /** Content in a layer that is off, or not the same on the screen and on paper. */
    HIDDEN_LAYER,
    /** A text field shows something other than its value. */
    FIELD_VALUE_DIFFERS,
    /** The same, of a field that formats its value by an action. */
    FIELD_VALUE_FORMATTED,
    /** Letters of a font that was coded before Unicode, read as the font's name tells. */
    LEGACY_LETTERS,
    /** Letters whose shapes are those of others; the name is what the file says they are. */
    GLYPHS_LOOK_OTHERWISE,
    /** Letters whose shapes are those of none, or cannot be told. */
    GLYPHS_UNLIKE_LETTERS,
    /** Pages of a long document that were not looked at. */
    PAGES_NOT_LOOKED_AT
  }

  /** Letters that one concealment is about, as they are found. */
  static final class Letters {
    private static final int LONGEST = 40;
    private static final int STRAY = 4;

    /** One or more short words, each in brackets. */
    private static final Pattern PLACEHOLDERS =
        Pattern.compile("\\s*(\\[[^\\[\\]\\s]{1,12}\\]\\s*)+");

    private final StringBuilder excerpt = new StringBuilder();
    private int count;

    void add(Glyph glyph) {
      count += letters(glyph.text());
      if (excerpt.length() + glyph.text().length() <= LONGEST) {
        excerpt.append(glyph.text());
      }
    }

    private static int letters(CharSequence text) {
      return (int) text.codePoints().filter(Letters::isSeen).count();
    }

    /** Whether it is more than a blank, or a sign that takes no ink. */
    static boolean isSeen(int character) {
      return !Character.isWhitespace(character)
          && !Character.isSpaceChar(character)
          && !Character.isISOControl(character)
          && Character.getType(character) != Character.FORMAT;
    }

    /**
     * What drafting and signing tools in Vietnam leave behind: words in brackets that mark where
     * number, date and signature go, and stray digits or letters.
     */
    boolean isPlaceholder() {
      boolean whole = letters(excerpt) == count;
      return count <= STRAY || (whole && PLACEHOLDERS.matcher(excerpt).matches());
    }

    int count() {
      return count;
    }

    Concealment as(Kind kind, int page, String name) {
      return new Concealment(kind, page, name, count, excerpt.toString().strip());
    }
  }
}
