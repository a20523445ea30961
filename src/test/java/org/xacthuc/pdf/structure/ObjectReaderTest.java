package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Text;
import org.xacthuc.pdf.syntax.Written;

/** One object between its number and its last keyword: what is taken, and what is refused where. */
class ObjectReaderTest {
  private final Budget budget = new Budget(1_000);

  /** The object at an offset; an indirect length is ten times its object's number. */
  private IndirectObject read(String text, long offset) throws StructureException {
    return new ObjectReader(Written.source(text), Limits.DEFAULT, budget)
        .read(offset, ref -> OptionalLong.of(10L * ref.number()));
  }

  private void refused(String text, StructureDefect defect) {
    assertThatThrownBy(() -> read(text, 0))
        .isInstanceOfSatisfying(
            StructureException.class, e -> assertThat(e.defect()).isEqualTo(defect));
  }

  @Test
  void anObjectKnowsItsBytes() throws StructureException {
    ByteSource source = Written.source("... 7 3 obj(x)endobj ");
    IndirectObject object =
        new ObjectReader(source, Limits.DEFAULT, budget).read(3, ref -> OptionalLong.empty());
    Text value = new Text(new Span(11, 14), Written.bytes("x"), false);
    assertThat(object)
        .isEqualTo(new IndirectObject(7, 3, Optional.of(new Span(4, 20)), source, value));
    assertThat(budget.spent()).isEqualTo(17);
  }

  @ParameterizedTest
  @CsvSource({
    "'7 0 obj null', 12, endobj",
    "'7 0 obj null endob', 13, endobj",
    "'7 0 obj << >> stream', 20, stream",
    "' 7 0 objx null endobj', 1, obj",
    "'7 65536 obj null endobj', 0, obj",
    "'2147483648 0 obj null endobj', 0, obj",
    "'7 0 obj (x endobj', 8, the end of a string",
    "'-7 0 obj null endobj', 2, an unsigned integer"
  })
  void anythingElseIsRefusedWhereItStands(String text, long position, String detail) {
    refused(text, StructureDefect.at(Kind.OBJECT_BROKEN, position, detail));
  }

  @Test
  void theLargestNumbersAreTaken() throws StructureException {
    IndirectObject object = read("2147483647 65535 obj null endobj", 0);
    assertThat(object.number()).isEqualTo(Integer.MAX_VALUE);
    assertThat(object.generation()).isEqualTo(65_535);
  }

  @Test
  void whatIsTooDeepNamesItsLimit() {
    int nesting = Limits.DEFAULT.nesting();
    refused(
        "7 0 obj " + "[".repeat(nesting + 1), StructureDefect.limit(Limit.NESTING, "less nesting"));
  }

  @ParameterizedTest
  @CsvSource({
    "'/Length 3', 'stream\nabc\nendstream'",
    "'/Length 3', 'stream\r\nabc\r\nendstream'",
    "'/Length 3', 'stream\nabcendstream'",
    "'/Length 3', 'stream\nabc \nendstream'",
    "'/Length 1 0 R', 'stream\nabc\ndefghi\nendstream'",
    "'/Length 0', 'stream\nendstream'"
  })
  void aStreamHasTheLengthThatItSays(String length, String rest) throws StructureException {
    String head = "7 0 obj << " + length + " >> ";
    int end = head.length() + rest.length();
    Stream stream = (Stream) read(head + rest + " endobj", 0).value();
    int start = head.length() + rest.indexOf('\n') + 1;
    long taken = length.endsWith("R") ? 10 : Long.parseLong(length.substring(8));
    assertThat(stream.data()).isEqualTo(new Span(start, start + taken));
    assertThat(stream.where()).isEqualTo(new Span(8, end));
    assertThat(stream.dict().where()).isEqualTo(new Span(8, head.length() - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", " \n", "\t\n", "x\n", ""})
  void theKeywordEndsWithOneEndOfLine(String end) {
    String head = "7 0 obj << /Length 3 >> stream";
    refused(
        head + end + "abc\nendstream endobj",
        end.isBlank() && !end.isEmpty()
            ? StructureDefect.at(Kind.OBJECT_BROKEN, head.length(), "stream")
            : StructureDefect.at(Kind.OBJECT_BROKEN, 24, "endobj"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Length -1", "/Length 3.0", "/Other 3", "/Length 1000", "/Length 100 0 R"})
  void aLengthThatIsNoneIsRefused(String length) {
    String head = "7 0 obj << " + length + " >> stream\n";
    refused(
        head + "abc\nendstream endobj",
        StructureDefect.at(Kind.STREAM_LENGTH_WRONG, head.length(), "/Length"));
  }

  @Test
  void dataMayReachTheEndOfTheFileAndNoFurther() {
    String head = "7 0 obj << /Length 3 >> stream\n";
    refused(
        head + "abc", StructureDefect.at(Kind.STREAM_LENGTH_WRONG, head.length() + 3, "endstream"));
    refused(head + "ab", StructureDefect.at(Kind.STREAM_LENGTH_WRONG, head.length(), "/Length"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n\nendstream", "%\nendstream", "x\nendstream", "\nendstreamx"})
  void onlyAnEndOfLineStandsBehindTheData(String behind) {
    String head = "7 0 obj << /Length 3 >> stream\n";
    refused(
        head + "abc" + behind + " endobj",
        StructureDefect.at(Kind.STREAM_LENGTH_WRONG, head.length() + 3, "endstream"));
  }

  @Test
  void noMoreIsReadThanTheBudget() throws StructureException {
    String text = "7 0 obj null endobj" + " ".repeat(500);
    for (int i = 0; i < 1_000 / 19; i++) {
      assertThat(read(text, 0).number()).isEqualTo(7);
    }
    assertThat(read(text, 0)).as("the one that spends it").isNotNull();
    refused(text, StructureDefect.limit(Limit.READING, "obj"));
  }
}
