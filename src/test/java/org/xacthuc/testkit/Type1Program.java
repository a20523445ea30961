package org.xacthuc.testkit;

import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Programs of Type 1 fonts with a thousand units to the em. */
public final class Type1Program {
  private static final int EEXEC = 55665;
  private static final int CHAR_STRING = 4330;
  private static final int RANDOM_BYTES = 4;

  private Type1Program() {}

  /**
   * Writes a program.
   *
   * @param glyphs names and charstrings, as they follow each other
   * @param encoding the program's own, from codes to names
   * @return the program, in its two parts
   */
  public static byte[][] of(List<Map.Entry<String, byte[]>> glyphs, Map<Integer, String> encoding) {
    StringBuilder clear = new StringBuilder("%!PS-AdobeFont-1.0: Planted 1.0\n");
    clear.append("10 dict begin\n/FontInfo 1 dict dup begin end readonly def\n");
    clear.append("/FontName /Planted def\n/PaintType 0 def\n/FontType 1 def\n");
    clear.append("/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n");
    clear.append("/FontBBox {-200 -300 1300 1100} readonly def\n");
    clear.append("/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n");
    encoding.forEach((code, name) -> clear.append("dup " + code + " /" + name + " put\n"));
    clear.append("readonly def\ncurrentdict end\ncurrentfile eexec\n");
    ByteArrayOutputStream hidden = new ByteArrayOutputStream();
    write(hidden, "dup /Private 8 dict dup begin\n");
    write(hidden, "/RD {string currentfile exch readstring pop} executeonly def\n");
    write(hidden, "/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n");
    write(hidden, "/BlueValues [] def\n/MinFeature {16 16} def\n/password 5839 def\n");
    write(hidden, "/lenIV " + RANDOM_BYTES + " def\n/Subrs 0 array\nND\n");
    write(hidden, "2 index /CharStrings " + (glyphs.size() + 1) + " dict dup begin\n");
    glyph(hidden, ".notdef", CharStrings.typeOne(new Path2D.Double(), 0));
    glyphs.forEach(each -> glyph(hidden, each.getKey(), each.getValue()));
    write(hidden, "end\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\n");
    write(hidden, "mark currentfile closefile\n");
    return new byte[][] {
      clear.toString().getBytes(StandardCharsets.US_ASCII), encrypted(hidden.toByteArray(), EEXEC)
    };
  }

  private static void glyph(ByteArrayOutputStream out, String name, byte[] string) {
    byte[] hidden = encrypted(string, CHAR_STRING);
    write(out, "/" + name + " " + hidden.length + " RD ");
    out.writeBytes(hidden);
    write(out, " ND\n");
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The program with another word in place of one that is encrypted. */
  public static byte[][] of(byte[][] program, String word, String other) {
    byte[] plain = ciphered(program[1], EEXEC, false);
    String text =
        new String(plain, RANDOM_BYTES, plain.length - RANDOM_BYTES, StandardCharsets.ISO_8859_1);
    byte[] changed = text.replace(word, other).getBytes(StandardCharsets.ISO_8859_1);
    return new byte[][] {program[0], encrypted(changed, EEXEC)};
  }

  private static byte[] encrypted(byte[] plain, int key) {
    byte[] all = new byte[RANDOM_BYTES + plain.length];
    System.arraycopy(plain, 0, all, RANDOM_BYTES, plain.length);
    return ciphered(all, key, true);
  }

  /** Adobe Type 1 Font Format §7.1. */
  private static byte[] ciphered(byte[] in, int key, boolean encrypts) {
    byte[] out = new byte[in.length];
    int state = key;
    for (int i = 0; i < in.length; i++) {
      out[i] = (byte) (in[i] ^ (state >> 8));
      state = (((encrypts ? out : in)[i] & 0xFF) + state) * 52845 + 22719 & 0xFFFF;
    }
    return out;
  }
}
