package org.xacthuc.pdf;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.xacthuc.pdf.syntax.Characters;

/**
 * Where the data of a picture within content end (ISO 32000-2 §8.9.7). PDFBox looks for the word
 * EI; others decode the data first: where the word stands within them, the rest is content for the
 * one and a picture for the others.
 */
final class InlineData {
  /** A blank, or the end of a line, stands before EI. */
  private static final int MOST_BLANKS = 2;

  private static final int STEP = 4_096;

  /** Of genuine ones, which have 4,096 bytes before they are expanded. */
  private static final long MOST_EXPANDED = 16 << 20;

  /** Of so many bytes are expanded in the time of an operator. */
  private static final int BYTES_PER_STEP = 500;

  private static final int RUN_LENGTH_END = 128;

  private InlineData() {}

  /**
   * Whether the data end where their filter says so, or, without one, where the picture is full.
   * Those of LZW and of JPEG never are: hardly any file has them within content.
   *
   * @param resources that name the space of its colours
   */
  static boolean areWhole(
      COSDictionary picture, byte[] data, PDResources resources, PageBudget budget)
      throws IOException {
    int end =
        switch (filter(picture)) {
          case "" -> size(picture, components(picture, resources));
          case "FlateDecode", "Fl" -> inflated(data, budget);
          case "ASCIIHexDecode", "AHx" -> behind(data, ">");
          case "ASCII85Decode", "A85" -> behind(data, "~>");
          case "RunLengthDecode", "RL" -> runs(data);
          case "CCITTFaxDecode", "CCF" -> FaxData.end(picture, data, budget);
          default -> -1;
        };
    return end >= 0 && end <= data.length && areBlanks(data, end);
  }

  /** The first filter, by its name in full or for short (table 92). */
  private static String filter(COSDictionary picture) {
    COSBase filter = picture.getDictionaryObject(COSName.FILTER, COSName.F);
    COSBase first =
        filter instanceof COSArray all ? (all.size() == 0 ? null : all.getObject(0)) : filter;
    return first instanceof COSName name ? name.getName() : "";
  }

  private static int size(COSDictionary picture, int components) {
    long bits = picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 1);
    long row = (bits * components * picture.getInt(COSName.WIDTH, COSName.W, 0) + 7) / 8;
    long size = row * picture.getInt(COSName.HEIGHT, COSName.H, 0);
    return size > 0 && size < Integer.MAX_VALUE ? (int) size : -1;
  }

  /** 0 where the space is unknown: then no data are as long as they should be. */
  private static int components(COSDictionary picture, PDResources resources) {
    if (picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false)) {
      return 1;
    }
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    if (space instanceof COSArray) {
      return 1;
    }
    String name = space instanceof COSName named ? named.getName() : "";
    return switch (name) {
      case "G", "DeviceGray" -> 1;
      case "RGB", "DeviceRGB" -> 3;
      case "CMYK", "DeviceCMYK" -> 4;
      default -> named(space, resources);
    };
  }

  private static int named(COSBase space, PDResources resources) {
    try {
      return space == null ? 0 : PDColorSpace.create(space, resources).getNumberOfComponents();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static int inflated(byte[] data, PageBudget budget) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data);
      byte[] expanded = new byte[STEP];
      int count = 1;
      while (!inflater.finished() && count > 0 && inflater.getBytesWritten() < MOST_EXPANDED) {
        count = inflater.inflate(expanded);
      }
      return inflater.finished() ? (int) inflater.getBytesRead() : -1;
    } catch (DataFormatException e) {
      return -1;
    } finally {
      budget.steps(inflater.getBytesWritten() / BYTES_PER_STEP);
      inflater.end();
    }
  }

  private static int behind(byte[] data, String mark) {
    for (int i = 0; i + mark.length() <= data.length; i++) {
      if (data[i] == mark.charAt(0) && data[i + mark.length() - 1] == '>') {
        return i + mark.length();
      }
    }
    return -1;
  }

  /** §7.4.5: a length byte says what follows. */
  private static int runs(byte[] data) {
    int at = 0;
    while (at < data.length && (data[at] & 0xFF) != RUN_LENGTH_END) {
      int length = data[at] & 0xFF;
      at += length < RUN_LENGTH_END ? length + 2 : 2;
    }
    return at < data.length ? at + 1 : -1;
  }

  private static boolean areBlanks(byte[] data, int from) {
    for (int i = from; i < data.length; i++) {
      if (!Characters.isWhite(data[i])) {
        return false;
      }
    }
    return data.length - from <= MOST_BLANKS;
  }
}
