package org.xacthuc.report.etsi;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.SignatureReport;
import org.xacthuc.SignatureReport.TimeStamp;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Spelling;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.SignatureType;

/** What is known of one signature: its identifier, times, document, attributes and signer. */
final class SignatureElements {
  private final VerificationReport report;
  private final SignatureReport signature;
  private final String id;
  private final Xml xml;

  SignatureElements(VerificationReport report, SignatureReport signature, String id, Xml xml) {
    this.report = report;
    this.signature = signature;
    this.id = id;
    this.xml = xml;
  }

  /** Clause 4.3.3. The field's name says which signature of the file it is. */
  void identifier() throws IOException, XMLStreamException {
    xml.element(
        "SignatureIdentifier",
        "id",
        id,
        () -> {
          if (signature.signed().value().isPresent()) {
            xml.base64("ds:SignatureValue", signature.signed().value().get());
          }
          xml.flag("HashOnly", false);
          xml.flag("DocHashOnly", false);
          xml.element(
              "OtherInformation",
              () ->
                  xml.element(
                      "SignatureReference",
                      () -> xml.text("PAdESFieldName", signature.judgement().field())));
        });
  }

  /** Clause 4.3.6: as of when it was validated, and when it is proven to have existed. */
  void times() throws IOException, XMLStreamException {
    Instant best = signature.times().best();
    if (!Xml.isWritable(report.verificationTime()) || !Xml.isWritable(best)) {
      return;
    }
    xml.element(
        "ValidationTimeInfo",
        () -> {
          xml.time("ValidationTime", report.verificationTime());
          xml.element(
              "BestSignatureTime",
              () -> {
                xml.time("POETime", best);
                xml.plain("TypeOfProof", Urns.POE_OF_VALIDATION);
                Optional<String> proof = proof();
                if (proof.isPresent()) {
                  xml.reference("POEObject", proof.get());
                }
              });
        });
  }

  /** The time-stamp that proves the best-signature-time; absent where none does. */
  private Optional<String> proof() {
    Optional<Instant> proven = signature.times().proven();
    return Stream.concat(signature.timeStamps().stream(), covering())
        .filter(t -> t.indication() == Indication.TOTAL_PASSED && t.time().equals(proven))
        .filter(t -> signature.times().provenBy().filter(t.kind()::equals).isPresent())
        .flatMap(t -> t.validation().stream())
        .map(ValidationObjects::timeStampId)
        .findFirst();
  }

  /** Document time-stamps over this signature. */
  private Stream<TimeStamp> covering() {
    return report.signatures().stream()
        .filter(s -> s.judgement().type() == SignatureType.DOCUMENT_TIMESTAMP)
        .filter(s -> signature.revision() > 0 && s.revision() > signature.revision())
        .flatMap(s -> s.timeStamps().stream());
  }

  /** Clause 4.3.7: the bytes that the signature covers, as they are today. */
  void document() throws IOException, XMLStreamException {
    if (signature.signed().digest().isPresent()) {
      xml.element(
          "SignersDocument",
          () -> xml.digest("DigestAlgAndValue", signature.signed().digest().get()));
    }
  }

  /** Annex A: the claims, the time-stamps and what the dictionary says. */
  void attributes() throws IOException, XMLStreamException {
    List<Instant> claims = claims();
    List<TimeStamp> stamps = signature.timeStamps().stream().filter(this::isWritable).toList();
    List<TimeStamp> covering = covering().filter(this::isWritable).toList();
    Optional<String> range = signature.signed().byteRange().map(Spelling::of);
    if (claims.isEmpty()
        && stamps.isEmpty()
        && covering.isEmpty()
        && range.isEmpty()
        && signature.subFilter().isEmpty()) {
      return;
    }
    xml.element(
        "SignatureAttributes",
        () -> {
          for (Instant claim : claims) {
            xml.element("SigningTime", "Signed", "true", () -> xml.time("Time", claim));
          }
          for (TimeStamp stamp : stamps) {
            stamp(stamp);
          }
          for (TimeStamp stamp : covering) {
            stamp("DocTimeStamp", false, stamp);
          }
          if (signature.subFilter().isPresent()) {
            xml.element(
                "SubFilter", () -> xml.text("SubFilterElement", signature.subFilter().get()));
          }
          if (range.isPresent()) {
            xml.plain("ByteRange", range.get());
          }
        });
  }

  /** The dictionary's and the attribute's, both of which the signature covers. */
  private List<Instant> claims() {
    return Stream.of(signature.times().dictionary(), signature.times().attribute())
        .flatMap(Optional::stream)
        .map(OffsetDateTime::toInstant)
        .filter(Xml::isWritable)
        .toList();
  }

  private boolean isWritable(TimeStamp stamp) {
    return stamp.validation().isPresent() && stamp.time().filter(Xml::isWritable).isPresent();
  }

  private void stamp(TimeStamp stamp) throws IOException, XMLStreamException {
    boolean content = stamp.kind().equals("content-timestamp");
    stamp(content ? "AllDataObjectsTimeStamp" : "SignatureTimeStamp", content, stamp);
  }

  private void stamp(String name, boolean signed, TimeStamp stamp)
      throws IOException, XMLStreamException {
    xml.element(
        name,
        "Signed",
        Boolean.toString(signed),
        () -> {
          xml.reference(
              "AttributeObject", ValidationObjects.timeStampId(stamp.validation().orElseThrow()));
          xml.time("TimeStampValue", stamp.time().orElseThrow());
        });
  }

  /** Clause 4.3.9: whom the certificate names. */
  void signer() throws IOException, XMLStreamException {
    if (signature.signer().isPresent()) {
      SignatureReport.Signer signer = signature.signer().get();
      xml.element(
          "SignerInformation",
          () -> {
            xml.reference("SignerCertificate", ValidationObjects.certificateId(signer.sha256()));
            xml.text("Signer", signer.name().orElse(signer.subject()));
          });
    }
  }
}
