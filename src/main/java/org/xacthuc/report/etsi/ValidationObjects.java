package org.xacthuc.report.etsi;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.SignatureReport;
import org.xacthuc.SignatureReport.ChainLink;
import org.xacthuc.SignatureReport.TimeStamp;
import org.xacthuc.SignatureReport.TokenValidation;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus;

/**
 * What signatures were validated with (clause 4.4): the file, certificates, revocation data and
 * time-stamps, each once, by its digest.
 */
final class ValidationObjects {
  private static final String FILE_ID = "FILE";

  /** The most specific facts of one object. */
  private record Item(
      String type, Digest digest, Optional<Instant> exists, Optional<TimeStamp> stamp) {}

  private final Map<String, Item> items = new LinkedHashMap<>();

  ValidationObjects(VerificationReport report) {
    report.sha256().ifPresent(d -> put(FILE_ID, Urns.OTHER_OBJECT, d));
    for (SignatureReport signature : report.signatures()) {
      signature
          .signer()
          .ifPresent(s -> put(certificateId(s.sha256()), Urns.CERTIFICATE, sha256(s.sha256())));
      addChain(signature.chain());
      for (TimeStamp stamp : signature.timeStamps()) {
        add(stamp);
      }
    }
  }

  private void add(TimeStamp stamp) {
    Optional<TokenValidation> validation = stamp.validation();
    if (validation.isPresent()) {
      Digest digest = validation.get().token().sha256();
      items.putIfAbsent(
          timeStampId(validation.get()),
          new Item(Urns.TIME_STAMP, digest, Optional.empty(), Optional.of(stamp)));
      addChain(validation.get().chain());
    }
  }

  private void addChain(List<ChainLink> chain) {
    for (ChainLink link : chain) {
      put(certificateId(link.sha256()), Urns.CERTIFICATE, link.certificate().sha256());
      evidence(link).ifPresent(this::add);
    }
  }

  private void add(RevocationEvidence evidence) {
    Digest digest = DigestAlgorithm.SHA256.of(evidence.encoded());
    items.putIfAbsent(
        evidenceId(evidence),
        new Item(
            Urns.of(evidence.kind()),
            digest,
            Optional.of(evidence.existsSince()),
            Optional.empty()));
  }

  private void put(String id, String type, Digest digest) {
    items.putIfAbsent(id, new Item(type, digest, Optional.empty(), Optional.empty()));
  }

  private static Digest sha256(String hex) {
    return new Digest(DigestAlgorithm.SHA256, Bytes.fromHex(hex));
  }

  /** The evidence that a certificate's status rests on. */
  static Optional<RevocationEvidence> evidence(ChainLink link) {
    return link.revocation()
        .flatMap(
            status ->
                status.match(
                    good -> Optional.of(good.by()),
                    revoked -> Optional.of(revoked.by()),
                    unknown -> Optional.empty()));
  }

  /** That a certificate of the chain was revoked. */
  static Optional<RevocationStatus.Revoked> revocation(ChainLink link) {
    return link.revocation()
        .flatMap(s -> s.match(good -> Optional.empty(), Optional::of, unknown -> Optional.empty()));
  }

  /** The file's own; absent where it was too large to be read. */
  Optional<String> fileId() {
    return items.containsKey(FILE_ID) ? Optional.of(FILE_ID) : Optional.empty();
  }

  static String certificateId(String sha256) {
    return "C-" + sha256;
  }

  static String timeStampId(TokenValidation validation) {
    return "T-" + validation.token().sha256().value().hex();
  }

  static String evidenceId(RevocationEvidence evidence) {
    return "R-" + DigestAlgorithm.SHA256.of(evidence.encoded()).value().hex();
  }

  /** All of them, where there are any. */
  void write(Xml xml) throws IOException, XMLStreamException {
    if (items.isEmpty()) {
      return;
    }
    xml.element(
        "SignatureValidationObjects",
        () -> {
          for (Map.Entry<String, Item> item : items.entrySet()) {
            write(item.getKey(), item.getValue(), xml);
          }
        });
  }

  private static void write(String id, Item item, Xml xml) throws IOException, XMLStreamException {
    xml.element(
        "ValidationObject",
        "id",
        id,
        () -> {
          xml.plain("ObjectType", item.type());
          xml.element(
              "ValidationObjectRepresentation",
              () -> xml.digest("DigestAlgAndValue", item.digest()));
          if (item.exists().filter(Xml::isWritable).isPresent()) {
            xml.element(
                "POE",
                () -> {
                  xml.time("POETime", item.exists().get());
                  xml.plain("TypeOfProof", Urns.POE_OF_VALIDATION);
                });
          }
          if (item.stamp().isPresent()) {
            report(item.stamp().get(), xml);
          }
        });
  }

  private static void report(TimeStamp stamp, Xml xml) throws IOException, XMLStreamException {
    List<ChainLink> chain = stamp.validation().map(TokenValidation::chain).orElse(List.of());
    xml.element(
        "ValidationReport",
        () ->
            xml.element(
                "SignatureValidationStatus",
                () -> {
                  xml.plain("MainIndication", Urns.ofBlock(stamp.indication()));
                  if (stamp.subIndication().isPresent()) {
                    xml.plain("SubIndication", Urns.of(stamp.subIndication().get()));
                  }
                  if (!chain.isEmpty()) {
                    xml.element(
                        "AssociatedValidationReportData", () -> ChainElements.write(chain, xml));
                  }
                }));
  }
}
