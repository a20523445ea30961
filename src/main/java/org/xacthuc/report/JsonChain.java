package org.xacthuc.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.SignatureReport;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.EvidenceDefect;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus;

/** Certification paths in schema 1, with what is known of each certificate's revocation. */
final class JsonChain {
  /** A status in the form in which it is written. */
  private record Answer(
      String status,
      Optional<Instant> since,
      Optional<CrlReason> reason,
      Optional<RevocationEvidence> by,
      List<EvidenceDefect> why) {}

  private JsonChain() {}

  static void write(List<SignatureReport.ChainLink> chain, JsonFields json) throws IOException {
    json.startArray("chain");
    for (SignatureReport.ChainLink link : chain) {
      Certificate certificate = link.certificate();
      json.startObject();
      json.text("subject", link.subject());
      json.text("sha256", link.sha256());
      json.text("issuer", certificate.issuer().text());
      json.text("serial", certificate.serial());
      json.text("notBefore", certificate.notBefore().toString());
      json.text("notAfter", certificate.notAfter().toString());
      json.flag("anchor", link.anchor());
      if (link.revocation().isPresent()) {
        write(answer(link.revocation().get()), json);
      } else {
        json.nothing("revocation");
      }
      json.endObject();
    }
    json.endArray();
  }

  private static Answer answer(RevocationStatus status) {
    return status.match(
        good ->
            new Answer(
                "not-revoked",
                Optional.empty(),
                Optional.empty(),
                Optional.of(good.by()),
                List.of()),
        revoked ->
            new Answer(
                "revoked",
                Optional.of(revoked.since()),
                Optional.of(revoked.reason()),
                Optional.of(revoked.by()),
                List.of()),
        unknown ->
            new Answer(
                "unknown", Optional.empty(), Optional.empty(), Optional.empty(), unknown.why()));
  }

  private static void write(Answer answer, JsonFields json) throws IOException {
    json.startObject("revocation");
    json.text("status", answer.status());
    json.text("since", answer.since().map(Instant::toString));
    json.text("reason", answer.reason().map(Spelling::of));
    if (answer.by().isPresent()) {
      write(answer.by().get(), json);
    } else {
      json.nothing("evidence");
    }
    json.texts("why", answer.why().stream().map(d -> Spelling.of(d.kind())).distinct().toList());
    json.endObject();
  }

  private static void write(RevocationEvidence evidence, JsonFields json) throws IOException {
    json.startObject("evidence");
    json.text("kind", Spelling.of(evidence.kind()));
    json.text("sha256", DigestAlgorithm.SHA256.of(evidence.encoded()).value().hex());
    json.text("issuer", evidence.issuedBy());
    json.text("thisUpdate", evidence.thisUpdate().toString());
    json.text("nextUpdate", evidence.nextUpdate().map(Instant::toString));
    json.text("existsSince", evidence.existsSince().toString());
    json.endObject();
  }
}
