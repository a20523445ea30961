package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.structure.XrefEntry.Free;
import org.xacthuc.pdf.structure.XrefEntry.InFile;
import org.xacthuc.pdf.structure.XrefEntry.InStream;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.Written;

/** The entries that the bytes of a cross-reference stream are (ISO 32000-2 §7.5.8). */
class XrefStreamReaderTest {
  private static final int AT = 7;

  /** The entries by number; null for a number that is not listed. */
  private static List<XrefEntry> read(String entries, String hex) throws StructureException {
    String head = " ".repeat(AT) + "<< /Filter /AHx " + entries + " >>";
    int end = head.length() + hex.length();
    PdfObject.Stream stream =
        new PdfObject.Stream(new Span(AT, end), Written.dict(head), new Span(head.length(), end));
    EntryTable table = new EntryTable(Limits.DEFAULT);
    new XrefStreamReader(Written.source(head + hex), Limits.DEFAULT, table).read(stream, 0);
    assertThat(table.link()).isEmpty();
    List<XrefEntry> listed = new ArrayList<>();
    for (int number = 0; number < table.bound(); number++) {
      listed.add(table.lookup(number, 0).orElse(null));
    }
    return listed;
  }

  static Stream<Arguments> streams() {
    return Stream.of(
        Arguments.of("/W [1 2 1] /Size 2", "00000000 01012c05", List.of(new Free(), at(300, 5))),
        Arguments.of("/W [1 2 1] /Size 1 /Other 2", "02012c05 ff", List.of(in(300, 5))),
        Arguments.of("/W [0 1 0] /Size 2", "0a 00", List.of(at(10, 0), new Free())),
        Arguments.of("/W [1 1 0] /Size 2", "010a 020b", List.of(at(10, 0), in(11, 0))),
        Arguments.of("/W [1 0 1] /Size 1", "02 07", List.of(in(0, 7))),
        Arguments.of("/W [2 1 1] /Size 2", "01010203 00010203", List.of(new Free(), at(2, 3))),
        Arguments.of("/W [1 1 1] /Size 2", "030405 ff0102", List.of(new Free(), new Free())),
        Arguments.of(
            "/W [0 8 4] /Size 1",
            "7fffffffffffffff 7fffffff",
            List.of(at(Long.MAX_VALUE, Integer.MAX_VALUE))),
        Arguments.of(
            "/W [1 4 0] /Size 2",
            "027fffffff 0280000000",
            List.of(in(Integer.MAX_VALUE, 0), new Free())),
        Arguments.of(
            "/W [1 1 1] /Size 9 /Index [1 1 0 1]", "010203 020304", List.of(in(3, 4), at(2, 3))),
        Arguments.of("/W [1 1 1] /Size 9 /Index [1 0 0 1]", "010203", List.of(at(2, 3))),
        Arguments.of("/W [1 1 1] /Index []", "010203", List.of()),
        Arguments.of("/W [1 1 1]", "010203", List.of()),
        Arguments.of("/W [0 0 0] /Size 0", "", List.of()));
  }

  private static XrefEntry at(long offset, int generation) {
    return new InFile(offset, generation);
  }

  private static XrefEntry in(int container, int index) {
    return new InStream(container, index);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void itsBytesAreEntries(String dict, String hex, List<XrefEntry> expected)
      throws StructureException {
    assertThat(read(dict, hex)).isEqualTo(expected);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("/Size 1", "/W"),
        Arguments.of("/W 1 /Size 1", "/W"),
        Arguments.of("/W [1 1] /Size 1", "/W"),
        Arguments.of("/W [1 1 1 1] /Size 1", "/W"),
        Arguments.of("/W [1 9 1] /Size 1", "/W"),
        Arguments.of("/W [1 -1 1] /Size 1", "/W"),
        Arguments.of("/W [1 1.0 1] /Size 1", "/W"),
        Arguments.of("/W [0 0 0] /Size 1", "/Index"),
        Arguments.of("/W [1 1 1] /Size 2", "/Index"),
        Arguments.of("/W [1 1 2] /Size 1", "/Index"),
        Arguments.of("/W [1 1 1] /Index [0]", "/Index"),
        Arguments.of("/W [1 1 1] /Index [0 1 2]", "/Index"),
        Arguments.of("/W [1 1 1] /Index [-1 1]", "/Index"),
        Arguments.of("/W [1 1 1] /Index 1", "/Index"),
        Arguments.of("/W [1 1 1] /Size 1 /DecodeParms null /Filter /LZW", "/Filter"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatDoesNotFitItIsRefusedWhereItStands(String dict, String detail) {
    refused(dict, "010203", StructureDefect.at(Kind.XREF_BROKEN, AT, detail));
  }

  private static void refused(String dict, String hex, StructureDefect defect) {
    assertThatThrownBy(() -> read(dict, hex))
        .isInstanceOfSatisfying(
            StructureException.class, e -> assertThat(e.defect()).isEqualTo(defect));
  }

  @Test
  void anEntryOutOfAllBoundsIsRefused() {
    StructureDefect defect = StructureDefect.of(Kind.XREF_BROKEN, "xref entry");
    refused("/W [0 8 0] /Size 1", "8000000000000000", defect);
    refused("/W [0 1 4] /Size 1", "01 80000000", defect);
    refused("/W [0 1 8] /Size 1", "01 8000000000000000", defect);
  }

  @Test
  void aLimitIsToldByItsName() {
    refused(
        "/W [1 1 1] /Size 1 /Filter [/AHx /AHx /AHx /AHx /AHx]",
        "",
        new StructureDefect(
            Kind.LIMIT_REACHED, Optional.empty(), "/Filter", Optional.of(Limit.FILTERS)));
    refused(
        "/W [0 1 0] /Index [8388607 1]",
        "01",
        StructureDefect.limit(Limit.OBJECTS, "xref 8388607"));
  }
}
