package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.xacthuc.base.Box;

/** Signs any PDF with classic cross-reference tables by an incremental update. */
public final class PdfSigner {
  // Ten digits hold any offset of a file below 10 GB.
  private static final String RANGE_ROOM = "0000000000 ".repeat(4).strip();

  private PdfSigner() {}

  /** {@code pdf} with an incremental update that holds the signature described. */
  public static byte[] sign(byte[] pdf, SignatureSpec spec) {
    var edit = new PdfEdit(RawPdf.read(pdf));
    int signature = prepare(edit, spec);
    return complete(edit.append(), signature, spec);
  }

  /** The same with the update's objects changed before they are written and signed. */
  public static byte[] sign(byte[] pdf, SignatureSpec spec, UnaryOperator<PdfUpdate> change) {
    var edit = new PdfEdit(RawPdf.read(pdf));
    int signature = prepare(edit, spec);
    return complete(PdfWriter.append(edit.base(), change.apply(edit.toUpdate())), signature, spec);
  }

  /** The same, but file and signature as one single revision. */
  static byte[] signInOneRevision(PdfEdit edit, SignatureSpec spec) {
    int signature = prepare(edit, spec);
    return complete(edit.rewrite(), signature, spec);
  }

  /** Adds signature dictionary, field and widget; gives the number of the dictionary. */
  private static int prepare(PdfEdit edit, SignatureSpec spec) {
    int signature = edit.add(dictionary(spec).toString());
    int form = edit.catalogDictionary("AcroForm");
    edit.set(form, "SigFlags", "3");
    int field = emptyField(edit, form, spec.field());
    if (field < 0) {
      field = newField(edit, form, spec);
    }
    edit.set(field, "V", signature + " 0 R");
    if (spec.appearance() != null) {
      appear(edit, field, spec.appearance());
    }
    if (spec.docMdp() > 0) {
      edit.set(edit.base().catalog(), "Perms", "<< /DocMDP " + signature + " 0 R >>");
    }
    return signature;
  }

  private static RawDictionary dictionary(SignatureSpec spec) {
    var dictionary = RawDictionary.parse("<< >>");
    if (spec.isContentsFirst()) {
      dictionary.put("Contents", "");
    }
    dictionary
        .put("Type", "/" + spec.type())
        .put("Filter", "/Adobe.PPKLite")
        .put("SubFilter", "/" + spec.subFilter())
        .put("ByteRange", "[" + RANGE_ROOM + "]")
        .put("Contents", "<" + "00".repeat(spec.contentsLength()) + ">");
    spec.entries().forEach(dictionary::put);
    if (spec.docMdp() > 0) {
      dictionary.put(
          "Reference",
          "[<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams"
              + " /P "
              + spec.docMdp()
              + " /V /1.2 >> >>]");
    }
    return dictionary;
  }

  private static int emptyField(PdfEdit edit, int form, String name) {
    String fields = edit.dictionary(form).get("Fields");
    if (fields == null) {
      return -1;
    }
    return edit.base().references(fields).stream()
        .filter(
            number -> {
              var field = edit.dictionary(number);
              return RawSyntax.textString(name).equals(field.get("T")) && field.get("V") == null;
            })
        .findFirst()
        .orElse(-1);
  }

  private static int newField(PdfEdit edit, int form, SignatureSpec spec) {
    int page = edit.base().page(spec.pageIndex());
    // Annotation flags 132: Print and Locked (ISO 32000-2 table 167).
    int field =
        edit.add(
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T "
                + RawSyntax.textString(spec.field())
                + " /Rect [0 0 0 0] /F 132 /P "
                + page
                + " 0 R >>");
    edit.appendTo(form, "Fields", field + " 0 R");
    edit.appendTo(page, "Annots", field + " 0 R");
    return field;
  }

  private static void appear(PdfEdit edit, int field, Appearance appearance) {
    var numbers = edit.addAll(appearance.objects());
    Box box = appearance.box();
    String form =
        "<< /Type /XObject /Subtype /Form /BBox "
            + rectangle(0, 0, box.width(), box.height())
            + " /Resources "
            + PdfObject.fill(appearance.resources(), numbers)
            + " >>";
    int shown = edit.addStream(form, appearance.content().toArray());
    edit.set(field, "Rect", rectangle(box.left(), box.bottom(), box.right(), box.top()));
    edit.set(field, "AP", "<< /N " + shown + " 0 R >>");
  }

  static String rectangle(double left, double bottom, double right, double top) {
    return String.format(Locale.ROOT, "[%.2f %.2f %.2f %.2f]", left, bottom, right, top);
  }

  // ISO 32000-2 §12.8.1: everything but the /Contents string, its delimiters included.
  private static byte[] complete(PdfWriter.Written written, int signature, SignatureSpec spec) {
    byte[] pdf = written.bytes().toArray();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int dictionary = written.offsets().get(signature);
    int contents = text.indexOf("/Contents <", dictionary) + "/Contents ".length();
    int after = contents + 2 + 2 * spec.contentsLength();
    long[] range = spec.byteRange(new long[] {0, contents, after, pdf.length - (long) after});
    int room = text.indexOf("/ByteRange [", dictionary) + "/ByteRange [".length();
    put(pdf, room, String.format(Locale.ROOT, "%-43s", joined(range)));
    String hex = HexFormat.of().formatHex(spec.contain(covered(pdf, range)));
    if (hex.length() > 2 * spec.contentsLength()) {
      throw new IllegalArgumentException("the container has " + hex.length() / 2 + " bytes");
    }
    put(pdf, contents + 1, hex);
    return pdf;
  }

  private static byte[] covered(byte[] pdf, long[] range) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i + 1 < range.length; i += 2) {
      out.write(pdf, (int) range[i], (int) range[i + 1]);
    }
    return out.toByteArray();
  }

  private static String joined(long[] range) {
    return String.join(" ", Arrays.stream(range).mapToObj(Long::toString).toList());
  }

  private static void put(byte[] pdf, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, pdf, at, bytes.length);
  }
}
