package org.xacthuc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;

/** The documents that an archive of classes is made with are those that the generator writes. */
class TrainingGeneratorTest {

  @Test
  void whatIsThereIsWhatItWrites() throws IOException {
    Map<String, Bytes> made = TrainingGenerator.make(TestPki.load());

    assertThat(made).hasSize(2);
    for (Map.Entry<String, Bytes> document : made.entrySet()) {
      assertThat(Files.readAllBytes(TrainingGenerator.FOLDER.resolve(document.getKey())))
          .as(document.getKey())
          .isEqualTo(document.getValue().toArray());
    }
  }
}
