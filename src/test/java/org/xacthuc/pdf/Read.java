package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.SkeletonReader;
import org.xacthuc.testkit.TestPdf;

/** Short words for what the tests of this room read. */
final class Read {
  private Read() {}

  static Reading<PdfDocument, PdfDefect> reading(byte[] bytes) {
    return PdfReader.read(PdfFile.of(Bytes.of(bytes)), Limits.DEFAULT, Optional.empty());
  }

  static PdfDocument document(TestPdf pdf) {
    return document(pdf, Limits.DEFAULT);
  }

  static PdfDocument document(TestPdf pdf, Limits limits) {
    return PdfReader.read(PdfFile.of(Bytes.of(pdf.bytes())), limits, Optional.empty())
        .value()
        .orElseThrow();
  }

  /** The objects of a file's newest revision. */
  static RevisionView view(TestPdf pdf) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    long startXref = file.lastIndexOf("startxref", file.length());
    Skeleton skeleton = SkeletonReader.read(file, startXref, Limits.DEFAULT).value().orElseThrow();
    return new RevisionView(skeleton, skeleton.objects(Optional.empty()), skeleton.latest());
  }

  /** The kinds of the defects of a file, or why it cannot be read. */
  static List<PdfDefect.Kind> fileDefects(byte[] bytes) {
    var read = reading(bytes);
    return kinds(read.value().map(PdfDocument::defects).orElse(read.defects()));
  }

  static List<PdfDefect.Kind> kinds(List<PdfDefect> defects) {
    return defects.stream().map(PdfDefect::kind).toList();
  }

  /** The kinds of the first signature's defects. */
  static List<PdfDefect.Kind> defects(TestPdf pdf) {
    return kinds(document(pdf).signatures().get(0).defects());
  }

  /** The kinds of what changed after the first signature. */
  static List<Change.Kind> changes(TestPdf pdf) {
    return document(pdf).signatures().get(0).changesAfter().changes().stream()
        .map(Change::kind)
        .toList();
  }

  static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
    return bytes ->
        change
            .apply(new String(bytes, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
  }
}
