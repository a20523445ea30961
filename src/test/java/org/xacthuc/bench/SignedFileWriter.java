package org.xacthuc.bench;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/**
 * Writes large signed files as a stream, revision by revision, so that making one costs no more
 * than its length: each revision's digest continues that of the revisions before it. They begin
 * with a directive, whose printed signer signs.
 */
final class SignedFileWriter implements Closeable {
  private static final Path DIRECTIVE = Path.of("src/samples/309-CV-TU-unsigned.pdf");
  private static final int FIRST_REWRITTEN = 100;
  private static final int CONTAINER = 6_000;
  private static final String END = " >>\nendobj\n";
  private static final int BLOCK = 1 << 20;

  private final CmsKit signer = CmsKit.signer(TestPki.load().of(Holder.PHUONG_THI_THANH));
  private final OutputStream out;
  private final MessageDigest written = DigestAlgorithm.SHA256.newDigest();
  private final SortedMap<Integer, Long> offsets = new TreeMap<>();
  private final StringBuilder fields = new StringBuilder();
  private final PdfView directive;
  private final int form;
  private long length;
  private long previous;
  private int next;
  private String resources;
  private String contents;

  SignedFileWriter(Path path) throws IOException {
    byte[] base = Files.readAllBytes(DIRECTIVE);
    directive = TestPdf.of(base).view();
    previous = directive.startXref();
    form = directive.free();
    next = form + 1;
    resources = directive.entry(directive.page(), "Resources");
    contents = directive.entry(directive.page(), "Contents");
    out = new BufferedOutputStream(Files.newOutputStream(path), BLOCK);
    bytes(base, base.length);
    object(directive.catalog(), directive.with(directive.catalog(), "AcroForm", form + " 0 R"));
  }

  /** A stream that no page draws, as long as that, of bytes that do not repeat. */
  SignedFileWriter attachment(long bytes) throws IOException {
    return stream("<< /Length " + bytes + " >>", bytes);
  }

  /** A picture of about as many bytes that the first page draws, from the lower left corner up. */
  SignedFileWriter picture(long bytes) throws IOException {
    int side = (int) Math.sqrt((double) bytes);
    int picture = next;
    stream(
        "<< /Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray /Width "
            + side
            + " /Height "
            + side
            + " /Length "
            + (long) side * side
            + " >>",
        (long) side * side);
    int content = next++;
    String drawn = "q 100 0 0 100 0 0 cm /Large Do Q";
    object(content, "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream");
    int number = directive.reference(directive.page(), "Resources");
    resources = directive.with(number, "XObject", "<< /Large " + picture + " 0 R >>");
    contents = "[" + directive.entry(directive.page(), "Contents") + " " + content + " 0 R]";
    return this;
  }

  /** So many objects that nothing refers to. */
  SignedFileWriter objects(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      object(next++, "<< /Type /Metadata /N " + i + " >>");
    }
    return this;
  }

  private SignedFileWriter stream(String dictionary, long bytes) throws IOException {
    begin(next++);
    text(dictionary + "\nstream\n");
    byte[] block = new byte[BLOCK];
    long state = 88_172_645_463_325_252L;
    for (long left = bytes; left > 0; left -= block.length) {
      for (int i = 0; i < block.length; i++) {
        state ^= state << 13; // Marsaglia's xorshift.
        state ^= state >>> 7;
        state ^= state << 17;
        block[i] = (byte) state;
      }
      bytes(block, (int) Math.min(block.length, left));
    }
    text("\nendstream\nendobj\n");
    return this;
  }

  /** The same objects anew in every revision. */
  SignedFileWriter rewrite(int count) throws IOException {
    next = Math.max(next, FIRST_REWRITTEN + count);
    for (int i = 0; i < count; i++) {
      object(FIRST_REWRITTEN + i, "<< /Type /Metadata /N " + length + " >>");
    }
    return this;
  }

  /** Ends the revision that is being written without a signature; not the first one. */
  void update() throws IOException {
    long table = length + 1;
    text("\n" + section(table));
    previous = table;
    offsets.clear();
  }

  /** Ends the revision that is being written with one more signature. */
  void sign() throws IOException {
    int signature = next++;
    int field = next++;
    fields.append(fields.isEmpty() ? "" : " ").append(field).append(" 0 R");
    object(form, "<< /SigFlags 3 /Fields [" + fields + "] >>");
    object(
        directive.page(),
        "<< /Type /Page /Parent "
            + directive.entry(directive.page(), "Parent")
            + " /MediaBox "
            + directive.entry(directive.page(), "MediaBox")
            + " /Resources "
            + resources
            + " /Contents "
            + contents
            + " /Annots ["
            + fields
            + "] >>");
    object(
        field,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [0 0 0 0] /P "
            + directive.page()
            + " 0 R /T (S"
            + field
            + ") /V "
            + signature
            + " 0 R >>");
    offsets.put(signature, length);
    String head = signature + " 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite";
    String rest = " /SubFilter /ETSI.CAdES.detached /ByteRange [%-43s] /Contents ";
    long gap = length + head.length() + String.format(Locale.ROOT, rest, "").length();
    long second = gap + 2 + 2 * CONTAINER;
    long table = second + END.length();
    String tail = END + section(table);
    String range = "0 " + gap + " " + second + " " + tail.length();
    text(head + String.format(Locale.ROOT, rest, range));
    text("<" + container(tail) + ">" + tail);
    previous = table;
    offsets.clear();
  }

  private String container(String tail) {
    MessageDigest digest = copy(written);
    digest.update(tail.getBytes(StandardCharsets.ISO_8859_1));
    byte[] container =
        signer
            .omit(CMSAttributes.messageDigest)
            .signedAttribute(CMSAttributes.messageDigest, new DEROctetString(digest.digest()))
            .sign(new byte[0]);
    String hex = HexFormat.of().formatHex(container);
    return hex + "0".repeat(2 * CONTAINER - hex.length());
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Table, trailer and end of a revision. */
  private String section(long table) {
    StringBuilder tail = new StringBuilder("xref\n");
    int run = 0;
    StringBuilder lines = new StringBuilder();
    for (int number : offsets.keySet()) {
      lines.append(String.format(Locale.ROOT, "%010d 00000 n \n", offsets.get(number)));
      run++;
      if (!offsets.containsKey(number + 1)) {
        tail.append(number - run + 1).append(' ').append(run).append('\n').append(lines);
        lines.setLength(0);
        run = 0;
      }
    }
    tail.append("trailer\n<< /Size " + next + " /Root " + directive.trailerEntry("Root"));
    tail.append(" /Info " + directive.trailerEntry("Info") + " /Prev " + previous);
    return tail + " >>\nstartxref\n" + table + "\n%%EOF\n";
  }

  private void object(int number, String body) throws IOException {
    begin(number);
    text(body + "\nendobj\n");
  }

  private void begin(int number) throws IOException {
    offsets.put(number, length);
    text(number + " 0 obj\n");
  }

  private void text(String text) throws IOException {
    byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
    bytes(latin1, latin1.length);
  }

  private void bytes(byte[] bytes, int count) throws IOException {
    out.write(bytes, 0, count);
    written.update(bytes, 0, count);
    length += count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
