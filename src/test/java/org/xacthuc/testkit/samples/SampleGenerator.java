package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.TestPki;

/**
 * Writes the sample directives:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.args= \
 *   -Dexec.mainClass=org.xacthuc.testkit.samples.SampleGenerator
 * </pre>
 */
public final class SampleGenerator {
  private SampleGenerator() {}

  /**
   * Run in the project's folder.
   *
   * @param args optionally the folder to write to, by default {@code src/samples}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "src/samples");
    Files.createDirectories(folder);
    for (Map.Entry<String, Bytes> sample : Samples.make(TestPki.load()).entrySet()) {
      Files.write(folder.resolve(sample.getKey()), sample.getValue().toArray());
    }
  }
}
