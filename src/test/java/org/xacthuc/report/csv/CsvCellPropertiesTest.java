package org.xacthuc.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xacthuc.report.Escaping;

class CsvCellPropertiesTest {
  private static final String TRIGGERS = "=+-@＝＋－＠﹣−";
  private static final String SKIPPED = " \u00A0\u3000\"'`´“”‘’«»";

  @Property
  void anyTextIsReadBackAsItWasWritten(@ForAll("hostile") String first, @ForAll String second)
      throws IOException {
    List<String> cells = List.of(CsvCell.of(first), CsvCell.of(second), "end");
    StringWriter written = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(written)) {
      csv.writeRecord(cells);
    }
    List<CsvRecord> read = CsvReader.builder().ofCsvRecord(written.toString()).stream().toList();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).getFields()).isEqualTo(cells);
  }

  @Property(tries = 5000)
  void noCellIsAFormulaHoweverTheLineIsParted(@ForAll("hostile") String text) {
    for (String piece : CsvCell.of(text).split("[;\t\r\n]", -1)) {
      int begin = 0;
      while (begin < piece.length() && SKIPPED.indexOf(piece.charAt(begin)) >= 0) {
        begin++;
      }
      boolean defused = piece.substring(0, begin).contains("'");
      boolean trigger = begin < piece.length() && TRIGGERS.indexOf(piece.charAt(begin)) >= 0;
      assertThat(trigger && !defused).as(piece).isFalse();
    }
  }

  @Property
  void nothingButApostrophesIsAdded(@ForAll("hostile") String text) {
    assertThat(CsvCell.of(text).replace("'", "")).isEqualTo(Escaping.text(text).replace("'", ""));
  }

  @Property
  void aNameIsLeftAsItIs(@ForAll("names") String name) {
    assertThat(CsvCell.of(name)).isEqualTo(name);
  }

  @Example
  void knownTricksAreDefused() {
    assertThat(CsvCell.of("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvCell.of("-12/QĐ")).isEqualTo("'-12/QĐ");
    assertThat(CsvCell.of("\t=cmd|' /C calc'!A0")).isEqualTo("\\u{0009}=cmd|' /C calc'!A0");
    assertThat(CsvCell.of(" “＝1")).isEqualTo(" “'＝1");
    assertThat(CsvCell.of("Lê; @SUM(1)")).isEqualTo("Lê; '@SUM(1)");
    assertThat(CsvCell.of("a\r\nb")).isEqualTo("a\\u{000D}\\u{000A}b");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings()
        .withChars(TRIGGERS + SKIPPED + ";,\"\t\r\n\u202E|aĐ1")
        .ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("ABCĐƯỚÂ abcđướâ/-.,()1")
        .ofMaxLength(20)
        .map(s -> "Ủy ban " + s);
  }
}
