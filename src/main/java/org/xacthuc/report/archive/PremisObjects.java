package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Verdict;

/** The objects of a PREMIS document: what was gone through, and every file. */
final class PremisObjects {
  /** As the Library of Congress' vocabulary of cryptographic hash functions has them. */
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "md5", "MD5",
          "sha1", "SHA-1",
          "sha224", "SHA-224",
          "sha256", "SHA-256",
          "sha384", "SHA-384",
          "sha512", "SHA-512");

  private final RecordedRun run;
  private final PremisXml xml;

  PremisObjects(RecordedRun run, PremisXml xml) {
    this.run = run;
    this.xml = xml;
  }

  /** The folder or list: a document has one object at least (premisComplexType). */
  void scope() throws IOException, XMLStreamException {
    xml.startObject("intellectualEntity");
    xml.identifier("objectIdentifier", ObjectId.TYPE, ObjectId.ofRun(run));
    xml.text("originalName", run.scope());
    xml.end();
  }

  void file(RecordedFile file) throws IOException, XMLStreamException {
    String sha256 = file.row().value(Column.SHA256);
    boolean read = !file.row().value(Column.VERDICT).equals(Verdict.UNREADABLE.name());
    xml.startObject("file");
    xml.identifier("objectIdentifier", ObjectId.TYPE, ObjectId.of(run, file.path()));
    xml.start("objectCharacteristics");
    if (!sha256.isEmpty()) {
      fixity("sha256", sha256);
      xml.text("size", file.row().value(Column.BYTES));
    }
    format(read ? "application/pdf" : "unknown");
    xml.end();
    xml.text("originalName", file.row().value(Column.FILE));
    xml.end();
  }

  /** A file that a manifest is about and the run did not verify. */
  void other(RecordedFixity check) throws IOException, XMLStreamException {
    xml.startObject("file");
    xml.identifier("objectIdentifier", ObjectId.TYPE, ObjectId.of(run, check.path()));
    xml.start("objectCharacteristics");
    if (!check.actual().isEmpty()) {
      fixity(check.algorithm(), check.actual());
    }
    format("unknown");
    xml.end();
    xml.text("originalName", check.path());
    xml.end();
  }

  private void fixity(String algorithm, String digest) throws IOException, XMLStreamException {
    xml.start("fixity");
    xml.text("messageDigestAlgorithm", ALGORITHMS.getOrDefault(algorithm, algorithm));
    xml.text("messageDigest", digest);
    xml.text("messageDigestOriginator", run.tool());
    xml.end();
  }

  private void format(String name) throws IOException, XMLStreamException {
    xml.start("format");
    xml.start("formatDesignation");
    xml.text("formatName", name);
    xml.end();
    xml.end();
  }
}
