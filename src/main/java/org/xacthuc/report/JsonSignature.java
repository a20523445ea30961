package org.xacthuc.report;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.xacthuc.SignatureReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.StampTimes;
import org.xacthuc.time.TimeStampToken;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.KnownMoment;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.TimeComparison;

/** One object of {@code signatures} in schema 1. */
final class JsonSignature {
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private JsonSignature() {}

  static void write(SignatureReport signature, JsonFields json) throws IOException {
    SignatureJudgement judgement = signature.judgement();
    json.startObject();
    json.text("field", judgement.field());
    json.text("type", Spelling.of(judgement.type()));
    json.text("subFilter", signature.subFilter());
    json.text("level", judgement.level());
    json.number("revision", signature.revision());
    json.text("coverage", Spelling.of(signature.coverage()));
    json.text("changesAfter", Spelling.of(judgement.changesAfter()));
    json.text("indication", Spelling.of(judgement.indication()));
    json.text("subIndication", judgement.subIndication().map(Enum::name));
    json.text("integrity", outcome(judgement, Axis.INTEGRITY));
    json.text("trust", outcome(judgement, Axis.TRUST));
    json.text("revocation", outcome(judgement, Axis.REVOCATION));
    json.text("time", outcome(judgement, Axis.TIME));
    json.text("algorithms", outcome(judgement, Axis.ALGORITHMS));
    json.text("digestAlgorithm", signature.digestAlgorithm());
    json.text("signatureAlgorithm", signature.signatureAlgorithm());
    if (signature.signer().isPresent()) {
      signer(signature.signer().get(), json);
    } else {
      json.nothing("signer");
    }
    times(signature.times(), json);
    evidence(signature, json);
    signatory(signature, json);
    signed(signature.signed(), json);
    json.endObject();
  }

  private static String outcome(SignatureJudgement judgement, Axis axis) {
    return Spelling.of(judgement.axes().getOrDefault(axis, AxisOutcome.NOT_CHECKED));
  }

  private static void signer(SignatureReport.Signer signer, JsonFields json) throws IOException {
    json.startObject("signer");
    json.text("role", Spelling.of(signer.role()));
    json.text("name", signer.name());
    json.text("organisation", signer.organisation());
    json.text("subject", signer.subject());
    json.text("issuer", signer.issuer());
    json.text("serial", signer.serial());
    json.text("sha256", signer.sha256());
    json.endObject();
  }

  private static void times(SignatureReport.Times times, JsonFields json) throws IOException {
    json.startObject("times");
    json.text("dictionary", times.dictionary().map(OFFSET::format));
    json.text("attribute", times.attribute().map(OFFSET::format));
    json.text("proven", times.proven().map(Instant::toString));
    json.text("provenBy", times.provenBy());
    json.text("printed", times.printed().map(OFFSET::format));
    json.text("best", times.best().toString());
    compared(times.compared(), json);
    json.endObject();
  }

  /** The printed time against every moment known, the nearest first. */
  private static void compared(TimeComparison compared, JsonFields json) throws IOException {
    Optional<PrintedTime> printed = compared.printed();
    json.text("printedPrecision", printed.map(p -> Spelling.of(p.precision())));
    json.text("printedDay", printed.map(p -> p.time().toLocalDate().toString()));
    json.flag("printedOffsetAssumed", printed.map(PrintedTime::offsetAssumed).orElse(false));
    json.startArray("printedAgainst");
    List<StampTimes.Distance<KnownMoment>> distances =
        compared.distances().map(StampTimes::distances).orElse(List.of());
    for (StampTimes.Distance<KnownMoment> distance : distances) {
      json.startObject();
      json.text("moment", Spelling.of(distance.of()));
      json.text("time", distance.instant().toString());
      json.number("seconds", distance.distance().toSeconds());
      json.flag("agrees", distance.agrees());
      json.endObject();
    }
    json.endArray();
    if (compared.daysAfterDate().isPresent()) {
      json.number("daysAfterDate", compared.daysAfterDate().getAsLong());
    } else {
      json.nothing("daysAfterDate");
    }
  }

  private static void evidence(SignatureReport signature, JsonFields json) throws IOException {
    json.startArray("timestamps");
    for (SignatureReport.TimeStamp stamp : signature.timeStamps()) {
      json.startObject();
      json.text("kind", stamp.kind());
      json.text("time", stamp.time().map(Instant::toString));
      json.text("authority", stamp.authority());
      json.text("indication", Spelling.ofBlock(stamp.indication()));
      json.text("subIndication", stamp.subIndication().map(Enum::name));
      validation(stamp, json);
      json.endObject();
    }
    json.endArray();
    JsonChain.write(signature.chain(), json);
  }

  private static void validation(SignatureReport.TimeStamp stamp, JsonFields json)
      throws IOException {
    Optional<SignatureReport.TokenValidation> validation = stamp.validation();
    Optional<TimeStampToken> token = validation.map(SignatureReport.TokenValidation::token);
    json.text("sha256", token.map(t -> t.sha256().value().hex()));
    json.text("serial", token.map(TimeStampToken::serial));
    json.text("policy", token.map(TimeStampToken::policy));
    json.text("validatedAt", validation.map(v -> v.at().toString()));
    JsonChain.write(validation.map(SignatureReport.TokenValidation::chain).orElse(List.of()), json);
  }

  private static void signatory(SignatureReport signature, JsonFields json) throws IOException {
    SignatoryMatch match = signature.signatory();
    json.startObject("signatory");
    json.text("agreement", Spelling.of(match.agreement()));
    json.text("printed", match.printed());
    json.text("certified", match.certified());
    json.number("block", match.block());
    json.text("publishedBy", signature.publishedBy());
    json.text("copiedBy", signature.copiedBy());
    json.text("reason", Spelling.of(match.reason()));
    json.text("outcome", outcome(signature.judgement(), Axis.SIGNATORY));
    json.endObject();
  }

  private static void signed(SignatureReport.Signed signed, JsonFields json) throws IOException {
    json.startObject("signed");
    json.numbers(
        "byteRange",
        signed
            .byteRange()
            .map(r -> List.of(r.firstStart(), r.firstLength(), r.secondStart(), r.secondLength())));
    json.text("digestAlgorithm", signed.digest().map(d -> d.algorithm().label()));
    json.text("digest", signed.digest().map(d -> d.value().hex()));
    json.text("value", signed.value().map(Bytes::hex));
    json.endObject();
  }
}
