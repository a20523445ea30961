package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.cli.OutputScanner.Form;
import org.xacthuc.testkit.HostileText;

/** The control of the tests of output: put out as it is, each text is found. */
class OutputScannerTest {

  /** Marks piled up are harm to eyes alone: programs read JSON. */
  @ParameterizedTest
  @EnumSource(names = {"TERMINAL", "DIRECTION", "INVISIBLE", "LINES"})
  void whatActsByItselfIsFoundInEveryForm(HostileText kind) {
    for (String part : kind.parts()) {
      for (Form form : Form.values()) {
        boolean forEyes = part.startsWith("a\u0301\u0301") && form == Form.JSON_LINES;
        assertThat(OutputScanner.scan(form, raw(form, part)).isEmpty())
            .as("%s in %s", escaped(part), form)
            .isEqualTo(forEyes);
      }
    }
  }

  /** Each is harm in one of the forms at least; the last is one for templates alone. */
  @Test
  void markupIsFoundWhereItIsMarkup() {
    List<String> parts = HostileText.MARKUP.parts();
    for (String part : parts.subList(0, parts.size() - 1)) {
      assertThat(
              List.of(Form.HTML, Form.XML, Form.JSON_LINES).stream()
                  .flatMap(form -> OutputScanner.scan(form, raw(form, part)).stream()))
          .as(part)
          .isNotEmpty();
    }
    assertThat(scan(Form.HTML, "<html><p onclick=\"x\">a</p></html>")).isNotEmpty();
    assertThat(scan(Form.HTML, "<html><a href=\"javascript:x\">a</a></html>")).isNotEmpty();
    assertThat(scan(Form.HTML, "<html><img src=\"http://evil.example/x.png\"/></html>"))
        .isNotEmpty();
    assertThat(scan(Form.HTML, "<html><a href=\"../../x.html\">a</a></html>")).isNotEmpty();
  }

  @Test
  void formulasAreFoundInCells() {
    for (String part : HostileText.FORMULA.parts()) {
      assertThat(OutputScanner.scan(Form.CSV, raw(Form.CSV, part))).as(part).isNotEmpty();
    }
  }

  /** What is ours, and letters as people write them, is no harm. */
  @Test
  void whatIsHarmlessPasses() {
    String name = "H’Hen Niê, Vừ A Bằng (Nguyễn) 漢字";
    assertThat(scan(Form.TEXT, name + "\n")).isEmpty();
    assertThat(scan(Form.COLOURED, "\u001B[1;32m✔\u001B[0m " + name + "\n")).isEmpty();
    assertThat(scan(Form.JSON_LINES, "{\"a\":\"" + name + "\\u202e\"}\n")).isEmpty();
    assertThat(scan(Form.CSV, "\uFEFFa,b\r\n1,\"'=1," + name + "\"\r\n")).isEmpty();
    assertThat(scan(Form.HTML, "<html><a href=\"../files/1.html#f1\">" + name + "</a></html>"))
        .isEmpty();
    assertThat(scan(Form.XML, "<a>" + name + "</a>")).isEmpty();
  }

  private static List<String> scan(Form form, String text) {
    return OutputScanner.scan(form, text.getBytes(UTF_8));
  }

  /** The text where a careless program would put it. */
  private static byte[] raw(Form form, String part) {
    return bytes(
        switch (form) {
          case TEXT, COLOURED -> "Name " + part + "\n";
          case JSON_LINES -> "{\"name\":\"" + part + "\"}\n";
          case CSV -> "name,next\r\n" + part + ",\"" + part + "\"\r\n";
          case HTML ->
              "<html><style>" + part + "</style><a href=\"" + part + "\">" + part + "</a></html>";
          case XML -> "<name>" + part + "</name>";
        });
  }

  /** UTF-8, in which even halves of pairs are written: three bytes that no reader takes. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int c : text.codePoints().toArray()) {
      if (c >= 0xD800 && c <= 0xDFFF) {
        bytes.write(0xE0 | (c >> 12));
        bytes.write(0x80 | ((c >> 6) & 0x3F));
        bytes.write(0x80 | (c & 0x3F));
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String escaped(String part) {
    return java.util.HexFormat.of().formatHex(part.getBytes(UTF_16LE));
  }
}
