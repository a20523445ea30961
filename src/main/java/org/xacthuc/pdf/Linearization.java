package org.xacthuc.pdf;

import java.util.Optional;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.RevisionBounds;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Real;
import org.xacthuc.pdf.syntax.SyntaxException;

/**
 * A file that is to be read from its front (ISO 32000-2 annex F). Where its length is what its
 * first object says, readers open it with the cross-reference section behind that object, and look
 * at no startxref: an older revision for them, where another section is the newest.
 */
final class Linearization {
  private static final String END_OF_OBJECT = "endobj";
  private static final int DEEPEST = 10;

  /** As far as they look. */
  private static final int SEARCHED = 1024;

  private Linearization() {}

  /** READERS_DISAGREE where the front does not lead where the end does. */
  static Optional<PdfDefect> check(PdfFile file, Skeleton skeleton) {
    ObjectParser parser = new ObjectParser(file, 0, DEEPEST);
    try {
      parser.skipWhite();
      parser.unsigned();
      parser.skipWhite();
      parser.unsigned();
      parser.skipWhite();
      if (!parser.keyword("obj") || !(parser.object() instanceof Dict first)) {
        return Optional.empty();
      }
      boolean claimed = first.get("Linearized").isPresent() && isLength(first, file.length());
      return claimed && !newest(skeleton, behindFirst(file))
          ? Optional.of(PdfDefect.of(Kind.READERS_DISAGREE, first.where(), "/Linearized"))
          : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty(); // Told where the objects are read.
    }
  }

  private static boolean isLength(Dict first, long length) {
    PdfObject given = first.get("L").orElse(null);
    return (given instanceof Int i && i.value() == length)
        || (given instanceof Real r && (long) r.value() == length);
  }

  /** Where these readers look for the section: behind the first such word, wherever it is. */
  private static long behindFirst(ByteSource file) {
    long at = 0;
    while (at < SEARCHED && !file.has(at, END_OF_OBJECT)) {
      at++;
    }
    at += END_OF_OBJECT.length();
    while (Characters.isWhite(file.at(at))) {
      at++;
    }
    return at;
  }

  private static boolean newest(Skeleton skeleton, long offset) {
    RevisionBounds latest = skeleton.revisions().get(skeleton.latest() - 1);
    return latest.startXref() == offset;
  }
}
