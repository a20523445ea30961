package org.xacthuc.report;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Digest;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.directive.Directive;
import org.xacthuc.pdf.ChangeSet;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfSignature;

/**
 * What a file says of itself: facts and claims, nothing of it checked against anything.
 *
 * @param file the name the file was given by
 * @param document absent when it cannot be read; then {@code defects} says why
 * @param defects of the file as a whole
 * @param steps what each incremental update changed; the first entry is of revision 2
 * @param signatures in the order of the bytes they cover
 * @param directive what the pages say; absent when the file cannot be read
 */
public record Inspection(
    String file,
    Digest sha256,
    long bytes,
    Optional<PdfDocument> document,
    List<PdfDefect> defects,
    List<ChangeSet> steps,
    List<Signature> signatures,
    Optional<Directive> directive) {
  public Inspection {
    defects = List.copyOf(defects);
    steps = List.copyOf(steps);
    signatures = List.copyOf(signatures);
  }

  /**
   * One signature and its container.
   *
   * @param container absent where the dictionary holds none of a known kind
   */
  public record Signature(PdfSignature pdf, Optional<Reading<CmsSignature, CmsDefect>> container) {}
}
