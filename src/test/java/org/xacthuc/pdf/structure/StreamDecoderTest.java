package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.Written;

/** What filters stand for, and which are refused. */
class StreamDecoderTest {
  private static final Bytes HELLO = Written.bytes("Hello, Hello, Hello");

  private static Bytes deflated(Bytes data) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(data.toArray());
    }
    return Bytes.of(out.toByteArray());
  }

  private static Reading<Bytes, StructureDefect> decode(Bytes data, String dict, Limits limits) {
    return StreamDecoder.decode(data, Written.dict(dict), StreamDecoderTest::resolved, limits);
  }

  private static Reading<Bytes, StructureDefect> decode(Bytes data, String dict) {
    return decode(data, dict, Limits.DEFAULT);
  }

  /** Object 7 is a name, 8 a list, 9 parameters, 10 null. */
  private static PdfObject resolved(PdfObject value) {
    return value instanceof Ref ref
        ? switch (ref.number()) {
          case 7 -> Written.object("/FlateDecode");
          case 8 -> Written.object("[/AHx 7 0 R]");
          case 9 -> Written.object("<< /Predictor 12 /Columns 3 >>");
          default -> Written.object("null");
        }
        : value;
  }

  private static Reading<Bytes, StructureDefect> broken(String detail) {
    return Reading.failed(StructureDefect.of(Kind.OBJECT_BROKEN, detail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<< >>", "<< /Filter null >>", "<< /Filter [] >>", "<< /Filter 10 0 R >>"})
  void withoutAFilterItIsTheBytes(String dict) {
    assertThat(decode(HELLO, dict)).isEqualTo(Reading.of(HELLO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< /Filter /FlateDecode >>",
        "<< /F /Fl >>",
        "<< /Filter [/Fl] /F /Other >>",
        "<< /Filter 7 0 R >>",
        "<< /Filter [7 0 R] /DecodeParms null >>"
      })
  void deflatedDataIsInflated(String dict) throws Exception {
    assertThat(decode(deflated(HELLO), dict)).isEqualTo(Reading.of(HELLO));
  }

  @ParameterizedTest
  @CsvSource({
    "48656C6c6f>, 48656c6c6f",
    "48656C6c6f, 48656c6c6f",
    "' 4\n8\t7>00', 4870",
    "0>, 00",
    "00 0a A0 f>, 000aa0f0",
    ">, ''"
  })
  void hexadecimalDigitsAreTheirBytes(String written, String hex) {
    Reading<Bytes, StructureDefect> expected = Reading.of(Bytes.fromHex(hex));
    assertThat(decode(Written.bytes(written), "<< /Filter /ASCIIHexDecode >>")).isEqualTo(expected);
    assertThat(decode(Written.bytes(written), "<< /Filter [/AHx] >>")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"48g", "4-8>", "(48)"})
  void whatIsNoHexadecimalDigitIsRefused(String written) {
    assertThat(decode(Written.bytes(written), "<< /Filter /AHx >>"))
        .isEqualTo(broken("/ASCIIHexDecode"));
  }

  @Test
  void filtersAreUndoneInTheirOrder() throws Exception {
    Bytes twice = Written.bytes(deflated(HELLO).hex() + ">");
    assertThat(decode(twice, "<< /Filter [/AHx /Fl] >>")).isEqualTo(Reading.of(HELLO));
    assertThat(decode(twice, "<< /Filter 8 0 R >>")).isEqualTo(Reading.of(HELLO));
    assertThat(decode(twice, "<< /Filter [/Fl /AHx] >>")).isEqualTo(broken("/FlateDecode"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/DecodeParms [null << /Predictor 12 /Columns 3 >>]",
        "/DP [<< >> << /Predictor 12 /Columns 3 >>]",
        "/DecodeParms [null 9 0 R] /DP [null null]"
      })
  void parametersAreThoseOfTheirFilter(String parameters) throws Exception {
    Bytes rows = Written.bytes(deflated(Bytes.fromHex("0001020302010101")).hex());
    assertThat(decode(rows, "<< /Filter [/AHx /Fl] " + parameters + " >>"))
        .isEqualTo(Reading.of(Bytes.fromHex("010203020304")));
    assertThat(decode(rows, "<< /Filter [/AHx /Fl] /DecodeParms 9 0 R >>"))
        .as("those of the first, which has none")
        .isEqualTo(Reading.of(Bytes.fromHex("0001020302010101")));
  }

  @ParameterizedTest
  @CsvSource({
    "/LZWDecode, /Filter /LZWDecode",
    "/Crypt, /Filter /Crypt",
    "[/AHx /A85], /Filter /A85",
    "(FlateDecode), /Filter /",
    "<< >>, /Filter /"
  })
  void anyOtherFilterIsRefusedByItsName(String filter, String detail) {
    assertThat(decode(Written.bytes("00"), "<< /Filter " + filter + " >>"))
        .isEqualTo(broken(detail));
  }

  @Test
  void dataThatEndsTooSoonIsRefused() throws Exception {
    Bytes whole = deflated(HELLO);
    for (int length : new int[] {0, 1, 8, whole.length() - 1}) {
      assertThat(decode(whole.slice(0, length), "<< /Filter /Fl >>"))
          .isEqualTo(broken("/FlateDecode"));
    }
    assertThat(decode(HELLO, "<< /Filter /Fl >>")).isEqualTo(broken("/FlateDecode"));
  }

  @Test
  void dataThatNeedsADictionaryOfItsWritersIsRefused() {
    Deflater deflater = new Deflater();
    deflater.setDictionary(HELLO.toArray());
    deflater.setInput(HELLO.toArray());
    deflater.finish();
    byte[] out = new byte[100];
    Bytes data = Bytes.of(out, deflater.deflate(out));
    deflater.end();
    assertThat(decode(data, "<< /Filter /Fl >>")).isEqualTo(broken("/FlateDecode"));
  }

  @Test
  void itExpandsToNoMoreThanTheLimit() throws Exception {
    Bytes large = Bytes.of(new byte[40_000]);
    Limits enough = Limits.DEFAULT.with(Limit.STREAM_SIZE, 40_000);
    Limits tooFew = Limits.DEFAULT.with(Limit.STREAM_SIZE, 39_999);
    assertThat(decode(deflated(large), "<< /Filter /Fl >>", enough)).isEqualTo(Reading.of(large));
    assertThat(decode(deflated(large), "<< /Filter /Fl >>", tooFew))
        .isEqualTo(Reading.failed(StructureDefect.limit(Limit.STREAM_SIZE, "/FlateDecode")));
  }

  @Test
  void itHasNoMoreFiltersThanTheLimit() {
    assertThat(decode(Written.bytes("33333330"), "<< /Filter [/AHx /AHx /AHx] >>"))
        .isEqualTo(Reading.of(Bytes.fromHex("30")));
    assertThat(decode(Written.bytes("33333330"), "<< /Filter [/AHx /AHx /AHx /AHx] >>"))
        .isEqualTo(Reading.of(Bytes.fromHex("00")));
    assertThat(decode(Written.bytes(">"), "<< /Filter [/AHx /AHx /AHx /AHx /AHx] >>"))
        .isEqualTo(Reading.failed(StructureDefect.limit(Limit.FILTERS, "/Filter")));
  }
}
