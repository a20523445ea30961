package org.xacthuc.attacks;

import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * Signed bytes from which two programs read two pages, though nothing is broken in the eyes of
 * either (catalogue 3.G, invariant I7).
 */
class ReaderAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final int PAGE = LETTER.page();

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
        Attack.control("PC-03 a string with an odd bracket", () -> signed("/Note (x \\( )")),
        told("PC-03 a string that ends earlier for some", "/Note (x ( )\n/Contents 1 0 R /Z (y))"),
        Attack.control("PC-05 a page with a thumbnail", () -> signed("/PZ 1")),
        Attack.undetermined(
            "PC-05 a page tree that counts another page",
            () -> signed(counting("9")),
            FindingCode.READERS_DISAGREE));
  }

  private static Attack told(String id, String entry) {
    return Attack.undetermined(id, () -> signed(entry), FindingCode.READERS_DISAGREE);
  }

  private static VerificationReport signed(String entry) {
    return signed(pdf -> pdf.append(update().put(PAGE, Bases.with(body(pdf, PAGE), entry))));
  }

  private static VerificationReport signed(UnaryOperator<TestPdf> change) {
    return LETTER.file(change).signedBy(Holder.PHUONG_THI_THANH).verify();
  }

  private static UnaryOperator<TestPdf> counting(String pages) {
    return pdf -> {
      String parent = body(pdf, PAGE).replaceFirst("(?s).*/Parent (\\d+) .*", "$1");
      int node = Integer.parseInt(parent);
      String counted = body(pdf, node).replaceFirst("/Count \\d+", "/Count " + pages);
      return pdf.append(update().put(node, counted));
    };
  }

  private static String body(TestPdf pdf, int number) {
    return Bases.lastBody(pdf, number);
  }
}
