package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.xacthuc.base.Limit;

/**
 * What it takes to work out one colour, in nanoseconds or so: a colour space may lead to functions
 * (ISO 32000-2 §7.10 and §8.6.6) that a few bytes make work for hours, or need gigabytes.
 */
final class ColourCost {
  /** Values of all samples of a function; tables for four inks have a tenth. */
  private static final double MOST_SAMPLES = 2_000_000;

  /** Spaces and functions that one colour leads through. */
  private static final int MOST_VISITED = 1_000;

  private static final int DEEPEST = 20;

  /** Each operator "copy" may double what is on the stack of a calculator (§7.10.5). */
  private static final String COPY = "copy";

  /** More than anybody has, and little enough to be added up. */
  private static final double ENDLESS = 1e15;

  private static final long PLAIN = 100;
  private static final long PER_NUMBER = 10;

  /** A profile is read and checked as it is met first. */
  private static final long PROFILE = 4_000_000;

  /** A table of colours is worked out as a whole (§8.6.6.3). */
  private static final long TABLE = 256;

  private final IdentityHashMap<COSBase, Long> functions = new IdentityHashMap<>();
  private final IdentityHashMap<COSBase, Long> spaces = new IdentityHashMap<>();
  private final Set<COSBase> profiles = Collections.newSetFromMap(new IdentityHashMap<>());
  private int visited;

  /**
   * For one colour of a space; null, and a name, are of a device's.
   *
   * @throws LimitReachedException where it cannot be worked out within bounds
   */
  long ofColour(COSBase space) throws IOException {
    Long known = spaces.get(space);
    if (known == null) {
      visited = 0;
      known = space(space, 0);
      spaces.put(space, known);
    }
    return known;
  }

  /** For choosing a space: what it is made of is read, of some again each time. */
  long ofChoosing(COSBase space) throws IOException {
    return PLAIN + (space instanceof COSArray array ? choosing(array) : 0) + ofColour(space);
  }

  /** For one call of a function, or of each of several. */
  long ofFunction(COSBase function) throws IOException {
    visited = 0;
    return function(function, 0);
  }

  private long choosing(COSArray space) throws IOException {
    COSBase second = space.size() > 1 ? space.getObject(1) : null;
    if (COSName.ICCBASED.equals(space.getObject(0))) {
      return profiles.add(second) ? PROFILE : 0;
    }
    return COSName.INDEXED.equals(space.getObject(0)) ? TABLE * ofColour(second) : 0;
  }

  private void visit(int depth) throws LimitReachedException {
    visited++;
    if (visited > MOST_VISITED || depth > DEEPEST) {
      throw new LimitReachedException(Limit.DRAWING);
    }
  }

  private long space(COSBase space, int depth) throws IOException {
    visit(depth);
    if (!(space instanceof COSArray array) || array.size() < 2) {
      return 0;
    }
    COSBase kind = array.getObject(0);
    if (COSName.SEPARATION.equals(kind) || COSName.DEVICEN.equals(kind)) {
      return array.size() < 4
          ? PLAIN
          : space(array.getObject(2), depth + 1) + function(array.getObject(3), depth + 1);
    }
    boolean within = COSName.INDEXED.equals(kind) || COSName.PATTERN.equals(kind);
    return within ? space(array.getObject(1), depth + 1) : PLAIN;
  }

  private long function(COSBase function, int depth) throws IOException {
    visit(depth);
    if (function instanceof COSArray several) {
      long all = 0;
      for (int i = 0; i < several.size(); i++) {
        all += function(several.getObject(i), depth + 1);
      }
      return all;
    }
    if (!(function instanceof COSDictionary dictionary)) {
      return PLAIN;
    }
    Long known = functions.get(dictionary);
    if (known == null) {
      known =
          switch (dictionary.getInt(COSName.FUNCTION_TYPE)) {
            case 0 -> sampled(dictionary);
            case 3 -> stitched(dictionary, depth);
            case 4 -> calculated(dictionary);
            default -> PLAIN + PER_NUMBER * size(dictionary, COSName.C0);
          };
      functions.put(dictionary, known);
    }
    return known;
  }

  /** §7.10.2: between the samples at all corners of a cube with an edge for each input. */
  private static long sampled(COSDictionary function) throws LimitReachedException {
    long inputs = size(function, COSName.DOMAIN) / 2;
    long outputs = size(function, COSName.RANGE) / 2;
    COSArray sizes = function.getCOSArray(COSName.SIZE);
    double samples = Math.max(1, outputs);
    for (int i = 0; sizes != null && i < sizes.size(); i++) {
      samples *= sizes.getObject(i) instanceof COSNumber n ? Math.max(1, n.floatValue()) : 1;
    }
    if (samples > MOST_SAMPLES) {
      throw new LimitReachedException(Limit.DRAWING);
    }
    return PLAIN + doubled(PER_NUMBER * (inputs + outputs), inputs);
  }

  private long stitched(COSDictionary function, int depth) throws IOException {
    COSArray parts = function.getCOSArray(COSName.FUNCTIONS);
    long most = 0;
    int count = parts == null ? 0 : parts.size();
    for (int i = 0; i < count; i++) {
      most = Math.max(most, function(parts.getObject(i), depth + 1));
    }
    return PLAIN + PER_NUMBER * count + most;
  }

  private static long calculated(COSDictionary function) throws IOException {
    if (!(function instanceof COSStream stream)) {
      return PLAIN;
    }
    try (InputStream in = stream.createInputStream()) {
      String program = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      int copies = 0;
      for (int at = program.indexOf(COPY); at >= 0; at = program.indexOf(COPY, at + 1)) {
        copies++;
      }
      return PLAIN + doubled(PER_NUMBER * program.length(), copies);
    }
  }

  private static long doubled(long once, long times) {
    return (long) Math.min(ENDLESS, once * Math.pow(2, (double) times));
  }

  private static int size(COSDictionary dictionary, COSName key) {
    COSArray array = dictionary.getCOSArray(key);
    return array == null ? 0 : array.size();
  }
}
