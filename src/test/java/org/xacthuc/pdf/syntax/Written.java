package org.xacthuc.pdf.syntax;

import java.nio.charset.StandardCharsets;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/** Objects as tests write them: Latin-1 text that is parsed from its first character. */
public final class Written {
  private static final int NESTING = 10;

  private Written() {}

  public static Bytes bytes(String latin1) {
    return Bytes.of(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  public static ByteSource source(String latin1) {
    return ByteSource.of(bytes(latin1));
  }

  static ObjectParser parser(String latin1) {
    return new ObjectParser(source(latin1), 0, NESTING);
  }

  /** The first object of a text that may be none. */
  static PdfObject parse(String latin1) throws SyntaxException {
    return parser(latin1).object();
  }

  /** The first object of a text that is known to be one. */
  public static PdfObject object(String latin1) {
    try {
      return parse(latin1);
    } catch (SyntaxException e) {
      throw new IllegalArgumentException(latin1, e);
    }
  }

  public static Dict dict(String latin1) {
    return (Dict) object(latin1);
  }
}
