package org.xacthuc.pdf.shape;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of a font file that has all Vietnamese letters. */
final class TypeFace {
  private final String name;
  private final Map<Character, Path2D> outlines;

  private TypeFace(String name, Map<Character, Path2D> outlines) {
    this.name = name;
    this.outlines = outlines;
  }

  /** Absent where the file is no such font. */
  static Optional<TypeFace> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (TrueTypeFont font = parse(file, bytes)) {
      CmapLookup codes = font.getUnicodeCmapLookup();
      Map<Character, Path2D> outlines = new HashMap<>();
      for (Letter letter : Letter.ALL) {
        int glyph = codes.getGlyphId(letter.text());
        if (glyph == 0) {
          return Optional.empty();
        }
        outlines.put(letter.text(), outline(font, glyph));
      }
      double size = outlines.get('x').getBounds2D().getHeight();
      return size > 0 ? Optional.of(new TypeFace(font.getName(), outlines)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static TrueTypeFont parse(Path file, byte[] bytes) throws IOException {
    RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(bytes);
    return file.toString().endsWith(".otf")
        ? new OTFParser().parse(buffer)
        : new TTFParser().parse(buffer);
  }

  private static Path2D outline(TrueTypeFont font, int glyph) throws IOException {
    if (font instanceof OpenTypeFont open && open.isPostScript()) {
      return open.getCFF().getFont().getType2CharString(glyph).getPath();
    }
    GlyphData data = font.getGlyph().getGlyph(glyph);
    return data == null ? new GeneralPath() : data.getPath();
  }

  String name() {
    return name;
  }

  Path2D outline(char letter) {
    return outlines.get(letter);
  }

  /** A line that shows some letters and is said to be others; what is none of ours is blank. */
  List<DrawnLetter> line(String said, String shown) {
    List<DrawnLetter> line = new ArrayList<>();
    for (int i = 0; i < said.length(); i++) {
      Path2D outline = outlines.getOrDefault(shown.charAt(i), new Path2D.Double());
      line.add(new DrawnLetter(said.substring(i, i + 1), outline));
    }
    return line;
  }

  /** The height of small letters, in units of the font. */
  double unit() {
    return outline('x').getBounds2D().getMaxY();
  }

  /** What kind of type it is, told by its name: faces of one family share more than their name. */
  String family() {
    String first = name.split("[-_]", 2)[0];
    for (String[] alike : ALIKE) {
      for (String member : alike) {
        if (first.startsWith(member)) {
          return alike[0];
        }
      }
    }
    return first;
  }

  private static final String[][] ALIKE = {
    {"Arial", "LiberationSans", "Arimo"},
    {"Times", "LiberationSerif", "Tinos"},
    {"Courier", "LiberationMono", "Cousine"},
    {"Inter"},
    {"Gentium"},
    {"DejaVuSans"},
    {"DejaVuSerif", "DejaVuMath"},
    {"Mplus", "MPLUS"},
    {"Junicode"},
    {"EBGaramond"},
    {"NotoSans", "NotoMono"},
    {"NotoSerif"},
    {"OpenSans"},
    {"Roboto"},
    {"Charis", "Doulos"},
    {"LinLibertine"},
    {"LinBiolinum"},
    {"Carlito", "Lato"}
  };
}
