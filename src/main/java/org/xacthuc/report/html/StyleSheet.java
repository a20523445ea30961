package org.xacthuc.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.xacthuc.base.DigestAlgorithm;

/** The style sheet, and its digest, by which alone the page's policy admits it. */
public record StyleSheet(String text) {

  /** The one for the report on one file. */
  static StyleSheet load() {
    return new StyleSheet(read("report.css"));
  }

  /** The same and what reports on many files need beside it. */
  public static StyleSheet ofManyFiles() {
    return new StyleSheet(read("report.css") + read("archive.css"));
  }

  private static String read(String name) {
    try (InputStream stream = StyleSheet.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a source of the content security policy (CSP Level 3 §2.3.1). */
  public String source() {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest.digest()) + "'";
  }
}
