package org.xacthuc.ocr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.TextRecognition;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.ocr.BoundedProcess.End;
import org.xacthuc.ocr.BoundedProcess.Result;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;

/** Recognises Vietnamese text by the program tesseract, version 4 or later. Shared by threads. */
public final class Tesseract implements TextRecognition {
  private static final String PROGRAM = "tesseract";
  private static final String LANGUAGE = "vie";

  private final Map<String, String> environment;
  private final OcrLimits limits;
  private Optional<Reading<Path, RecognitionDefect>> found = Optional.empty();

  /**
   * Nothing is looked for before there is something to recognise.
   *
   * @param environment the variables that say where the program and its data are
   */
  public Tesseract(Map<String, String> environment) {
    this(environment, OcrLimits.DEFAULT);
  }

  Tesseract(Map<String, String> environment, OcrLimits limits) {
    this.environment = Map.copyOf(environment);
    this.limits = limits;
  }

  @Override
  public Optional<RecognitionDefect> missing() {
    return program().defects().stream().findFirst();
  }

  @Override
  public Reading<List<RecognisedWord>, RecognitionDefect> recognise(PagePicture picture) {
    Reading<Path, RecognitionDefect> program = program();
    return program.value().isPresent()
        ? recognise(program.value().get(), picture)
        : Reading.failed(program.defects());
  }

  private Reading<List<RecognisedWord>, RecognitionDefect> recognise(
      Path program, PagePicture picture) {
    List<String> command =
        List.of(
            program.toString(),
            "stdin",
            "stdout",
            "-l",
            LANGUAGE,
            "--dpi",
            Long.toString(Math.round(picture.resolution())),
            "--psm",
            "3",
            "-c",
            "tessedit_create_tsv=1");
    Result result = process(program).run(command, picture.bitmap(), limits.page());
    return switch (result.end()) {
      case SUCCEEDED -> WordTable.read(result.output(), picture, limits.words());
      case FAILED -> Reading.failed(RecognitionDefect.PROGRAM_FAILED);
      case TOO_SLOW -> Reading.failed(RecognitionDefect.TIME_LIMIT);
      case TOO_LONG_WINDED -> Reading.failed(RecognitionDefect.TOO_MUCH_TEXT);
    };
  }

  /** Looked for once: it does not come and go while files are verified. */
  private synchronized Reading<Path, RecognitionDefect> program() {
    if (found.isEmpty()) {
      found = Optional.of(search());
    }
    return found.get();
  }

  private Reading<Path, RecognitionDefect> search() {
    Optional<Path> program = ProgramSearch.find(PROGRAM, environment);
    if (program.isEmpty()) {
      return Reading.failed(RecognitionDefect.PROGRAM_MISSING);
    }
    Result languages =
        process(program.get())
            .run(List.of(program.get().toString(), "--list-langs"), Bytes.EMPTY, limits.question());
    if (languages.end() != End.SUCCEEDED) {
      return Reading.failed(RecognitionDefect.PROGRAM_FAILED);
    }
    String text = new String(languages.output().toArray(), StandardCharsets.UTF_8);
    return text.lines().anyMatch(l -> l.strip().equals(LANGUAGE))
        ? Reading.of(program.get())
        : Reading.failed(RecognitionDefect.LANGUAGE_MISSING);
  }

  /** In its own folder, where no document's author can have put anything. */
  private BoundedProcess process(Path program) {
    Map<String, String> few = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          // Where its data are, and on Windows what every program needs.
          if (List.of("PATH", "TESSDATA_PREFIX", "SYSTEMROOT").contains(upper(name))) {
            few.put(name, value);
          }
        });
    few.put("OMP_THREAD_LIMIT", "1");
    return new BoundedProcess(program.toAbsolutePath().getParent(), few, limits.output());
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
