package org.xacthuc.report.etsi;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.report.Escaping;

/**
 * Elements of the report, indented, with their three namespaces. Text is made safe here: characters
 * that XML 1.0 does not have, and those that act on whoever looks at it, are written by their code
 * points, and identity numbers are masked.
 */
final class Xml {
  static final String REPORT = "http://uri.etsi.org/19102/v1.4.1#";
  private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private int depth;
  private boolean ended;

  /** What stands within an element. */
  @FunctionalInterface
  interface Content {
    void write() throws IOException, XMLStreamException;
  }

  private Xml() throws XMLStreamException {
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** What writes a document's root element. */
  @FunctionalInterface
  interface Root {
    void write(Xml xml) throws IOException, XMLStreamException;
  }

  /** A whole document, its root with all namespaces. */
  static String document(String root, Root content) throws IOException {
    try {
      Xml xml = new Xml();
      xml.out.writeStartDocument("UTF-8", "1.0");
      xml.line();
      xml.out.writeStartElement(root);
      xml.out.writeDefaultNamespace(REPORT);
      xml.out.writeNamespace("ds", SIGNATURE);
      xml.out.writeNamespace("xades", XADES);
      xml.depth++;
      content.write(xml);
      xml.depth--;
      xml.line();
      xml.out.writeEndDocument();
      xml.out.close();
      return xml.text + "\n";
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element with elements in it; {@code ds:} and {@code xades:} are the other namespaces. */
  void element(String name, Content content) throws IOException, XMLStreamException {
    start(name);
    end(content);
  }

  /** The same with an attribute. */
  void element(String name, String attribute, String value, Content content)
      throws IOException, XMLStreamException {
    start(name);
    out.writeAttribute(attribute, value);
    end(content);
  }

  private void end(Content content) throws IOException, XMLStreamException {
    depth++;
    ended = false;
    content.write();
    depth--;
    if (ended) {
      line();
    }
    out.writeEndElement();
    ended = true;
  }

  /** An element with text that may come from anywhere. */
  void text(String name, String value) throws XMLStreamException {
    plain(name, Escaping.text(value));
  }

  /** An element with text of our own, in which nothing is to be masked. */
  void plain(String name, String value) throws XMLStreamException {
    start(name);
    out.writeCharacters(value);
    out.writeEndElement();
    ended = true;
  }

  /**
   * A time as xs:dateTime in UTC.
   *
   * @param time for which {@link #isWritable} holds
   */
  void time(String name, Instant time) throws XMLStreamException {
    plain(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
  }

  /** Whether xs:dateTime has that year for certain. */
  static boolean isWritable(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1 && year <= 9999;
  }

  void flag(String name, boolean value) throws XMLStreamException {
    plain(name, Boolean.toString(value));
  }

  void base64(String name, Bytes value) throws XMLStreamException {
    plain(name, Base64.getEncoder().encodeToString(value.toArray()));
  }

  /** A reference to an object of the report. */
  void reference(String name, String id) throws XMLStreamException {
    line();
    out.writeEmptyElement(name);
    out.writeAttribute("VOReference", id);
    ended = true;
  }

  void digest(String name, Digest digest) throws IOException, XMLStreamException {
    element(
        name,
        () -> {
          line();
          out.writeEmptyElement("ds", "DigestMethod", SIGNATURE);
          out.writeAttribute("Algorithm", AlgorithmUris.of(digest.algorithm()));
          base64("ds:DigestValue", digest.value());
        });
  }

  private void start(String name) throws XMLStreamException {
    line();
    int colon = name.indexOf(':');
    if (colon < 0) {
      out.writeStartElement(name);
    } else {
      String prefix = name.substring(0, colon);
      out.writeStartElement(
          prefix, name.substring(colon + 1), prefix.equals("ds") ? SIGNATURE : XADES);
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
