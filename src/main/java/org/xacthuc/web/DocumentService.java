package org.xacthuc.web;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.xacthuc.base.Bytes;
import org.xacthuc.report.Language;

/** Verifies what was sent. Called by many threads at the same time. */
@FunctionalInterface
public interface DocumentService {

  /**
   * Verifies one document; returns in any case, whatever the document does.
   *
   * @param abandoned whether the asker went away, so that the work may be left
   */
  Answer verify(Question question, BooleanSupplier abandoned) throws InterruptedException;

  /**
   * What is asked.
   *
   * @param content the document's bytes
   * @param name what its report should call it, as the asker wrote it; not escaped
   * @param language of the sentences
   */
  record Question(Bytes content, String name, Language language, Form form) {}

  /** What the answer should be. */
  enum Form {
    /** The report of JSON schema 1. */
    JSON("application/json"),
    /** The HTML report. */
    HTML("text/html;charset=utf-8"),
    /** What the page shows of a document, with both reports in it. */
    PAGE("application/vnd.xacthuc.page+json");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /** A report, or why there is none. */
  sealed interface Answer {

    /** Hands the answer to the function for its kind. */
    <T> T match(Function<Report, T> report, Function<Refused, T> refused);
  }

  /** The report in the form that was asked for, in UTF-8. */
  record Report(Bytes text) implements Answer {
    @Override
    public <T> T match(Function<Report, T> report, Function<Refused, T> refused) {
      return report.apply(this);
    }
  }

  /** Nothing could be said of the document. */
  record Refused(Problem problem) implements Answer {
    @Override
    public <T> T match(Function<Report, T> report, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
