package org.xacthuc.pdf.syntax;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Bool;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Reads objects one after another from a source: a cursor that moves forward over what it read. */
public final class ObjectParser {
  /**
   * Ten times what the arrays of the largest genuine files hold; more would fill small memories.
   */
  private static final int MOST_ITEMS = 500_000;

  private final ByteSource source;
  private final TokenReader tokens;
  private final int nesting;
  private int items;

  /**
   * @param position where to begin
   * @param nesting how deep arrays and dictionaries may lie in each other
   */
  public ObjectParser(ByteSource source, long position, int nesting) {
    this.source = source;
    this.tokens = new TokenReader(source, position);
    this.nesting = nesting;
  }

  /** The offset after what was read last. */
  public long position() {
    return tokens.position();
  }

  /** Skips white space and comments. */
  public void skipWhite() {
    tokens.skipWhite();
  }

  /** Takes that keyword, if it stands next (after white space); false leaves the cursor. */
  public boolean keyword(String word) {
    tokens.skipWhite();
    long at = tokens.position();
    if (!source.has(at, word) || Characters.isRegular(source.at(at + word.length()))) {
      return false;
    }
    tokens.seek(at + word.length());
    return true;
  }

  /** Takes an unsigned integer of at most eighteen digits. */
  public long unsigned() throws SyntaxException {
    tokens.skipWhite();
    return tokens.number() instanceof Int i && i.plain() ? i.value() : fail("an unsigned integer");
  }

  /** Takes the next object, of any kind but a stream. */
  public PdfObject object() throws SyntaxException {
    items = 0;
    return object(0);
  }

  private PdfObject object(int depth) throws SyntaxException {
    tokens.skipWhite();
    if (items++ > MOST_ITEMS) {
      throw SyntaxException.over(Limit.ITEMS, tokens.position(), "fewer items");
    }
    int c = source.at(tokens.position());
    return switch (c) {
      case '/' -> tokens.name();
      case '(' -> tokens.literalString();
      case '[' -> array(depth);
      case '<' -> source.at(tokens.position() + 1) == '<' ? dictionary(depth) : tokens.hexString();
      case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberOrReference();
      default -> word();
    };
  }

  private PdfObject word() throws SyntaxException {
    long start = tokens.position();
    if (keyword("null")) {
      return new Null(new Span(start, position()));
    }
    if (keyword("true")) {
      return new Bool(new Span(start, position()), true);
    }
    if (keyword("false")) {
      return new Bool(new Span(start, position()), false);
    }
    throw new SyntaxException(start, "an object");
  }

  private PdfObject numberOrReference() throws SyntaxException {
    Ref reference = tokens.reference();
    if (reference != null) {
      return reference;
    }
    PdfObject first = tokens.number();
    long after = tokens.position();
    if (first instanceof Int number && number.plain() && number.value() <= Integer.MAX_VALUE) {
      tokens.skipWhite();
      if (Characters.isDigit(source.at(tokens.position()))
          && tokens.number() instanceof Int generation
          && generation.plain()
          && generation.value() <= 65_535
          && keyword("R")) {
        return new Ref(
            new Span(first.where().start(), position()),
            (int) number.value(),
            (int) generation.value());
      }
      tokens.seek(after);
    }
    return first;
  }

  private PdfObject array(int depth) throws SyntaxException {
    long start = open(depth, 1);
    List<PdfObject> items = new ArrayList<>();
    tokens.skipWhite();
    while (source.at(tokens.position()) != ']') {
      items.add(object(depth + 1));
      tokens.skipWhite();
    }
    tokens.seek(tokens.position() + 1);
    return new Array(new Span(start, position()), items);
  }

  private PdfObject dictionary(int depth) throws SyntaxException {
    long start = open(depth, 2);
    List<Entry> entries = new ArrayList<>();
    tokens.skipWhite();
    while (!source.has(tokens.position(), ">>")) {
      if (source.at(tokens.position()) != '/') {
        throw new SyntaxException(tokens.position(), "a key");
      }
      Name key = tokens.name();
      entries.add(new Entry(key, object(depth + 1)));
      tokens.skipWhite();
    }
    tokens.seek(tokens.position() + 2);
    return new Dict(new Span(start, position()), entries);
  }

  private long open(int depth, int delimiter) throws SyntaxException {
    if (depth >= nesting) {
      throw SyntaxException.over(Limit.NESTING, tokens.position(), "less nesting");
    }
    long start = tokens.position();
    tokens.seek(start + delimiter);
    return start;
  }

  private long fail(String expected) throws SyntaxException {
    throw new SyntaxException(tokens.position(), expected);
  }
}
