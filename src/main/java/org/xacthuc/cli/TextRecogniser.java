package org.xacthuc.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.Recognition;
import org.xacthuc.TextRecognition;
import org.xacthuc.base.Reading;
import org.xacthuc.ocr.Tesseract;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;

/** The way to text recognition. Nothing of it is loaded before a page is a picture. */
final class TextRecogniser implements TextRecognition {
  private final Map<String, String> environment;
  private Optional<TextRecognition> program = Optional.empty();

  private TextRecogniser(Map<String, String> environment) {
    this.environment = environment;
  }

  static Recognition of(Recognition.Mode mode, Host host) {
    return new Recognition(mode, new TextRecogniser(host.environment()));
  }

  @Override
  public Optional<RecognitionDefect> missing() {
    return program().missing();
  }

  @Override
  public Reading<List<RecognisedWord>, RecognitionDefect> recognise(PagePicture picture) {
    return program().recognise(picture);
  }

  private synchronized TextRecognition program() {
    if (program.isEmpty()) {
      program = Optional.of(new Tesseract(environment));
    }
    return program.get();
  }
}
