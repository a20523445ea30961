package org.xacthuc.report;

import java.io.IOException;
import java.time.Instant;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignedAttributes;
import org.xacthuc.pdf.DocMdp;
import org.xacthuc.pdf.FieldLock;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.pdf.SignaturePermissions;

/** One signature as {@code inspect} shows it: field, dictionary, coverage, container. */
final class InspectedSignature {
  private InspectedSignature() {}

  static void write(Inspection.Signature signature, JsonFields json) throws IOException {
    PdfSignature pdf = signature.pdf();
    json.startObject();
    json.text("field", pdf.field().fullName());
    json.number("page", pdf.field().page());
    json.box("box", pdf.field().rectangle());
    json.number("revision", pdf.revision());
    json.text("coverage", Spelling.of(pdf.coverage()));
    InspectionReport.defects(pdf.defects(), json);
    InspectionReport.changes("changesAfter", pdf.changesAfter(), json);
    if (pdf.dictionary().isPresent()) {
      dictionary(pdf.dictionary().get(), json);
    }
    if (signature.container().isPresent()) {
      container(signature.container().get(), json);
    }
    json.endObject();
  }

  private static void dictionary(SignatureDictionary dictionary, JsonFields json)
      throws IOException {
    json.startObject("dictionary");
    json.text("object", dictionary.id().toString());
    json.text("type", dictionary.type());
    json.text("filter", dictionary.filter());
    json.text("subFilter", dictionary.subFilter());
    json.text("byteRange", dictionary.byteRange().map(Spelling::of));
    json.number("contentsBytes", dictionary.contents().length());
    json.text("signingTime", dictionary.signingTime());
    json.text("name", dictionary.name());
    json.text("reason", dictionary.reason());
    json.text("location", dictionary.location());
    permissions(dictionary.permissions(), json);
    json.endObject();
  }

  private static void permissions(SignaturePermissions permissions, JsonFields json)
      throws IOException {
    json.number(
        "docMdpPermission", permissions.docMdp().stream().mapToInt(DocMdp::permission).findFirst());
    json.startArray("locks");
    for (FieldLock lock : permissions.locks()) {
      json.startObject();
      json.text("source", Spelling.of(lock.source()));
      json.text("action", Spelling.of(lock.action()));
      json.texts("fields", lock.fields().stream().sorted().toList());
      json.number("permission", lock.permission());
      json.endObject();
    }
    json.endArray();
    json.flag("usageRights", permissions.usageRights());
  }

  private static void container(Reading<CmsSignature, CmsDefect> reading, JsonFields json)
      throws IOException {
    json.startObject("container");
    if (reading.value().isPresent()) {
      container(reading.value().get(), json);
    }
    json.startArray("defects");
    for (CmsDefect defect : reading.defects()) {
      json.startObject();
      json.text("kind", Spelling.of(defect.kind()));
      json.text("detail", defect.detail());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void container(CmsSignature cms, JsonFields json) throws IOException {
    json.number("version", cms.version());
    json.text("digestAlgorithm", cms.digestAlgorithm().map(a -> a.label()));
    json.text("signatureAlgorithm", cms.signatureAlgorithm().map(SignatureAlgorithm::label));
    json.text(
        "messageDigest",
        cms.signedAttributes().flatMap(SignedAttributes::messageDigest).map(d -> d.hex()));
    json.text(
        "signingTime",
        cms.signedAttributes().flatMap(SignedAttributes::signingTime).map(Instant::toString));
    json.number("signatureTimeStamps", cms.signatureTimeStamps().size());
    json.number("crls", cms.crls().size());
    json.number("ocspResponses", cms.ocspResponses().size());
    json.text("signer", cms.signer().map(c -> c.subject().text()));
    json.startArray("certificates");
    for (Certificate certificate : cms.certificates()) {
      certificate(certificate, json);
    }
    json.endArray();
  }

  private static void certificate(Certificate certificate, JsonFields json) throws IOException {
    json.startObject();
    json.text("subject", certificate.subject().text());
    json.text("issuer", certificate.issuer().text());
    json.text("serial", certificate.serial());
    json.text("notBefore", certificate.notBefore().toString());
    json.text("notAfter", certificate.notAfter().toString());
    json.text("key", certificate.keyLabel());
    json.text("sha256", certificate.sha256().value().hex());
    json.endObject();
  }
}
