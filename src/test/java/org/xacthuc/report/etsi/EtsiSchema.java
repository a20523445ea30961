package org.xacthuc.report.etsi;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The XML schema of ETSI TS 119 102-2 V1.4.1 with those that it builds on, out of test libraries;
 * nothing is fetched.
 */
final class EtsiSchema {
  /** What schemas import, by namespace. */
  private static final Map<String, String> FILES =
      Map.of(
          "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
          "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES01903v132-202407.xsd",
          "http://uri.etsi.org/02231/v2#", "/xsd/ts_119612v020301_xsd.xsd",
          "http://www.w3.org/XML/1998/namespace", "/xsd/xml.xsd");

  private final Schema schema;

  private EtsiSchema(Schema schema) {
    this.schema = schema;
  }

  static EtsiSchema load() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setResourceResolver(EtsiSchema::resolve);
      return new EtsiSchema(factory.newSchema(resource("/xsd/TS119102-2-v141.xsd")));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Validates a document.
   *
   * @throws SAXException when it does not hold to the schema
   */
  void validate(String xml) throws SAXException, IOException {
    Validator validator = schema.newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    validator.validate(new StreamSource(new StringReader(xml)));
  }

  private static URL resource(String name) {
    URL url = EtsiSchema.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("not among the test libraries: " + name);
    }
    return url;
  }

  private static LSInput resolve(
      String type, String namespace, String publicId, String systemId, String baseUri) {
    // The document type of xmldsig's schema declares nothing that matters.
    String file = FILES.get(namespace);
    return file == null ? new Input(systemId, null) : new Input(systemId, resource(file));
  }

  /** An empty text where there is no file. */
  private static final class Input implements LSInput {
    private final String systemId;
    private final URL url;

    Input(String systemId, URL url) {
      this.systemId = systemId;
      this.url = url;
    }

    @Override
    public InputStream getByteStream() {
      try {
        return url == null ? InputStream.nullInputStream() : url.openStream();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public String getSystemId() {
      return url == null ? systemId : url.toString();
    }

    @Override
    public java.io.Reader getCharacterStream() {
      return null;
    }

    @Override
    public void setCharacterStream(java.io.Reader stream) {}

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public void setStringData(String data) {}

    @Override
    public void setSystemId(String id) {}

    @Override
    public String getPublicId() {
      return null;
    }

    @Override
    public void setPublicId(String id) {}

    @Override
    public String getBaseURI() {
      return null;
    }

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
