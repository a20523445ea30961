package org.xacthuc.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.xacthuc.base.Bytes;

/**
 * Writes the documents of {@code src/assembly/training}, which are verified, besides some samples,
 * while an archive of classes is made. They are written as the national gazette writes, and as no
 * sample is: with object streams, signed without signed attributes by a body that is not on the
 * page, and one of them by nobody who is trusted.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.args= \
 *   -Dexec.mainClass=org.xacthuc.testkit.TrainingGenerator
 * </pre>
 */
public final class TrainingGenerator {
  static final Path FOLDER = Path.of("src/assembly/training");
  private static final Path LETTER = Path.of("src/samples/309-CV-TU-unsigned.pdf");
  private static final String THEN = "2021-07-21T08:00:00Z";

  private TrainingGenerator() {}

  /** Run in the project's folder. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, Bytes> document : make(TestPki.load()).entrySet()) {
      Files.write(FOLDER.resolve(document.getKey()), document.getValue().toArray());
    }
  }

  /** All documents by file name. */
  static Map<String, Bytes> make(TestPki pki) throws IOException {
    TestPdf letter = TestPdf.of(Files.readAllBytes(LETTER)).withXrefStream();
    return Map.of(
        "published.pdf", signed(letter, pki, Holder.UBND_TINH_DIEN_BIEN),
        "unknown.pdf", signed(letter, pki, Holder.ATTACKER));
  }

  private static Bytes signed(TestPdf letter, TestPki pki, Holder by) {
    TestPdf signed =
        letter.signedBy(pki.of(by)).as(SignatureSpec::adbeWithoutAttributes).at(THEN, pki.tsa());
    return Bytes.of(signed.bytes());
  }
}
