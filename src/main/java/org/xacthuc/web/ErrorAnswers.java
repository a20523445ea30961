package org.xacthuc.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the library refuses before we see it, or what was thrown: in our words, without its own. */
final class ErrorAnswers implements Request.Handler {
  private final Answers answers;

  ErrorAnswers(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answers.refuse(Problem.ofStatus(response.getStatus()), response, callback);
    return true;
  }
}
