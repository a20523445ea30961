package org.xacthuc.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** What is signed in a file and what it shows, found without the program's own readers. */
final class SignedBytes {
  private static final Pattern BYTE_RANGE =
      Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,8})\\s+(\\d{1,8})\\s+(\\d{1,8})\\s*\\]");

  private SignedBytes() {}

  /** SHA-256 of the bytes of everything in the file that is spelt as a byte range. */
  static Set<Bytes> digests(Bytes pdf) {
    Set<Bytes> digests = new HashSet<>();
    Matcher ranges = BYTE_RANGE.matcher(new String(pdf.toArray(), StandardCharsets.ISO_8859_1));
    while (ranges.find()) {
      long gap = Long.parseLong(ranges.group(1));
      long start = Long.parseLong(ranges.group(2));
      long end = start + Long.parseLong(ranges.group(3));
      if (gap <= start && end <= pdf.length()) {
        String both = pdf.slice(0, (int) gap).hex() + pdf.slice((int) start, (int) end).hex();
        digests.add(DigestAlgorithm.SHA256.of(Bytes.fromHex(both)).value());
      }
    }
    return digests;
  }

  /** The text of all pages as PDFBox, which repairs what it can, shows it. */
  static String shown(Bytes pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      return new PDFTextStripper().getText(document).strip();
    } catch (IOException unreadable) {
      return "nothing: " + unreadable.getMessage();
    }
  }
}
