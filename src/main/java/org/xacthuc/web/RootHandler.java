package org.xacthuc.web;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Every request: checked, then the page or a verification. */
final class RootHandler extends Handler.Abstract {
  private static final String VERIFY = "/verify";

  private final RequestChecks checks;
  private final PageFiles page;
  private final RequestLanguage language;
  private final VerifyHandler verify;
  private final Answers answers;

  RootHandler(
      RequestChecks checks,
      PageFiles page,
      RequestLanguage language,
      VerifyHandler verify,
      Answers answers) {
    this.checks = checks;
    this.page = page;
    this.language = language;
    this.verify = verify;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpFields headers = request.getHeaders();
    Optional<Problem> problem = checks.any(headers);
    Optional<Fields> query = query(request);
    if (problem.isEmpty() && query.isEmpty()) {
      problem = Optional.of(Problem.BAD_REQUEST);
    }
    String path = Request.getPathInContext(request);
    if (problem.isPresent()) {
      answers.refuse(problem.get(), response, callback);
    } else if (path.equals(VERIFY)) {
      verify(request, query.get(), response, callback);
    } else {
      page(request, query.get(), response, callback);
    }
    return true;
  }

  private static Optional<Fields> query(Request request) {
    try {
      return Optional.of(Request.extractQueryParameters(request));
    } catch (RuntimeException e) {
      // Jetty's way to say that an escape sequence is broken.
      return Optional.empty();
    }
  }

  private void verify(Request request, Fields query, Response response, Callback callback) {
    Optional<Problem> problem = checks.post(request.getHeaders());
    if (!HttpMethod.POST.is(request.getMethod())) {
      refuseMethod("POST", response, callback);
    } else if (problem.isPresent()) {
      answers.refuse(problem.get(), response, callback);
    } else {
      verify.handle(request, query, response, callback);
    }
  }

  private void page(Request request, Fields query, Response response, Callback callback) {
    Optional<PageFiles.PageFile> file =
        page.find(Request.getPathInContext(request), language.of(request.getHeaders(), query));
    if (file.isEmpty()) {
      answers.refuse(Problem.NOT_FOUND, response, callback);
    } else if (!HttpMethod.GET.is(request.getMethod())
        && !HttpMethod.HEAD.is(request.getMethod())) {
      refuseMethod("GET, HEAD", response, callback);
    } else {
      response.getHeaders().put("Vary", "Accept-Language");
      answers.write(response, callback, file.get().mediaType(), file.get().content().asBuffer());
    }
  }

  private void refuseMethod(String allowed, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.ALLOW, allowed);
    answers.refuse(Problem.METHOD, response, callback);
  }
}
