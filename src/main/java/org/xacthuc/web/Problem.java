package org.xacthuc.web;

import org.xacthuc.report.Term;
import org.xacthuc.verdict.KebabCase;

/** Why a request has no report for an answer. The codes are stable. */
public enum Problem {
  /** The request is not understood. */
  BAD_REQUEST(400, Term.REFUSED_BAD_REQUEST),
  /** It does not bring the token of this start. */
  TOKEN(401, Term.REFUSED_TOKEN),
  /** Another site's page sent it. */
  ORIGIN(403, Term.REFUSED_ORIGIN),
  NOT_FOUND(404, Term.REFUSED_NOT_FOUND),
  METHOD(405, Term.REFUSED_METHOD),
  /** Its body came too slowly. */
  TOO_SLOW(408, Term.REFUSED_TOO_SLOW),
  LENGTH_REQUIRED(411, Term.REFUSED_LENGTH_REQUIRED),
  TOO_LARGE(413, Term.REFUSED_TOO_LARGE),
  MEDIA_TYPE(415, Term.REFUSED_MEDIA_TYPE),
  /** It is meant for another host: a name that somebody made lead here. */
  HOST(421, Term.REFUSED_HOST),
  HEADERS_TOO_LARGE(431, Term.REFUSED_HEADERS),
  /** A fault of this program, or a process that the document brought down. */
  FAILED(500, Term.REFUSED_FAILED),
  BUSY(503, Term.REFUSED_BUSY),
  TIME_LIMIT(504, Term.REFUSED_TIME_LIMIT);

  private final int status;
  private final Term term;

  Problem(int status, Term term) {
    this.status = status;
    this.term = term;
  }

  /** The stable name in the answer's JSON. */
  public String code() {
    return KebabCase.of(this);
  }

  /** The HTTP status, RFC 9110 §15. */
  int status() {
    return status;
  }

  Term term() {
    return term;
  }

  /** What the library itself refuses, by its status. */
  static Problem ofStatus(int status) {
    for (Problem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    // 505: another version of HTTP is asked for, RFC 9110 §15.6.6.
    return status >= 500 && status != 505 ? FAILED : BAD_REQUEST;
  }
}
