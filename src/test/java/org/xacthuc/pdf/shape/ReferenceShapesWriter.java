package org.xacthuc.pdf.shape;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the table of {@link ReferenceShapes} out of a folder with font files. */
public final class ReferenceShapesWriter {
  /** Faces of text, of several kinds; their licences are in src/docs/glyph-shapes.md. */
  static final List<String> FACES =
      List.of(
          "LiberationSerif",
          "LiberationSerif-Bold",
          "LiberationSerif-Italic",
          "LiberationSerif-BoldItalic",
          "LiberationSans",
          "LiberationSans-Bold",
          "LiberationSans-Italic",
          "LiberationSans-BoldItalic",
          "LiberationMono",
          "Carlito",
          "Carlito-Bold",
          "Carlito-Italic",
          "DejaVuSans",
          "DejaVuSans-Bold",
          "DejaVuSerif",
          "DejaVuSerif-Bold",
          "NotoSerif-Regular",
          "NotoSerif-Bold",
          "NotoSerif-Italic",
          "NotoSans-Regular",
          "NotoSans-Bold",
          "GentiumPlus",
          "GentiumPlus-Italic",
          "Lato-Regular",
          "Roboto-Regular",
          "EBGaramond12-Regular",
          "EBGaramond12-Italic",
          "CharisSIL-Bold",
          "Quicksand-Regular",
          "Quicksand-Bold",
          "Comfortaa-Bold",
          "LeagueSpartan-Medium");

  private ReferenceShapesWriter() {}

  /**
   * Writes the table.
   *
   * @param arguments the folder, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, TypeFace> faces = new TreeMap<>();
    for (TypeFace face : TypeFaces.in(Path.of(arguments[0]))) {
      faces.put(face.name(), face);
    }
    List<TypeFace> chosen = new ArrayList<>();
    for (String name : FACES) {
      if (!faces.containsKey(name)) {
        throw new IllegalArgumentException("no such face: " + name);
      }
      chosen.add(faces.get(name));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(chosen.size());
    for (TypeFace face : chosen) {
      out.writeUTF(face.name());
    }
    out.write(table(chosen));
    Files.write(Path.of(arguments[1]), bytes.toByteArray());
  }

  static byte[] table(List<TypeFace> faces) {
    List<Byte> table = new ArrayList<>();
    for (TypeFace face : faces) {
      for (int i = 0; i < Letter.BODIES.length(); i++) {
        Shape shape = shape(face, Letter.BODIES.charAt(i));
        double width = Math.exp(shape.wide()) - ReferenceShapes.LEAST_WIDTH;
        ReferenceShapes.write(table, shape.body(), width, shape.bottom(), shape.top());
      }
      for (int i = 0; i < ReferenceShapes.MARKED.length(); i++) {
        char marked = ReferenceShapes.MARKED.charAt(i);
        ReferenceShapes.writeMark(table, shape(face, marked).above());
      }
    }
    byte[] bytes = new byte[table.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = table.get(i);
    }
    return bytes;
  }

  private static Shape shape(TypeFace face, char letter) {
    return Shape.of(face.outline(letter), face.unit()).orElseThrow();
  }
}
