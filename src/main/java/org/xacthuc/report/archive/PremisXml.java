package org.xacthuc.report.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xacthuc.report.Escaping;

/**
 * Elements of PREMIS, indented and handed on at once. Text is escaped and masked here, so that no
 * character stands there that XML 1.0 does not have.
 */
final class PremisXml implements Closeable {
  private static final String NAMESPACE = "http://www.loc.gov/premis/v3";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter out;

  /** For each element that is open, whether another one stands in it. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  private PremisXml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Something that writes. */
  @FunctionalInterface
  interface Content {
    void write() throws IOException, XMLStreamException;
  }

  /** Does it where only an IOException may be thrown. */
  static void guarded(Content content) throws IOException {
    try {
      content.write();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The root element, open. */
  static PremisXml begin(Appendable out) throws XMLStreamException {
    XMLStreamWriter writer =
        XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new Handing(out));
    PremisXml xml = new PremisXml(writer);
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeCharacters("\n");
    writer.writeStartElement("premis");
    writer.writeDefaultNamespace(NAMESPACE);
    writer.writeNamespace("xsi", INSTANCE);
    writer.writeAttribute("version", "3.0");
    xml.open.push(true);
    return xml;
  }

  /** An object of that category. */
  void startObject(String category) throws XMLStreamException {
    start("object");
    out.writeAttribute("xsi", INSTANCE, "type", category);
  }

  void start(String name) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    open.push(false);
  }

  /** Ends the element that was started last. */
  void end() throws XMLStreamException {
    if (open.pop()) {
      out.writeCharacters("\n" + "  ".repeat(open.size()));
    }
    out.writeEndElement();
  }

  void text(String name, String value) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    out.writeCharacters(Escaping.text(value));
    out.writeEndElement();
  }

  /** A word of a vocabulary with its address. */
  void term(String name, String value, String uri) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    out.writeAttribute("valueURI", uri);
    out.writeCharacters(value);
    out.writeEndElement();
  }

  /** An identifier with its type; the elements in it are named after it. */
  void identifier(String name, String type, String value) throws XMLStreamException {
    start(name);
    text(name + "Type", type);
    text(name + "Value", value);
    end();
  }

  private void line() throws XMLStreamException {
    open.pop();
    open.push(true);
    out.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  /** Ends the root element. What is not finished is no document. */
  void finish() throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEndDocument();
    out.writeCharacters("\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    guarded(out::close);
  }

  /** Hands on what is written. */
  private static final class Handing extends Writer {
    private final Appendable out;

    Handing(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      out.append(CharBuffer.wrap(chars, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
