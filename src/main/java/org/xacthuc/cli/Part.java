package org.xacthuc.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.Revision;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.report.Term;

/** Which bytes of a file {@code extract} writes: always from the start of the file on. */
sealed interface Part {

  /**
   * Where those bytes stand.
   *
   * @param file what the user calls the file
   * @throws CommandFailure when the document has no such part
   */
  Span in(PdfDocument document, String file) throws CommandFailure;

  /**
   * Everything up to the end of a revision.
   *
   * @param number from 1, the original file
   */
  record OfRevision(int number) implements Part {
    @Override
    public Span in(PdfDocument document, String file) throws CommandFailure {
      Revision revision =
          document
              .history()
              .revision(number)
              .orElseThrow(
                  () ->
                      CommandFailure.inputMissing(
                          Term.COMPLAINT_NO_SUCH_REVISION,
                          Map.of(
                              "file",
                              file,
                              "revision",
                              String.valueOf(number),
                              "count",
                              String.valueOf(document.history().revisions().size()))));
      return new Span(0, revision.bytes().end());
    }
  }

  /**
   * Everything up to where a signature's byte range ends.
   *
   * @param field the full name of its field (ISO 32000-2 §12.7.4.2)
   */
  record SignedBy(String field) implements Part {
    @Override
    public Span in(PdfDocument document, String file) throws CommandFailure {
      List<PdfSignature> named =
          document.signatures().stream().filter(s -> s.field().fullName().equals(field)).toList();
      if (named.size() != 1) {
        String fields =
            document.signatures().stream()
                .map(s -> s.field().fullName())
                .collect(Collectors.joining(", "));
        throw CommandFailure.inputMissing(
            named.isEmpty() ? Term.COMPLAINT_NO_SUCH_SIGNATURE : Term.COMPLAINT_SAME_NAMES,
            Map.of("file", file, "field", field, "fields", fields.isEmpty() ? "-" : fields));
      }
      PdfSignature signature = named.get(0);
      if (!signature.coverage().isOfARevision()) {
        throw CommandFailure.inputMissing(
            Term.COMPLAINT_NOTHING_SIGNED, Map.of("file", file, "field", field));
      }
      ByteRange range =
          signature.dictionary().flatMap(SignatureDictionary::byteRange).orElseThrow();
      return new Span(0, range.end());
    }
  }
}
