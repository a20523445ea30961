package org.xacthuc.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.pdf.TextSource;

/**
 * Text that was recognised in pictures of pages, in this run. It is what a reader sees, so that a
 * name in it that is the certificate's own counts; but only where two readings, of unlike pictures,
 * agree in every word of it, and no mark is left to guess. A recogniser mistakes one mark for
 * another and is sure of it.
 */
final class RecognitionRules {
  /** A recogniser's measure for clean letters is about 90, and far below for spoilt ones. */
  private static final int SURE = 60;

  private RecognitionRules() {}

  /** What was recognised, and what could not be. */
  static Stream<Raised> ofDocument(DocumentFacts facts) {
    List<PageRecognition> pages = facts.recognition().pages();
    String read = numbers(pages.stream().filter(p -> !p.words().isEmpty()).toList());
    Stream<Raised> recognised =
        read.isEmpty()
            ? Stream.empty()
            : Stream.of(
                Raised.of(
                    FindingCode.TEXT_RECOGNISED,
                    Subject.DOCUMENT,
                    Evidence.of(Evidence.Key.PAGE, read)));
    Stream<Raised> defects =
        pages.stream()
            .flatMap(p -> p.defect().stream())
            .distinct()
            .map(defect -> raise(defect, pages));
    return Stream.concat(recognised, defects);
  }

  private static Raised raise(RecognitionDefect defect, List<PageRecognition> pages) {
    String concerned =
        numbers(pages.stream().filter(p -> p.defect().equals(Optional.of(defect))).toList());
    return Raised.of(
        code(defect),
        Subject.DOCUMENT,
        Evidence.of(Evidence.Key.PAGE, concerned).and(Evidence.Key.REASON, KebabCase.of(defect)));
  }

  private static FindingCode code(RecognitionDefect defect) {
    return switch (defect) {
      case PROGRAM_MISSING, LANGUAGE_MISSING -> FindingCode.RECOGNISER_MISSING;
      case PAGE_TOO_LARGE,
          PICTURE_TOO_LARGE,
          PICTURE_FORMAT,
          PAGE_NOT_DRAWN,
          TIME_LIMIT,
          TOO_MUCH_TEXT,
          PROGRAM_FAILED ->
          FindingCode.RECOGNITION_FAILED;
    };
  }

  private static String numbers(List<PageRecognition> pages) {
    return pages.stream().map(p -> Integer.toString(p.page())).collect(Collectors.joining(", "));
  }

  /**
   * A person's name counts beside the body's own signature, whose holder read the page; alone it
   * may be that of somebody whose name differs by a mark that recognition overlooks.
   */
  static Stream<Raised> agreementIsSure(SignatureFacts signature, RuleContext context) {
    DocumentFacts document = context.document();
    boolean recognised =
        document.directive().filter(d -> d.textSource() == TextSource.OCR).isPresent();
    return signature.signatory().match().stream()
        .filter(match -> recognised && match.agreement().agrees())
        .filter(match -> !isSure(match, document))
        .map(
            match ->
                Raised.of(
                    FindingCode.RECOGNISED_UNSURELY,
                    signature.subject(),
                    Evidence.NONE
                        .and(Evidence.Key.PRINTED, match.printed())
                        .and(Evidence.Key.CERTIFIED, match.certified())));
  }

  private static boolean isSure(SignatoryMatch match, DocumentFacts document) {
    boolean ofABody = match.block().isEmpty();
    return isReadTwice(match, document.recognition())
        && !lacksMarks(match)
        && (ofABody || isSealed(document));
  }

  /** Whether the body on the page signed too, beyond doubt. */
  private static boolean isSealed(DocumentFacts document) {
    return CompletenessRules.bodies(document)
        .flatMap(s -> s.signatory().match().stream())
        .filter(m -> m.agreement() == Agreement.EXACT || m.agreement() == Agreement.NORMALIZED)
        .anyMatch(m -> isReadTwice(m, document.recognition()));
  }

  private static boolean isReadTwice(SignatoryMatch match, RecognitionFacts recognition) {
    List<String> printed = match.printed().stream().flatMap(RecognitionRules::words).toList();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (PageRecognition page : recognition.pages()) {
      // A word in doubt keeps its place, so that none is overlooked inside a name.
      page.words().stream()
          .flatMap(w -> w.confidence() >= SURE ? words(w.text()) : Stream.of(""))
          .forEach(first::add);
      page.again().stream().flatMap(w -> words(w.text())).forEach(second::add);
    }
    // A body's name stands on several lines, beside those of the other column.
    return match.block().isPresent()
        ? Collections.indexOfSubList(first, printed) >= 0
            && Collections.indexOfSubList(second, printed) >= 0
        : first.containsAll(printed) && second.containsAll(printed);
  }

  /** A name read without any mark may have had all of them. */
  private static boolean lacksMarks(SignatoryMatch match) {
    return match.agreement() == Agreement.UNACCENTED
        && match.printed().filter(RecognitionRules::isPlain).isPresent();
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Stream<String> words(String text) {
    String composed = StreamSafe.normalize(text, Normalizer.Form.NFC);
    return Arrays.stream(composed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(w -> !w.isEmpty());
  }
}
