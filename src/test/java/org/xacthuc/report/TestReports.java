package org.xacthuc.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.AnchorSet;
import org.xacthuc.AnchorSource;
import org.xacthuc.PagePictures;
import org.xacthuc.SignatureReport;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.CitedDocument;
import org.xacthuc.directive.CopyKind;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveField;
import org.xacthuc.directive.DocumentCopy;
import org.xacthuc.directive.DocumentForm;
import org.xacthuc.directive.Mark;
import org.xacthuc.directive.Particulars;
import org.xacthuc.directive.PrintedField;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.directive.Reason;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;
import org.xacthuc.directive.StampKind;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.OnlineFacts;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.SignatureType;
import org.xacthuc.verdict.Subject;
import org.xacthuc.verdict.TimeComparison;
import org.xacthuc.verdict.Verdict;

/** Reports made by hand: a letter of a Party committee, as good or as bad as a test wants it. */
public final class TestReports {
  public static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant SIGNED = Instant.parse("2021-07-20T06:38:23Z");
  private static final String SHA256 = "ab".repeat(32);

  private static final AnchorSet ANCHORS =
      new AnchorSet(
          List.of(AnchorSource.STORE, AnchorSource.known("vn"), AnchorSource.path("roots")),
          5,
          new Digest(DigestAlgorithm.SHA256, Bytes.fromHex("cd".repeat(32))));

  private TestReports() {}

  /** A letter that a person and the office signed. */
  public static VerificationReport authentic(String file) {
    return report(file, Verdict.AUTHENTIC, List.of(), signature("Signature1", person()));
  }

  /** The same letter under another verdict, for which those findings speak, the first loudest. */
  public static VerificationReport judged(String file, FindingCode first, Evidence evidence) {
    Finding finding = finding(first, Subject.signature("Signature1"), evidence);
    Verdict verdict = finding.severity().forces().orElse(Verdict.AUTHENTIC);
    return report(file, verdict, List.of(finding), signature("Signature1", person()));
  }

  /** The letter, for which that was asked of the network. */
  public static VerificationReport asked(String file, Fetch... fetches) {
    VerificationReport offline = authentic(file);
    return new VerificationReport(
        offline.file(),
        offline.sha256(),
        offline.bytes(),
        offline.verificationTime(),
        offline.judgement(),
        offline.directive(),
        offline.signatures(),
        offline.elapsed(),
        offline.policy(),
        offline.anchors(),
        new OnlineFacts(true, List.of(fetches)),
        Expectation.NONE,
        1,
        PagePictures.NONE);
  }

  /** A file that cannot be read. */
  public static VerificationReport unreadable(String file) {
    Finding finding = finding(FindingCode.NOT_A_PDF, Subject.DOCUMENT, Evidence.NONE);
    return new VerificationReport(
        file,
        Optional.empty(),
        0,
        NOW,
        new Judgement(Verdict.UNREADABLE, Optional.of(finding), List.of(finding), List.of()),
        Optional.empty(),
        List.of(),
        Duration.ZERO,
        Policy.DEFAULT,
        ANCHORS,
        OnlineFacts.OFFLINE,
        Expectation.NONE,
        1,
        PagePictures.NONE);
  }

  public static Finding finding(FindingCode code, Subject subject, Evidence evidence) {
    return new Finding(code, Policy.DEFAULT.severity(code), subject, evidence);
  }

  public static VerificationReport report(
      String file, Verdict verdict, List<Finding> findings, SignatureReport... signatures) {
    List<SignatureJudgement> judged =
        List.of(signatures).stream().map(SignatureReport::judgement).toList();
    Optional<Finding> headline =
        findings.stream().filter(f -> f.severity().forces().isPresent()).findFirst();
    return new VerificationReport(
        file,
        Optional.of(new Digest(DigestAlgorithm.SHA256, Bytes.fromHex(SHA256))),
        48211,
        NOW,
        new Judgement(verdict, headline, findings, judged),
        Optional.of(letter()),
        List.of(signatures),
        Duration.ofMillis(41),
        Policy.DEFAULT,
        ANCHORS,
        OnlineFacts.OFFLINE,
        Expectation.NONE,
        1,
        PagePictures.NONE);
  }

  public static SignatureReport.Signer person() {
    return signer(
        SignerRole.PERSON,
        "Phương Thị Thanh",
        "CN=Phương Thị Thanh, O=Tỉnh ủy Bắc Kạn, UID=CCCD:006171001234, C=VN");
  }

  public static SignatureReport.Signer signer(SignerRole role, String name, String subject) {
    return new SignatureReport.Signer(
        role,
        Optional.of(name),
        Optional.of("Tỉnh ủy Bắc Kạn"),
        subject,
        "CN=xacthuc TEST CA, C=VN",
        "1f",
        SHA256);
  }

