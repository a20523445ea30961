package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.directive.Directive;
import org.xacthuc.pdf.Concealment;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;

/**
 * All facts about one file.
 *
 * @param document absent when the file cannot be read; then {@code defects} says why
 * @param defects of the file as a whole
 * @param signatures in the order of the bytes they cover
 * @param directive what the signed pages say; absent when they were not read
 * @param pageDefects why pages could not be read, or may be read in another way
 * @param concealments what is on the pages and is not seen
 * @param verificationTime the instant as of which everything was validated
 * @param online what was asked of the network
 * @param expectation what the reader expects of it
 * @param recognition what was recognised in pictures of pages
 */
public record DocumentFacts(
    Optional<PdfDocument> document,
    List<PdfDefect> defects,
    List<SignatureFacts> signatures,
    Optional<Directive> directive,
    List<PdfDefect> pageDefects,
    List<Concealment> concealments,
    Instant verificationTime,
    OnlineFacts online,
    Expectation expectation,
    RecognitionFacts recognition) {
  public DocumentFacts {
    defects = List.copyOf(defects);
    signatures = List.copyOf(signatures);
    pageDefects = List.copyOf(pageDefects);
    concealments = List.copyOf(concealments);
  }

  /** The same with what was recognised. */
  public DocumentFacts with(RecognitionFacts recognised) {
    return new DocumentFacts(
        document,
        defects,
        signatures,
        directive,
        pageDefects,
        concealments,
        verificationTime,
        online,
        expectation,
        recognised);
  }
}
