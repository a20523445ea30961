package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.TWICE;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGES_OVERLAP;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_GAP;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_SHAPE;
import static org.xacthuc.verdict.FindingCode.DUPLICATE_KEY;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;

/** Signature wrapping (3.C): others stand between the signed bytes, or sign less than they say. */
final class WrappingRows {
  private WrappingRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(
            wrapped("table", LETTER, s -> s),
            wrapped("form", LETTER.form("Amount"), s -> s),
            wrapped("hybrid", LETTER.hybrid(), s -> s),
            wrapped("certified", LETTER, s -> s.certify(2)),
            wrapped("encrypted", LETTER.encrypted(Encryption.AES_128), s -> s),
            spans(),
            elsewhere())
        .flatMap(s -> s);
  }

  private static Stream<StructureAttack> wrapped(
      String name, TestPdf letter, UnaryOperator<SignatureSpec> how) {
    TestPdf base =
        signature(
            letter.dss(PKI.validationData(Holder.PHUONG_THI_THANH)),
            s -> how.apply(s).contentsFirst());
    Wrapping wrapping = new Wrapping(base);
    return Stream.of(
        refused("SWA-01 second range moved, " + name, base, wrapping.moved(), BYTE_RANGE_GAP),
        refused("SWA-02 in the padding, " + name, base, wrapping.inPadding(), BYTE_RANGE_GAP),
        refused("SWA-03 a second /ByteRange, " + name, base, wrapping.twoKeys(), DUPLICATE_KEY),
        refused("SWA-04 opened again, " + name, base, wrapping.reopened(), BYTE_RANGE_GAP),
        refused("SWA-06 second range twice, " + name, base, wrapping.copied(), BYTE_RANGE_GAP));
  }

  /** Signers that leave other bytes out than the string: the digest holds. */
  private static Stream<StructureAttack> spans() {
    return Stream.of(
        signed("SWA-10 a blank before", r -> new long[] {0, r[1] - 1, r[2], r[3]}),
        signed("SWA-10 a key before", r -> new long[] {0, r[1] - 10, r[2], r[3]}),
        signed("SWA-10 a blank behind", r -> new long[] {0, r[1], r[2] + 1, r[3] - 1}),
        signed("SWA-11 < signed", r -> new long[] {0, r[1] + 1, r[2], r[3]}),
        signed("SWA-11 > signed", r -> new long[] {0, r[1], r[2] - 1, r[3] + 1}),
        signed("SWA-11 both signed", r -> new long[] {0, r[1] + 1, r[2] - 1, r[3] + 1}));
  }

  private static StructureAttack signed(String id, UnaryOperator<long[]> range) {
    TestPdf attacked =
        signature(LETTER, s -> s.byteRange(range)).dss(PKI.validationData(Holder.PHUONG_THI_THANH));
    return refused(id + ", by the signer", SIGNED, attacked, BYTE_RANGE_GAP);
  }

  private static Stream<StructureAttack> elsewhere() {
    SignatureBytes first = SignatureBytes.of(TWICE);
    long[] n = first.numbers();
    String toTheEnd =
        String.format(Locale.ROOT, "0 b c %d", Bases.TWICE_SIGNED.bytes().length - n[2]);
    SignatureBytes later = SignatureBytes.ofLast(Bases.TWICE_SIGNED);
    String firstGap = String.format(Locale.ROOT, "0 %d %d d", n[1], n[2]);
    return Stream.of(
        refused(
            "SWA-07 a borrowed signature",
            SIGNED,
            LETTER.append(
                put(5, Bases.PAGE)
                    .put(1, Bases.CATALOG.replaceAll("/DSS \\d+ 0 R", ""))
                    .put(8, Bases.lastBody(SIGNED, 8))
                    .put(9, Bases.lastBody(SIGNED, 9))
                    .put(7, Bases.lastBody(SIGNED, 7))),
            BYTE_RANGE_GAP),
        refused("SWA-07 a whole signed file in a stream", SIGNED, borrowed(), BYTE_RANGE_SHAPE),
        refused(
            "SWA-12 two byte ranges that end at one place",
            TWICE,
            SignatureBytes.of(Bases.TWICE_SIGNED).ranged(toTheEnd),
            BYTE_RANGES_OVERLAP),
        refused("SWA-12 two dictionaries, one gap", TWICE, later.ranged(firstGap), BYTE_RANGE_GAP));
  }

  /** The outer file's dictionary points into the stream. */
  private static TestPdf borrowed() {
    TestPdf outer = LETTER.append(PdfUpdate.update().putStream(20, "<< >>", SIGNED.bytes()));
    int shift = outer.indexOf("stream\n%PDF-1.7") + "stream\n".length();
    long[] n = SignatureBytes.of(SIGNED).numbers();
    String range = String.format(Locale.ROOT, "[%d %d %d %d]", shift, n[1], n[2] + shift, n[3]);
    String dictionary =
        Bases.lastBody(SIGNED, 7).replaceAll("/ByteRange \\[[^\\]]*\\]", "/ByteRange " + range);
    return outer.append(
        put(5, Bases.PAGE)
            .put(1, Bases.CATALOG.replaceAll("/DSS \\d+ 0 R", ""))
            .put(8, Bases.lastBody(SIGNED, 8))
            .put(9, Bases.lastBody(SIGNED, 9))
            .put(7, dictionary));
  }
}
