package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Box;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.testkit.samples.DirectiveTypesetter;
import org.xacthuc.testkit.samples.Scanner;

/** The letter 309-CV/TU as attackers would have it, typeset, redrawn and signed. */
final class DrawnDirective {
  static final String SIGNER = "Phương Thị Thanh";
  static final DirectiveLayout LAYOUT = layout();
  private static final DirectiveTypesetter TYPESETTER = DirectiveTypesetter.create();
  private static final Instant FIRST = Instant.parse("2021-07-20T06:38:23Z");

  private final DirectiveTypesetter.Typeset typeset;
  private final TestPdf pdf;
  private final int signatures;

  private DrawnDirective(DirectiveTypesetter.Typeset typeset, TestPdf pdf, int signatures) {
    this.typeset = typeset;
    this.pdf = pdf;
    this.signatures = signatures;
  }

  static DrawnDirective of(DirectiveLayout layout) {
    DirectiveTypesetter.Typeset typeset = TYPESETTER.typeset(layout, "309-CV-TU");
    return new DrawnDirective(typeset, TestPdf.of(typeset.pdf().toArray()), 0);
  }

  /** Somebody whose certificate the Party's authority issued. */
  static Identity certified(String subject) {
    return TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA)).subject(subject).signer().build();
  }

  /** Changes the operators that draw a line of the block's page. */
  DrawnDirective redraw(String line, UnaryOperator<String> change) {
    List<String> lines = typeset.lines().get(typeset.signaturePage());
    int at = lines.lastIndexOf(line);
    if (at < 0) {
      throw new IllegalArgumentException("not on the page: " + line);
    }
    return content(
        operators -> {
          int from = -1;
          for (int i = 0; i <= at; i++) {
            from = operators.indexOf("BT\n", from + 1);
          }
          int to = operators.indexOf("ET\n", from) + 3;
          return operators.substring(0, from)
              + change.apply(operators.substring(from, to))
              + operators.substring(to);
        });
  }

  /** Changes the content stream of the block's page, by an update before anybody signs. */
  DrawnDirective content(UnaryOperator<String> change) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDPage page = document.getPage(typeset.signaturePage());
      COSObject contents = (COSObject) page.getCOSObject().getItem(COSName.CONTENTS);
      String operators;
      try (InputStream stream = page.getContents()) {
        operators = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
      byte[] changed = change.apply(operators).getBytes(StandardCharsets.ISO_8859_1);
      int number = (int) contents.getKey().getNumber();
      return with(pdf.append(PdfUpdate.update().putStream(number, "<< >>", changed)), signatures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the file before anybody signs. */
  DrawnDirective file(UnaryOperator<TestPdf> change) {
    return with(change.apply(pdf), signatures);
  }

  /** Scanned before anybody signs: pictures alone. */
  DrawnDirective scanned(Scanner scanner) {
    return with(TestPdf.of(scanner.scan(pdf.bytes())), signatures);
  }

  /** Signed by hand and sealed on paper. */
  DrawnDirective signedOnPaper() {
    byte[] sealed =
        Scanner.signAndSeal(pdf.bytes(), typeset.signaturePage(), typeset.signatureSpace());
    return with(TestPdf.of(sealed), signatures);
  }

  DrawnDirective signedBy(Identity identity) {
    return signedBy(identity, spec -> spec);
  }

  DrawnDirective signedBy(Holder holder) {
    return signedBy(PKI.of(holder));
  }

  /** Signed with an appearance between position and name. */
  DrawnDirective stampedBy(Identity identity, Appearance appearance) {
    return signedBy(identity, spec -> spec.appearance(appearance));
  }

  /** Signed with an appearance on the page, counted from zero. */
  DrawnDirective stampedBy(Identity identity, Appearance appearance, int page) {
    return signedBy(identity, spec -> spec.appearance(appearance).pageIndex(page));
  }

  private DrawnDirective signedBy(Identity identity, UnaryOperator<SignatureSpec> how) {
    Instant moment = FIRST.plus(Duration.ofMinutes(signatures));
    TestPdf signed =
        pdf.signedBy(identity)
            .as(spec -> how.apply(spec.pageIndex(typeset.signaturePage())))
            .at(moment.toString(), PKI.tsa());
    return with(signed, signatures + 1);
  }

  VerificationReport verify() {
    return verify(Holder.PHUONG_THI_THANH);
  }

  /** With data to validate the signatures of these. */
  VerificationReport verify(Holder... holders) {
    return Verification.strict().of(pdf.dss(PKI.validationData(holders)));
  }

  /** As that reader sees it, with data to validate the certificates of the Party's authority. */
  VerificationReport verify(Verification reader) {
    return reader.of(pdf.dss(PKI.validationData(Holder.PHUONG_THI_THANH)));
  }

  Box signatureSpace() {
    return typeset.signatureSpace();
  }

  /** The index of the page with the block, counted from zero. */
  int signaturePage() {
    return typeset.signaturePage();
  }

  /** The object number of the block's page. */
  int page() {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDPage page = document.getPage(typeset.signaturePage());
      return (int) page.getCOSObject().getKey().getNumber();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DrawnDirective with(TestPdf other, int signed) {
    return new DrawnDirective(typeset, other, signed);
  }

  private static DirectiveLayout layout() {
    try (InputStream in = DirectiveLayout.class.getResourceAsStream("layout/309-CV-TU.txt")) {
      return DirectiveLayout.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
