package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.PKI;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfObject;

/**
 * Seals as Decree 30/2020/ND-CP has them, on a directive whose pages are read: over a third of the
 * signature, across the margins, beside the date.
 */
class GenuineSealsTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final Box BLOCK = LETTER.signatureSpace();

  /** To the left, a third of its width over the picture of the signature. */
  private static final Box THIRD =
      new Box(
          BLOCK.left() - BLOCK.width() * 2 / 3,
          BLOCK.bottom(),
          BLOCK.left() + BLOCK.width() / 3,
          BLOCK.top());

  /** The same third of the picture, and none of the words to the left of it. */
  private static final Box INSIDE =
      new Box(BLOCK.left(), BLOCK.bottom(), BLOCK.left() + BLOCK.width() / 3, BLOCK.top());

  private static final String GRAY =
      "<< /Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8"
          + " /ColorSpace /DeviceGray ";

  static Stream<Arguments> flows() {
    DrawnDirective signed = LETTER.stampedBy(PKI.of(Holder.PHUONG_THI_THANH), transparent(BLOCK));
    return Stream.of(
        flow("a transparent seal over a third", body(signed, transparent(THIRD))),
        flow("an opaque seal over a third, and blank paper", body(signed, opaque(INSIDE))),
        flow("a red ring over a third", body(signed, ring(THIRD))),
        flow("seals across the margins", body(marginal(signed), transparent(THIRD))),
        flow(
            "the stamp of whom it came to",
            body(signed, transparent(THIRD))
                .stampedBy(
                    PKI.of(Holder.CO_QUAN_TINH_UY),
                    Appearance.lines(new Box(20, 20, 140, 60), "CONG VAN DEN", "So 12"),
                    0)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flows")
  void isAuthentic(String name, DrawnDirective directive) {
    assertThat(directive.verify(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY)).isAuthentic();
  }

  private static Arguments flow(String name, DrawnDirective directive) {
    return Arguments.of(name, directive);
  }

  private static DrawnDirective body(DrawnDirective directive, Appearance seal) {
    return directive.stampedBy(PKI.of(Holder.CO_QUAN_TINH_UY), seal);
  }

  /** A part of a seal on the right edge of both pages, over the ends of the lines. */
  private static DrawnDirective marginal(DrawnDirective directive) {
    Box edge = new Box(510, 380, 595, 460);
    return directive
        .stampedBy(PKI.of(Holder.CO_QUAN_TINH_UY), ring(edge), 0)
        .stampedBy(PKI.of(Holder.CO_QUAN_TINH_UY), transparent(edge), 1);
  }

  private static Appearance ring(Box box) {
    String frame = (box.width() - 8) + " " + (box.height() - 8) + " re S";
    return new Appearance(box, latin1("1 0 0 RG 2 w 4 4 " + frame), "<< >>", List.of());
  }

  /** A picture as seals are drawn: ink in its left half, nothing in its right. */
  private static Appearance transparent(Box box) {
    PdfObject picture = PdfObject.stream(GRAY + "/SMask ${1} >>", new byte[] {0, 0});
    PdfObject mask = PdfObject.stream(GRAY + ">>", new byte[] {0x20, 0});
    return picture(box, List.of(picture, mask));
  }

  private static Appearance opaque(Box box) {
    return picture(box, List.of(PdfObject.stream(GRAY + ">>", new byte[] {0x40, (byte) 0xFF})));
  }

  private static Appearance picture(Box box, List<PdfObject> objects) {
    String draw = "q " + box.width() + " 0 0 " + box.height() + " 0 0 cm /Im Do Q";
    return new Appearance(box, latin1(draw), "<< /XObject << /Im ${0} >> >>", objects);
  }

  private static Bytes latin1(String text) {
    return Bytes.of(Raw.latin1(text));
  }
}
