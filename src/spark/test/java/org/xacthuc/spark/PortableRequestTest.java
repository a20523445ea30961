package org.xacthuc.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Recognition;
import org.xacthuc.VerificationRequest;
import org.xacthuc.cli.VerdictArguments;
import org.xacthuc.report.Language;
import org.xacthuc.verdict.Expectation;

/** What the driver read is what an executor verifies by. */
class PortableRequestTest {
  private static final String CRL = "test-certs/crls/public-root.crl";

  private final Streams streams = new Streams();

  @TempDir Path folder;

  @Test
  void everythingArrives() throws Exception {
    Path policy = write("strict.properties", "require.time=require\nfreshness.maximum-age=P30D\n");
    Path password = write("password", "mở ra\n");
    VerificationRequest sent =
        read(
                "--trust",
                "test-certs/anchors",
                "--trust",
                "known:vn",
                "--policy",
                policy,
                "--revocation",
                "soft",
                "--password-file",
                password,
                "--crl",
                CRL,
                "--cert",
                "test-certs/anchors",
                "--at",
                "2026-11-22T00:00:00Z",
                "--ocr",
                "never",
                "--expect-signer",
                "Nguyễn Văn Thử")
            .request();

    VerificationRequest arrived = arrived(sent).request(streams.host());

    assertThat(sent.crls()).hasSize(1);
    assertThat(sent.anchors().known()).isNotEmpty();
    assertThat(arrived.policy()).isEqualTo(sent.policy());
    assertThat(arrived.policy().name()).isEqualTo("strict.properties");
    assertThat(arrived.anchors()).isEqualTo(sent.anchors());
    assertThat(arrived.anchorSet()).isEqualTo(sent.anchorSet());
    assertThat(arrived.certificates()).isEqualTo(sent.certificates());
    assertThat(arrived.crls()).isEqualTo(sent.crls());
    assertThat(arrived.verificationTime()).isEqualTo(sent.verificationTime());
    assertThat(arrived.password()).contains("mở ra");
    assertThat(arrived.expectation()).isEqualTo(sent.expectation());
    assertThat(arrived.expectation().signer()).contains("Nguyễn Văn Thử");
    assertThat(arrived.recognition().mode()).isEqualTo(Recognition.Mode.NEVER);
    assertThat(arrived.source()).isSameAs(sent.source());
  }

  @Test
  void aRegisterSaysWhatIsExpectedOfEachFile() throws Exception {
    Path register = write("register.csv", "file,signer\na.pdf,Trần Thị Thử\n");

    PortableRequest arrived = arrived(read("--expect", register));

    assertThat(arrived.expected(arrived.registered(), "hdfs://archive/2026/a.pdf").signer())
        .contains("Trần Thị Thử");
    assertThat(arrived.expected(arrived.registered(), "b.pdf")).isEqualTo(Expectation.NOT_LISTED);
  }

  @Test
  void anotherProgramsPolicyIsRefused() {
    PortablePolicy sent = PortablePolicy.of(read().request().policy());
    PortablePolicy other = new PortablePolicy(sent.name(), sent.canonical(), "00");

    assertThat(sent.policy()).isEqualTo(read().request().policy());
    assertThatThrownBy(other::policy).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatChangesNoVerdictIsRefused() {
    assertThat(VerdictArguments.read(streams.host(), "--format", "json")).isEmpty();
    assertThat(VerdictArguments.read(streams.host(), "a.pdf")).isEmpty();
    assertThat(VerdictArguments.read(streams.host(), "--trust", "nowhere")).isEmpty();
    assertThat(streams.err()).contains("--format").contains("a.pdf").contains("nowhere");
    assertThat(VerdictArguments.read(streams.host(), "--lang", "vi", "--no-config")).isPresent();
  }

  private VerdictArguments read(Object... args) {
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return VerdictArguments.read(streams.host(), texts).orElseThrow();
  }

  private PortableRequest arrived(VerificationRequest request) throws Exception {
    return arrived(new VerdictArguments(request, Optional.empty(), false, Language.VI));
  }

  private static PortableRequest arrived(VerdictArguments arguments) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(PortableRequest.of(arguments));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (PortableRequest) in.readObject();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
