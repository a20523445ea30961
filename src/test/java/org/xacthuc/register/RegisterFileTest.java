package org.xacthuc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.register.RegisterDefect.Kind;
import org.xacthuc.verdict.Expectation;

/** Registers as offices keep them, and everything that is none. */
class RegisterFileTest {
  private static Reading<Register, RegisterDefect> reading(String text) {
    return RegisterFile.read(Bytes.ofUtf8(text));
  }

  private static Register register(String text) {
    Reading<Register, RegisterDefect> reading = reading(text);
    assertThat(reading.defects()).isEmpty();
    return reading.value().orElseThrow();
  }

  @Test
  void everyColumnIsUnderstood() {
    Expectation row =
        register(
                "file,signer,number,symbol,issuer,date\na.pdf,Lê Văn Thử,12,QĐ-SKT,SỞ KT,2024-03-05\n")
            .of("a.pdf");
    assertThat(row.signer()).contains("Lê Văn Thử");
    assertThat(row.number()).contains("12/QĐ-SKT");
    assertThat(row.issuer()).contains("SỞ KT");
    assertThat(row.date()).contains(LocalDate.of(2024, 3, 5));
    assertThat(row.listed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void anySeparatorOfSpreadsheetsWillDo(String separator) {
    String text = "\uFEFF\"Signer_Name\";FILE ; issuing_org\r\n\"Lê, Thử\";a.pdf;SỞ\r\n\r\n";
    Expectation row = register(text.replace(";", separator).replace("Lê,", "Lê;")).of("a.pdf");
    assertThat(row.signer()).contains("Lê; Thử");
    assertThat(row.issuer()).contains("SỞ");
    assertThat(row.number()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "12 | QĐ-SKT | 12/QĐ-SKT",
        "12 | -QĐ/TU | 12-QĐ/TU",
        "12 | /QĐ-SKT | 12/QĐ-SKT",
        "12 | '' | 12",
        "'' | QĐ-SKT | /QĐ-SKT",
        "12/QĐ-SKT | '' | 12/QĐ-SKT",
        "'' | '' | -"
      })
  void numberAndSymbolAreOneReference(String number, String symbol, String reference) {
    String text = "file,number,symbol\na.pdf," + number + "," + symbol + "\n";
    assertThat(register(text).of("a.pdf").number()).isEqualTo(Optional.ofNullable(reference));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-05", "05/03/2024", "5/3/2024", "05.03.2024", "5-3-2024"})
  void datesAreWrittenInManyWays(String date) {
    assertThat(register("file,date\na.pdf," + date + "\n").of("a.pdf").date())
        .contains(LocalDate.of(2024, 3, 5));
  }

  @Test
  void theLongestEndOfAPathFindsItsRow() {
    Register register = register("file,number\na.pdf,1\nin/a.pdf,2\n./x\\b.pdf,3\n");
    assertThat(register.of("a.pdf").number()).contains("1");
    assertThat(register.of("./a.pdf").number()).contains("1");
    assertThat(register.of("out/a.pdf").number()).contains("1");
    assertThat(register.of("/home/in/a.pdf").number()).contains("2");
    assertThat(register.of("x/b.pdf").number()).contains("3");
    assertThat(register.of("b.pdf")).isEqualTo(Expectation.NOT_LISTED);
    assertThat(register.of("aa.pdf")).isEqualTo(Expectation.NOT_LISTED);
    assertThat(register.rowsWithout(List.of("out/a.pdf"))).containsExactly("in/a.pdf", "x/b.pdf");
  }

  @Test
  void whatIsNotUnderstoodIsPassedOverAndTold() {
    Register register = register("file,kind,number,note\na.pdf,state,1,\n");
    assertThat(register.ignored()).containsExactly("kind", "note");
    assertThat(register.of("a.pdf").number()).contains("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | NO_FILE_COLUMN | 1",
        "'name,number\na.pdf,1' | NO_FILE_COLUMN | 1",
        "'file\na.pdf' | NOTHING_EXPECTED | 1",
        "'file,note\na.pdf,x' | NOTHING_EXPECTED | 1",
        "'file,signer,signer_name\na.pdf,x,y' | DUPLICATE_COLUMN | 1",
        "'file,file,number\na.pdf,b.pdf,1' | DUPLICATE_COLUMN | 1",
        "'file,number\na.pdf,1\nb.pdf' | CELL_COUNT | 3",
        "'file,number\na.pdf,1,2' | CELL_COUNT | 2",
        "'file,number\n ,1' | NO_FILE | 2",
        "'file,number\na.pdf,1\n./a.pdf,2' | DUPLICATE_FILE | 3",
        "'file,date\na.pdf,31/02/2024' | BAD_DATE | 2",
        "'file,date\na.pdf,2024' | BAD_DATE | 2",
        "'file,number\na.pdf,\"1' | BAD_SYNTAX | 0",
        "'file,number\na.pdf,\"1\"2' | BAD_SYNTAX | 0",
      })
  void whatIsNoRegisterIsTold(String text, Kind kind, long line) {
    Reading<Register, RegisterDefect> reading = reading(text);
    assertThat(reading.value()).isEmpty();
    assertThat(reading.defects().get(0).kind()).isEqualTo(kind);
    assertThat(reading.defects().get(0).line()).isEqualTo(line);
  }

  @Test
  void anotherEncodingIsNoText() {
    byte[] latin = "file,signer\na.pdf,L\u00EA\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(RegisterFile.read(Bytes.of(latin)).defects().get(0).kind()).isEqualTo(Kind.NOT_TEXT);
    byte[] wide = "file,signer\n".getBytes(StandardCharsets.UTF_16);
    assertThat(RegisterFile.read(Bytes.of(wide)).defects().get(0).kind()).isEqualTo(Kind.NOT_TEXT);
  }
}
