package org.xacthuc.pdf.shape;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The bodies and marks of text faces. The table is written by {@code ReferenceShapesWriter} of the
 * tests out of free fonts, which glyph-shapes.md names.
 */
public final class ReferenceShapes {
  /** Marks of these letters are in the table: of small letters, of capitals, of the narrow i. */
  static final String MARKED = "òóõỏôồốỗổăằắẵẳiìíĩỉÒÓÕỎÔỒỐỖỔĂẰẮẴẲ";

  /** Numbers in the table are thousandths. */
  static final double SCALE = 1000;

  private static final String RESOURCE = "reference-shapes.bin";
  private static final int FIGURES = 4;
  private static final int BODY = 2 * FIGURES + Shape.COLUMNS * Shape.ROWS / 2;
  private static final int MARK = 2 * FIGURES + Shape.MARK_COLUMNS * Shape.MARK_ROWS / 2;
  private static final int FACE = Letter.BODIES.length() * BODY + MARKED.length() * MARK;

  /** Added to widths before their logarithms are compared. */
  static final double LEAST_WIDTH = 0.15;

  /** How much a difference in width counts, by its logarithm. */
  private static final double WIDTH = 0.1;

  /** How much it counts where a body begins or ends elsewhere. */
  private static final double HEIGHT = 0.3;

  private static final double MARK_FIGURES = 0.1;

  private static final int[] ABOVE_OF_MARKED =
      MARKED.chars().map(c -> Letter.of((char) c).orElseThrow().above()).toArray();

  private final List<String> names;
  private final byte[] table;

  /** Of each body of each face, see {@link #wide}. */
  private final double[] widths;

  ReferenceShapes(List<String> names, byte[] table) {
    this.names = List.copyOf(names);
    this.table = table.clone();
    int bodies = Letter.BODIES.length();
    widths = new double[names.size() * bodies];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = wide(figure(i / bodies * FACE + i % bodies * BODY, 1));
    }
  }

  /** A width as widths are compared. */
  static double wide(double width) {
    return Math.log(width + LEAST_WIDTH);
  }

  private static final class Bundled {
    static final ReferenceShapes SHAPES = read();

    private static ReferenceShapes read() {
      try (DataInputStream in = new DataInputStream(open())) {
        int faces = in.readUnsignedByte();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < faces; i++) {
          names.add(in.readUTF());
        }
        return new ReferenceShapes(names, in.readNBytes(faces * FACE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static InputStream open() {
      return ReferenceShapes.class.getResourceAsStream(RESOURCE);
    }
  }

  /** Those of the program. */
  public static ReferenceShapes bundled() {
    return Bundled.SHAPES;
  }

  /** The faces, each by its name. */
  List<String> names() {
    return names;
  }

  /** The same without the faces whose names are not wanted. */
  ReferenceShapes only(Predicate<String> wanted) {
    List<String> kept = new ArrayList<>();
    byte[] left = new byte[table.length];
    for (int face = 0; face < names.size(); face++) {
      if (wanted.test(names.get(face))) {
        System.arraycopy(table, face * FACE, left, kept.size() * FACE, FACE);
        kept.add(names.get(face));
      }
    }
    return new ReferenceShapes(kept, left);
  }

  int faces() {
    return names.size();
  }

  /** How far the shape's body is from that of a face: 0 for the same, from 2 on nothing alike. */
  double body(Shape shape, int body, int face) {
    return body(shape, body, face, Double.MAX_VALUE);
  }

  /** The same where it is less than {@code most}; else that much, or more. */
  double body(Shape shape, int body, int face, double most) {
    int at = face * FACE + body * BODY;
    double figures =
        WIDTH * Math.abs(shape.wide() - widths[face * Letter.BODIES.length() + body])
            + HEIGHT * Math.abs(shape.bottom() - figure(at, 2))
            + HEIGHT * Math.abs(shape.top() - figure(at, 3));
    return figures >= most ? figures : figures + apart(shape.body(), at);
  }

  /** The height over the baseline at which that body ends. */
  double top(int body, int face) {
    return figure(face * FACE + body * BODY, 3);
  }

  /** How far the mark is from the nearest such mark of a face. */
  double mark(Shape.Mark mark, int above, int face) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < ABOVE_OF_MARKED.length; i++) {
      int at = face * FACE + Letter.BODIES.length() * BODY + i * MARK;
      if (ABOVE_OF_MARKED[i] == above && number(at) > 0) {
        double apart =
            apart(mark.grid(), at)
                + MARK_FIGURES * Math.abs(mark.aspect() - figure(at, 1))
                + MARK_FIGURES * Math.abs(mark.height() - figure(at, 2));
        nearest = Math.min(nearest, apart);
      }
    }
    return nearest;
  }

  /** Two less twice the cosine between two pictures. */
  private double apart(Grid grid, int at) {
    int product = 0;
    int cells = at + 2 * FIGURES;
    for (int i = 0; i < grid.size(); i += 2) {
      int pair = table[cells + i / 2];
      product += grid.at(i) * (pair >> 4 & 15) + grid.at(i + 1) * (pair & 15);
    }
    double lengths = Math.sqrt((double) grid.square() * number(at));
    return lengths == 0 ? 2 : 2 - 2 * product / lengths;
  }

  private int number(int at) {
    return (table[at] & 0xFF) << 8 | (table[at + 1] & 0xFF);
  }

  private double figure(int at, int index) {
    return (short) number(at + 2 * index) / SCALE;
  }

  /** One entry of a table: the square of the picture's length, three figures, the picture. */
  static void write(List<Byte> table, Grid grid, double... figures) {
    number(table, grid.square());
    for (int i = 0; i < FIGURES - 1; i++) {
      number(table, i < figures.length ? (int) Math.round(figures[i] * SCALE) : 0);
    }
    for (int i = 0; i < grid.size(); i += 2) {
      table.add((byte) (grid.at(i) << 4 | grid.at(i + 1)));
    }
  }

  private static void number(List<Byte> table, int value) {
    table.add((byte) (value >> 8));
    table.add((byte) value);
  }

  /** An entry for a mark that a face draws on its letter. */
  static void writeMark(List<Byte> table, Optional<Shape.Mark> mark) {
    if (mark.isPresent()) {
      write(table, mark.get().grid(), mark.get().aspect(), mark.get().height());
    } else {
      for (int i = 0; i < MARK; i++) {
        table.add((byte) 0);
      }
    }
  }
}