  public static SignatureReport signature(String field, SignatureReport.Signer signer) {
    Map<Axis, AxisOutcome> axes = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      axes.put(axis, AxisOutcome.PASSED);
    }
    SignatureJudgement judgement =
        new SignatureJudgement(
            field,
            SignatureType.APPROVAL,
            Optional.of("PAdES-B-LT"),
            ChangesAfter.NONE,
            Indication.TOTAL_PASSED,
            Optional.empty(),
            axes,
            List.of());
    return new SignatureReport(
        judgement,
        Optional.of("ETSI.CAdES.detached"),
        1,
        Coverage.ENTIRE_FILE,
        Optional.of("SHA-256"),
        Optional.of("RSA-2048"),
        Optional.of(signer),
        times(),
        List.of(
            new SignatureReport.TimeStamp(
                "signature-timestamp",
                Optional.of(SIGNED),
                Optional.of("CN=xacthuc TEST TSA, C=VN"),
                Indication.TOTAL_PASSED,
                Optional.empty(),
                Optional.empty())),
        List.of(link(Holder.PHUONG_THI_THANH, false), link(Holder.GOVERNMENT_ROOT, true)),
        new SignatoryMatch(
            signer.role(),
            Agreement.EXACT,
            Reason.NONE,
            signer.name(),
            signer.name(),
            OptionalInt.of(0)),
        new SignatureReport.Signed(
            Optional.of(new ByteRange(0, 20000, 28000, 20211)),
            Optional.of(new Digest(DigestAlgorithm.SHA256, Bytes.fromHex(SHA256))),
            Optional.of(Bytes.fromHex("0a0b0c"))),
        Optional.empty(),
        List.of());
  }

  private static SignatureReport.ChainLink link(Holder holder, boolean anchor) {
    return new SignatureReport.ChainLink(
        Verification.certificate(TestPki.load().of(holder).der()), anchor, Optional.empty());
  }

  private static SignatureReport.Times times() {
    OffsetDateTime claimed = OffsetDateTime.parse("2021-07-20T13:38:23+07:00");
    return new SignatureReport.Times(
        Optional.of(claimed),
        Optional.of(claimed),
        Optional.of(SIGNED),
        Optional.of("signature-timestamp"),
        Optional.of(claimed),
        SIGNED,
        TimeComparison.NONE);
  }

  /** What the pages of the letter say. */
  public static Directive letter() {
    return new Directive(
        Optional.of("TỈNH ỦY BẮC KẠN"),
        Optional.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
        DocumentForm.PARTY,
        Optional.of("309"),
        Optional.of("CV/TU"),
        Optional.of("309-CV/TU"),
        Optional.of("Bắc Kạn"),
        Optional.of(LocalDate.of(2021, 7, 20)),
        Optional.of("công văn"),
        Optional.of("Về công tác phòng, chống dịch Covid-19"),
        TextSource.TEXT,
        List.of(
            new SignatureBlock(
                1,
                Optional.of(new Box(330.4, 89.5, 560, 210)),
                List.of("T/M BAN THƯỜNG VỤ"),
                Optional.of("PHÓ BÍ THƯ"),
                Optional.of("Phương Thị Thanh"),
                Optional.empty())),
        List.of(
            new Stamp(
                1,
                Optional.empty(),
                Optional.of("Signature1"),
                StampKind.SIGNATURE,
                Optional.of("Cơ quan Tỉnh ủy"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                    new PrintedTime(
                        OffsetDateTime.parse("2021-07-20T13:38:23+07:00"),
                        PrintedTime.Precision.SECOND,
                        false)))),
        particulars());
  }

  private static Particulars particulars() {
    return new Particulars(
        List.of(
            new PrintedField(DirectiveField.NUMBER, 1, Optional.of(new Box(85, 700.4, 170, 714)))),
        List.of(new Mark(Mark.Kind.URGENCY, "KHẨN", 1, Optional.empty())),
        List.of(
            new CitedDocument(
                Optional.of("nghị quyết"),
                Optional.of("68"),
                "NQ-CP",
                "68/NQ-CP",
                Optional.of(LocalDate.of(2021, 7, 1)),
                Optional.of("Chính phủ"),
                1)),
        List.of(
            new DocumentCopy(
                CopyKind.SAO_Y,
                Optional.of("Văn phòng Tỉnh ủy"),
                Optional.of("12-BS/VPTU"),
                Optional.of(LocalDate.of(2021, 7, 21)),
                OptionalInt.empty(),
                1,
                Optional.empty())),
        List.of());
  }
}
