package org.xacthuc.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.web.DocumentService.Answer;
import org.xacthuc.web.DocumentService.Form;
import org.xacthuc.web.DocumentService.Question;

/** {@code POST /verify}: one document in, one report out. */
final class VerifyHandler {
  private static final String PDF = "application/pdf";
  private static final String MULTIPART = "multipart/form-data";
  private static final String UNNAMED = "document.pdf";
  private static final int LONGEST_NAME = 255;

  private final DocumentService service;
  private final Upload upload;
  private final RequestLanguage language;
  private final Answers answers;

  VerifyHandler(DocumentService service, Upload upload, RequestLanguage language, Answers answers) {
    this.service = service;
    this.upload = upload;
    this.language = language;
    this.answers = answers;
  }

  /** A file with the name it goes by. */
  private record File(String name, Bytes content) {}

  /** Answers a request that may ask. */
  void handle(Request request, Fields query, Response response, Callback callback) {
    String type = mediaType(request.getHeaders());
    if (!type.equals(PDF) && !type.equals(MULTIPART)) {
      answers.refuse(Problem.MEDIA_TYPE, response, callback);
      return;
    }
    long length = request.getLength();
    Optional<Problem> refused = upload.begin(length);
    if (refused.isPresent()) {
      answers.refuse(refused.get(), response, callback);
      return;
    }
    Form form = form(request.getHeaders());
    Answer answer;
    try {
      answer = answer(request, query, form, length);
    } finally {
      upload.done(length);
    }
    // What the other side may have sent behind its request was not kept: see Abandonment.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    answer.match(
        report -> {
          answers.write(response, callback, form.mediaType(), report.text().asBuffer());
          return true;
        },
        none -> {
          answers.refuse(none.problem(), response, callback);
          return false;
        });
  }

  private Answer answer(Request request, Fields query, Form form, long length) {
    Reading<Bytes, Problem> body = upload.read(request, length);
    if (body.value().isEmpty()) {
      return new DocumentService.Refused(body.defects().get(0));
    }
    Optional<File> file = file(request.getHeaders(), query, body.value().get());
    if (file.isEmpty()) {
      return new DocumentService.Refused(Problem.BAD_REQUEST);
    }
    Question question =
        new Question(
            file.get().content(),
            name(file.get().name()),
            language.of(request.getHeaders(), query),
            form);
    try {
      return service.verify(question, new Abandonment(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DocumentService.Refused(Problem.BUSY);
    }
  }

  private static Optional<File> file(HttpFields headers, Fields query, Bytes body) {
    String named = query.getValue("name");
    String name = named == null ? UNNAMED : named;
    if (mediaType(headers).equals(PDF)) {
      return Optional.of(new File(name, body));
    }
    return Multipart.read(headers.get(HttpHeader.CONTENT_TYPE), body)
        .map(part -> new File(named == null ? part.name() : named, part.content()));
  }

  /** Only what stands behind the last slash, as browsers of old sent whole paths. */
  private static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    if (last.isBlank()) {
      return UNNAMED;
    }
    int length = Math.min(LONGEST_NAME, last.codePointCount(0, last.length()));
    return last.substring(0, last.offsetByCodePoints(0, length));
  }

  private static String mediaType(HttpFields headers) {
    String type = Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)).orElse("");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The first acceptable form in the order of the asker's preference; JSON for all else. */
  private static Form form(HttpFields headers) {
    List<String> accepted = headers.getQualityCSV(HttpHeader.ACCEPT);
    for (String range : accepted) {
      String type = range.replaceFirst(";.*", "").strip();
      for (Form form : Form.values()) {
        if (form.mediaType().replaceFirst(";.*", "").equals(type)) {
          return form;
        }
      }
    }
    return Form.JSON;
  }
}
