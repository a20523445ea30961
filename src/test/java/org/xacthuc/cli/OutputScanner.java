package org.xacthuc.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks for harm in what the program wrote: first in the bytes, whatever the format, then as the
 * format's readers take it. It asks nothing of the program, so that it cannot share its mistakes.
 */
final class OutputScanner {
  /** What we colour with ourselves. */
  private static final Pattern OWN_COLOURS = Pattern.compile("\u001B\\[(1;)?(0|1|31|32|33)m");

  private static final Pattern FORMULA =
      Pattern.compile(
          "^[\\s\\p{Z}\"`\u2018\u2019\u201C\u201D]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212].*",
          Pattern.DOTALL);

  /** Addresses of pages of our own, and pictures. */
  private static final Pattern OWN_ADDRESS =
      Pattern.compile(
          "((\\.\\./)?([a-z0-9-]+/)?[a-z0-9-]+(\\.[a-z0-9-]+)*\\.html)?(#[a-z0-9-]+)?"
              + "|data:image/png;base64,[A-Za-z0-9+/=]+");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** How a place is read. */
  enum Form {
    TEXT,
    COLOURED,
    JSON_LINES,
    CSV,
    HTML,
    XML
  }

  private OutputScanner() {}

  /** What is wrong with it; empty when nothing is. */
  static List<String> scan(Form form, byte[] output) {
    List<String> harm = new ArrayList<>();
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(output)).toString();
    } catch (CharacterCodingException e) {
      return List.of("not UTF-8");
    }
    characters(form, text, harm);
    lines(text, harm);
    switch (form) {
      case TEXT, COLOURED -> {
        // Read line by line.
      }
      case JSON_LINES -> text.lines().forEach(line -> json(line, harm));
      case CSV -> csv(text, harm);
      case HTML, XML -> markup(form, text, harm);
    }
    return harm;
  }

  private static void characters(Form form, String text, List<String> harm) {
    String shown = text;
    if (form == Form.COLOURED) {
      shown = OWN_COLOURS.matcher(text).replaceAll("");
    } else if (form == Form.CSV) {
      shown = text.replaceFirst("^\uFEFF", "").replace("\r\n", "\n");
    }
    Set<String> found = new TreeSet<>();
    int marks = 0;
    for (int c : shown.codePoints().toArray()) {
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = mark ? marks + 1 : 0;
      boolean piled = form != Form.JSON_LINES && marks > 3;
      if ((c != '\n' && isForbidden(c, type)) || piled) {
        found.add(String.format("U+%04X", c));
      }
    }
    if (!found.isEmpty()) {
      harm.add("characters " + found);
    }
  }

  private static boolean isForbidden(int c, int type) {
    boolean nothing =
        c == 0x34F
            || c == 0x115F
            || c == 0x1160
            || c == 0x17B4
            || c == 0x17B5
            || (c >= 0x180B && c <= 0x180F)
            || c == 0x2800
            || c == 0x3164
            || (c >= 0xFE00 && c <= 0xFE0F)
            || c == 0xFFA0
            || c == 0x2028
            || c == 0x2029
            || (c >= 0xE0000 && c <= 0xE0FFF);
    return nothing
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.ENCLOSING_MARK
        || type == Character.UNASSIGNED;
  }

  /** No line that somebody else wrote. */
  private static void lines(String text, List<String> harm) {
    text.lines()
        .filter(line -> line.startsWith("FORGED") || line.startsWith("=1+1"))
        .forEach(line -> harm.add("line " + line));
  }

  private static void json(String line, List<String> harm) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        harm.add("no JSON object: " + line);
      } else if (node.has("x") || node.toString().indexOf('\uD800') >= 0) {
        harm.add("a key of the payload: " + line);
      }
    } catch (IOException e) {
      harm.add("no JSON: " + e.getMessage());
    }
  }

  private static void csv(String text, List<String> harm) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(text.replaceFirst("^\uFEFF", ""))) {
      reader.forEach(records::add);
    } catch (IOException | CsvParseException e) {
      harm.add("no CSV: " + e.getMessage());
    }
    if (text.lines().count() != records.size()) {
      harm.add("lines that are no records");
    }
    int columns = records.isEmpty() ? 0 : records.get(0).getFieldCount();
    for (CsvRecord line : records) {
      if (line.getFieldCount() != columns) {
        harm.add("columns " + line.getFieldCount());
      }
      for (String cell : line.getFields()) {
        for (String part : cell.split(";", -1)) {
          if (FORMULA.matcher(part).matches()) {
            harm.add("formula " + part);
          }
        }
      }
    }
  }

  private static void markup(Form form, String text, List<String> harm) {
    Document document;
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      document = builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      harm.add("no XML: " + e.getMessage());
      return;
    }
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String name = element.getTagName();
      if (name.equals("evil") || (form == Form.HTML && name.equals("script"))) {
        harm.add("element " + name);
      }
      for (int j = 0; j < element.getAttributes().getLength(); j++) {
        String attribute = element.getAttributes().item(j).getNodeName();
        String value = element.getAttributes().item(j).getNodeValue();
        boolean address = attribute.equals("href") || attribute.equals("src");
        if (form == Form.HTML
            && (attribute.startsWith("on")
                || attribute.equals("style")
                || (address && !OWN_ADDRESS.matcher(value).matches()))) {
          harm.add("attribute " + attribute + "=" + value);
        }
      }
      if (form == Form.HTML
          && name.equals("style")
          && element.getTextContent().contains("*{display")) {
        harm.add("style of the payload");
      }
    }
  }
}
