package org.xacthuc.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/**
 * The letter 309-CV/TU whose second page, that of the signature block, draws something before its
 * text. Every word gives a new one.
 *
 * @param update objects from {@link #FREE} on
 * @param resources further entries of the page's resources
 * @param fonts further entries of its fonts
 * @param entries further entries of the page
 * @param content what is drawn before the page's text
 */
record HeavyPage(
    PdfUpdate update,
    String resources,
    String fonts,
    String entries,
    Bytes content,
    String before) {
  /** The first number that the letter leaves free. */
  static final int FREE = 100;

  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final int PAGE = 5;
  private static final int CONTENT = 8;

  static HeavyPage page() {
    return new HeavyPage(PdfUpdate.update(), "", "", "", Bytes.of(new byte[0]), "");
  }

  HeavyPage put(int number, String body) {
    return new HeavyPage(update.put(number, body), resources, fonts, entries, content, before);
  }

  /** A stream, compressed. */
  HeavyPage stream(int number, String more, byte[] data) {
    return new HeavyPage(
        update.putStream(number, "<< /Filter /FlateDecode " + more + " >>", deflated(data, 1)),
        resources,
        fonts,
        entries,
        content,
        before);
  }

  /** A stream as it is; the entries say which filters it takes. */
  HeavyPage encoded(int number, String entries, byte[] data) {
    return new HeavyPage(
        update.putStream(number, "<< " + entries + " >>", data),
        resources,
        fonts,
        entries(),
        content,
        before);
  }

  HeavyPage stream(int number, String more, String data) {
    return stream(number, more, Raw.latin1(data));
  }

  /** A compressed stream of the same bytes again and again. */
  HeavyPage repeated(int number, String more, String data, int times) {
    byte[] compressed = deflated(Raw.latin1(data), times);
    return new HeavyPage(
        update.putStream(number, "<< /Filter /FlateDecode " + more + " >>", compressed),
        resources,
        fonts,
        entries,
        content,
        before);
  }

  /** A stream as it is, with these entries. */
  HeavyPage plain(int number, String entries, byte[] data) {
    return new HeavyPage(
        update.putStream(number, "<< " + entries + " >>", data),
        resources,
        fonts,
        this.entries,
        content,
        before);
  }

  HeavyPage resources(String more) {
    return new HeavyPage(update, resources + " " + more, fonts, entries, content, before);
  }

  HeavyPage fonts(String more) {
    return new HeavyPage(update, resources, fonts + " " + more, entries, content, before);
  }

  /** Further entries of the page itself. */
  HeavyPage entries(String more) {
    return new HeavyPage(update, resources, fonts, entries + " " + more, content, before);
  }

  /** References to further content streams. */
  HeavyPage contents(String references) {
    return new HeavyPage(update, resources, fonts, entries, content, references);
  }

  HeavyPage content(String operators) {
    return content(operators, 1);
  }

  HeavyPage content(String operators, int times) {
    return new HeavyPage(
        update,
        resources,
        fonts,
        entries,
        Bytes.of(deflated(Raw.latin1(operators), times)),
        before);
  }

  /** Not signed yet. */
  TestPdf unsigned() {
    TestPdf[] drawn = new TestPdf[1];
    LETTER.file(
        letter -> {
          PdfUpdate changed =
              update.put(
                  PAGE,
                  "<< /Type /Page /MediaBox [0 0 595.28 841.89] /Parent 2 0 R /Contents ["
                      + before
                      + (content.length() == 0 ? "" : "99 0 R ")
                      + CONTENT
                      + " 0 R] /Resources << /Font << /R 12 0 R /B 13 0 R /I 14 0 R"
                      + fonts
                      + " >>"
                      + resources
                      + " >>"
                      + entries
                      + " >>");
          if (content.length() > 0) {
            changed = changed.putStream(99, "<< /Filter /FlateDecode >>", content.toArray());
          }
          drawn[0] = letter.append(changed);
          return letter;
        });
    return drawn[0];
  }

  /** Signed by the person whom the page names. */
  TestPdf signed() {
    return signed(unsigned());
  }

  static TestPdf signed(TestPdf letter) {
    return letter
        .signedBy(Drawn.PKI.of(Holder.PHUONG_THI_THANH))
        .at(Drawn.THEN, Drawn.PKI.tsa())
        .dss(Drawn.PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  static byte[] deflated(byte[] data, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
      for (int i = 0; i < times; i++) {
        deflater.write(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
