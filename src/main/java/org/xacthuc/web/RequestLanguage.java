package org.xacthuc.web;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Fields;
import org.xacthuc.report.Language;

/**
 * The language of an answer.
 *
 * @param standard for whoever names none
 */
record RequestLanguage(Language standard) {

  /** What the address asks for; else the first of the browser's languages that there is. */
  Language of(HttpFields headers, Fields query) {
    Optional<Language> asked = Optional.ofNullable(query.getValue("lang")).flatMap(Language::ofTag);
    return asked
        .or(
            () ->
                headers.getQualityCSV(HttpHeader.ACCEPT_LANGUAGE).stream()
                    .map(RequestLanguage::primary)
                    .flatMap(tag -> Language.ofTag(tag).stream())
                    .findFirst())
        .orElse(standard);
  }

  /** The primary subtag, RFC 5646 §2.2.1. */
  private static String primary(String tag) {
    return tag.replaceFirst("[-;].*", "").strip();
  }
}
