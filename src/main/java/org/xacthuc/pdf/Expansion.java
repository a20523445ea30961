package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;

/**
 * What the streams of one document expand to for PDFBox, which takes all of a stream into memory
 * and does so each time that it is asked for: a few bytes may stand for gigabytes. Each stream is
 * run through its filters once without being kept, and is charged whenever it is read.
 */
final class Expansion {
  /** Streams together may have so many times what one may have; files that were met, 3 MB. */
  private static final int ALL_STREAMS = 2;

  /** A page in colour at 600 dots per inch has as many times what another stream may have. */
  private static final long MOST_OF_PICTURE = 2;

  /** Of a picture: four components of sixteen bits, and what stands around them. */
  private static final long BYTES_PER_SAMPLE = 8;

  private static final long AROUND_SAMPLES = 1 << 16;

  /** They make samples of a few bytes; nothing but a picture has them. */
  private static final Set<COSName> PICTURE_FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private final long mostOfOne;
  private final Budget all;
  private final BoundedContent.Operands operands;
  private final int mostFilters;
  private final Set<Limit> reached = EnumSet.noneOf(Limit.class);

  /**
   * @param operands that are told of each operator that is run
   */
  Expansion(Limits limits, BoundedContent.Operands operands) {
    this.operands = operands;
    mostOfOne = limits.streamBytes();
    mostFilters = limits.filters();
    all = new Budget(ALL_STREAMS * mostOfOne);
  }

  /** Why streams were refused. */
  Set<Limit> reached() {
    return reached;
  }

  /** What stands before the operator that is run next. */
  BoundedContent.Operands operands() {
    return operands;
  }

  /** A stream of the file with these raw data. */
  COSStream stream(RandomAccessStreamCache cache, RandomAccessReadView data) throws IOException {
    return new Measured(cache, data);
  }

  /** A stream, or all of an array, is about to be read by another way, as if it were one. */
  void chargeAsOne(COSBase contents) throws IOException {
    long together = 0;
    for (COSStream stream : items(contents, COSStream.class)) {
      if (stream instanceof Measured measured) {
        measured.charge();
        together += measured.size;
      }
      if (together > mostOfOne) {
        throw refused();
      }
    }
  }

  /** The stream is an appearance, whatever it says that it is. */
  static void isDrawn(COSStream stream) {
    if (stream instanceof Measured measured) {
      measured.drawn = true;
    }
  }

  /**
   * The stream is about to be decoded as a picture: those are bounded by their samples, and decoded
   * one at a time.
   */
  static void isPicture(COSStream stream) {
    if (stream instanceof Measured measured) {
      measured.picture = true;
    }
  }

  private LimitReachedException refused() {
    return refused(Limit.STREAM_SIZE);
  }

  private LimitReachedException refused(Limit limit) {
    reached.add(limit);
    return new LimitReachedException(limit);
  }

  /** Knows what it expands to before it does. */
  private final class Measured extends COSStream {
    private static final long UNKNOWN = -1;

    private static final long TOO_MUCH = -2;

    private long size = UNKNOWN;
    private long pictureSize = UNKNOWN;
    private boolean picture;
    private boolean drawn;

    Measured(RandomAccessStreamCache cache, RandomAccessReadView data) throws IOException {
      super(cache, data);
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      if (picture) {
        chargePicture();
      } else {
        charge();
      }
      return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      charge();
      RandomAccessRead view = super.createView();
      // Forms and appearances; streams of other kinds hold no operators.
      return drawn || COSName.FORM.equals(getCOSName(COSName.SUBTYPE))
          ? new BoundedContent(new StretchedContent(view), operands)
          : view;
    }

    private void charge() throws IOException {
      List<COSName> filters = items(getFilters(), COSName.class);
      if (filters.size() > mostFilters || !isEachOnce(filters)) {
        throw refused(Limit.FILTERS);
      }
      if (size == UNKNOWN) {
        size = measured(filters);
      }
      if (size == TOO_MUCH || !all.spend(size)) {
        throw refused();
      }
    }

