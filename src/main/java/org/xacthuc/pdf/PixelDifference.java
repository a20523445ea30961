package org.xacthuc.pdf;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where two pictures of one size differ: boxes around pixels that lie close together, from the top
 * to the bottom.
 */
final class PixelDifference {
  /** Of one colour component of 255: more than two drawings of the same outline ever differ. */
  private static final int NOTICEABLE = 24;

  /** In pixels: nearer ones belong together, as do the letters of a word. */
  private static final int CLOSE = 8;

  /** More boxes than that tell nobody anything; then what is farther apart belongs together. */
  private static final int MOST_BOXES = 24;

  private PixelDifference() {}

  /** In pixels from the upper left corner; empty where they look alike. */
  static List<Rectangle> of(BufferedImage one, BufferedImage other) {
    int width = Math.min(one.getWidth(), other.getWidth());
    int height = Math.min(one.getHeight(), other.getHeight());
    boolean[] differs = new boolean[width * height];
    int[] left = new int[width];
    int[] right = new int[width];
    for (int y = 0; y < height; y++) {
      one.getRGB(0, y, width, 1, left, 0, width);
      other.getRGB(0, y, width, 1, right, 0, width);
      for (int x = 0; x < width; x++) {
        differs[y * width + x] = left[x] != right[x] && isNoticeable(left[x], right[x]);
      }
    }
    List<Rectangle> boxes = boxes(differs, width, CLOSE);
    for (int close = 2 * CLOSE; boxes.size() > MOST_BOXES; close *= 2) {
      boxes = boxes(differs, width, close);
    }
    return boxes;
  }

  private static boolean isNoticeable(int one, int other) {
    return apart(one >> 16, other >> 16) || apart(one >> 8, other >> 8) || apart(one, other);
  }

  private static boolean apart(int one, int other) {
    return Math.abs((one & 0xFF) - (other & 0xFF)) > NOTICEABLE;
  }

  /** Squares of that side that touch, each around what differs in it. */
  private static List<Rectangle> boxes(boolean[] differs, int width, int side) {
    int across = (width + side - 1) / side;
    int down = (differs.length / width + side - 1) / side;
    Rectangle[] cells = new Rectangle[across * down];
    for (int i = 0; i < differs.length; i++) {
      if (differs[i]) {
        int x = i % width;
        int y = i / width;
        int cell = y / side * across + x / side;
        if (cells[cell] == null) {
          cells[cell] = new Rectangle(x, y, 1, 1);
        } else {
          cells[cell].add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    List<Rectangle> boxes = new ArrayList<>();
    for (int cell = 0; cell < cells.length; cell++) {
      if (cells[cell] != null) {
        boxes.add(joined(cells, across, cell));
      }
    }
    return boxes;
  }

  /** The box around a cell and all that it touches, which are taken away. */
  private static Rectangle joined(Rectangle[] cells, int across, int first) {
    Rectangle box = new Rectangle(cells[first]);
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    cells[first] = null;
    while (!open.isEmpty()) {
      int cell = open.pop();
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int x = cell % across + dx;
          int next = cell + dy * across + dx;
          if (x >= 0 && x < across && next >= 0 && next < cells.length && cells[next] != null) {
            box.add(cells[next]);
            cells[next] = null;
            open.push(next);
          }
        }
      }
    }
    return box;
  }
}
