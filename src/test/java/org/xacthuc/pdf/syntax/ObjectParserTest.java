package org.xacthuc.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

class ObjectParserTest {
  private static PdfObject parse(String text) throws SyntaxException {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    return new ObjectParser(ByteSource.of(bytes), 0, 10).object();
  }

  @Test
  void objectsKnowTheirBytes() throws SyntaxException {
    Dict dict = (Dict) parse(" << /Con#74ents <0aF> /A [1 2 0 R -3 (a\\)b(c)\\051)] >>x");
    assertThat(dict.where()).isEqualTo(new Span(1, 54));
    Text contents = (Text) dict.get("Contents").orElseThrow();
    assertThat(contents.where()).isEqualTo(new Span(16, 21));
    assertThat(contents.value()).isEqualTo(Bytes.fromHex("0af0"));
    Array array = (Array) dict.get("A").orElseThrow();
    assertThat(array.items()).hasSize(4);
    assertThat(array.items().get(0))
        .isInstanceOfSatisfying(Int.class, i -> assertThat(i.plain()).isTrue());
    assertThat(array.items().get(1))
        .isInstanceOfSatisfying(Ref.class, r -> assertThat(r.number()).isEqualTo(2));
    assertThat(array.items().get(2))
        .isInstanceOfSatisfying(Int.class, i -> assertThat(i.plain()).isFalse());
    assertThat(((Text) array.items().get(3)).value())
        .isEqualTo(Bytes.of("a)b(c))".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aKeyWrittenTwiceIsKept() throws SyntaxException {
    Dict dict = (Dict) parse("<< /A 1 /B 2 /A 3 >>");
    assertThat(dict.entries()).hasSize(3);
    assertThat(dict.duplicateKeys()).extracting(Name::value).containsExactly("A");
    assertThat(dict.integer("A")).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--1",
        "1e3",
        "+-0",
        "1.2.3",
        ".",
        "<0g>",
        "(a",
        "[1",
        "<< /A >>",
        "<< 1 2 >>",
        "/A#zz",
        "12345678901234567890",
        "tru",
        "[[[[[[[[[[[1]]]]]]]]]]]",
        ""
      })
  void whatIsNoSyntaxIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(SyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "+0.5", "-.5", "4.", "null", "true", "()", "<>", "[]", "<<>>", "%c\n7"})
  void whatIsSyntaxIsRead(String text) throws SyntaxException {
    assertThat(parse(text)).isNotNull();
  }
}