    /** Of a filter that is named twice PDFBox leaves one out, and reads what nobody else shows. */
    private boolean isEachOnce(List<COSName> filters) throws IOException {
      Set<Filter> known = new HashSet<>();
      for (COSName filter : filters) {
        if (!known.add(FilterFactory.INSTANCE.getFilter(filter))) {
          return false;
        }
      }
      return true;
    }

    /** What is refused has cost what was read of it, and is not read again. */
    private long measured(List<COSName> filters) throws IOException {
      if (filters.isEmpty()) {
        return getLength();
      }
      long most = Math.min(mostOfOne, all.left());
      try {
        if (filters.stream().anyMatch(PICTURE_FILTERS::contains)) {
          throw refused();
        }
        return measure(filters, most);
      } catch (LimitReachedException e) {
        all.spend(most);
        return TOO_MUCH;
      }
    }

    private void chargePicture() throws IOException {
      if (pictureSize == UNKNOWN) {
        List<COSName> filters =
            items(getFilters(), COSName.class).stream()
                .takeWhile(filter -> !PICTURE_FILTERS.contains(filter))
                .toList();
        pictureSize = measure(filters, mostOfPicture());
      }
    }

    private long mostOfPicture() {
      long width = Math.max(0, getInt(COSName.WIDTH, COSName.W, 0));
      long height = Math.max(0, getInt(COSName.HEIGHT, COSName.H, 0));
      return Math.min(width * height, MOST_OF_PICTURE * mostOfOne / BYTES_PER_SAMPLE)
              * BYTES_PER_SAMPLE
          + AROUND_SAMPLES;
    }

    /** Runs the data through filters, which all count. */
    private long measure(List<COSName> filters, long most) throws IOException {
      predictors(most);
      Sink sink = new Sink(most);
      InputStream data = createRawInputStream();
      for (int i = 0; i < filters.size(); i++) {
        sink.keep(i < filters.size() - 1);
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(data, sink, this, i);
        data = sink.kept();
      }
      return sink.size;
    }

    /** ISO 32000-2 table 8: a row of the predictor may be said to be of any length. */
    private void predictors(long most) throws LimitReachedException {
      for (COSDictionary parameters :
          items(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), COSDictionary.class)) {
        long columns = parameters.getInt(COSName.COLUMNS, 1);
        long colours = parameters.getInt(COSName.COLORS, 1);
        long bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
        if (columns < 0
            || colours < 0
            || bits < 0
            || bits > 32
            || columns * Math.min(colours, 32) * bits / 8 > most) {
          throw refused();
        }
      }
    }
  }

  /** Counts what all filters of a stream write to it, and keeps that of one where it is needed. */
  private final class Sink extends OutputStream {
    private final long most;
    private RandomAccessReadWriteBuffer kept;
    private long size;

    Sink(long most) {
      this.most = most;
    }

    /** From here on. */
    void keep(boolean keeps) {
      kept = keeps ? new RandomAccessReadWriteBuffer() : null;
    }

    /** In blocks, as PDFBox has it. */
    InputStream kept() throws IOException {
      if (kept == null) {
        return InputStream.nullInputStream();
      }
      kept.seek(0);
      return new RandomAccessInputStream(kept);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      size += length;
      if (size > most) {
        throw refused();
      }
      if (kept != null) {
        kept.write(bytes, offset, length);
      }
    }
  }

  /** One value, or those of an array that are of that kind. */
  private static <T extends COSBase> List<T> items(COSBase given, Class<T> kind) {
    List<T> found = new ArrayList<>();
    if (kind.isInstance(given)) {
      found.add(kind.cast(given));
    } else if (given instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        COSBase one = several.getObject(i);
        if (kind.isInstance(one)) {
          found.add(kind.cast(one));
        }
      }
    }
    return found;
  }
}
