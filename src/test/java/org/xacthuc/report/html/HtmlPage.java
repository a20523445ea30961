package org.xacthuc.report.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** One written page, read by a strict parser: it is well-formed XML too. */
final class HtmlPage {
  private final String text;
  private final Document document;

  private HtmlPage(String text) {
    this.text = text;
    document = parse(text);
  }

  static HtmlPage of(VerificationReport report, Language language) {
    StringBuilder page = new StringBuilder();
    try {
      new HtmlReport(Messages.of(language), "0.1.0").write(report, page);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new HtmlPage(page.toString());
  }

  static HtmlPage of(VerificationReport report) {
    return of(report, Language.EN);
  }

  private static Document parse(String text) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(
          new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
              throw e;
            }
          });
      return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(text, e);
    }
  }

  /** As it was written. */
  String text() {
    return text;
  }

  /** The elements that a path of XPath 1.0 leads to. */
  List<Element> all(String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    } catch (XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }

  /** The only element that a path leads to. */
  Element one(String path) {
    List<Element> found = all(path);
    if (found.size() != 1) {
      throw new AssertionError(path + ": " + found.size());
    }
    return found.get(0);
  }

  /** The words of the only element that a path leads to, blanks as one. */
  String words(String path) {
    return one(path).getTextContent().replaceAll("\\s+", " ").strip();
  }
}
