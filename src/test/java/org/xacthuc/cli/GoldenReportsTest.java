package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.Verifier;

/**
 * What the program prints of every sample, in every format, byte for byte, at a fixed clock and
 * without recognition. After a change run {@code mvn test -Dtest=GoldenReportsTest
 * -Dxacthuc.regenerate=true} and read the difference. Pictures are told by their kind and size:
 * their dots depend on the Java runtime.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenReportsTest {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Path GOLDEN = Path.of("src/test/resources/org/xacthuc/golden");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/([a-z]+);base64,([A-Za-z0-9+/=]+)");

  /** Each sample is verified once for all formats that want the same of it. */
  private final Map<String, VerificationReport> verified = new HashMap<>();

  private final Verifier verifier = new Verifier();

  /** What a file of the folder ends in, and the options that print it. */
  private enum Form {
    TEXT_VI("vi.txt", "--lang vi"),
    TEXT_EN("en.txt", "--lang en"),
    VERBOSE("verbose.txt", "--lang en -v"),
    BRIEF("brief.txt", "-q"),
    JSON("json", "--lang en -f json"),
    CSV("csv", "--lang vi -f csv"),
    ETSI("etsi.xml", "--lang en -f etsi"),
    HTML("html", "--lang vi -f html");

    private final String ending;
    private final String options;

    Form(String ending, String options) {
      this.ending = ending;
      this.options = options;
    }

    Path file(String sample) {
      return GOLDEN.resolve(sample.replace(".pdf", "." + ending));
    }
  }

  static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFormatOfASampleIsAsItWasAgreed(String sample) throws IOException {
    for (Form form : Form.values()) {
      byte[] printed = printed(sample, form).getBytes(StandardCharsets.UTF_8);
      if (Boolean.getBoolean("xacthuc.regenerate")) {
        Files.createDirectories(GOLDEN);
        Files.write(form.file(sample), printed);
      }
      compare(form.file(sample), printed);
    }
  }

  @Test
  void nothingElseIsInTheFolder() throws IOException {
    List<Path> wanted =
        samples().flatMap(s -> Stream.of(Form.values()).map(form -> form.file(s))).toList();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private String printed(String sample, Form form) {
    List<String> args = new ArrayList<>(List.of("--trust", "test-certs/anchors"));
    args.addAll(List.of("--ocr", "never"));
    args.addAll(List.of(form.options.split(" ")));
    args.add(SAMPLES.resolve(sample).toString());
    Engine engine =
        (file, name, request) -> {
          String key = name + (form == Form.HTML);
          VerificationReport report = verified.get(key);
          if (report == null) {
            report = verifier.verify(file, name, request);
            verified.put(key, report);
          }
          return report;
        };
    TestRun run = TestRun.with(engine).run(args.toArray());
    assertThat(run.err()).isEmpty();
    return PICTURE.matcher(run.out()).replaceAll(GoldenReportsTest::size);
  }

  private static String size(MatchResult picture) {
    byte[] bytes = Base64.getDecoder().decode(picture.group(2));
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      return "data:image/" + picture.group(1) + ";" + image.getWidth() + "x" + image.getHeight();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the first line that differs: a whole report would be no help. */
  private static void compare(Path golden, byte[] printed) throws IOException {
    byte[] agreed = Files.exists(golden) ? Files.readAllBytes(golden) : new byte[0];
    if (Arrays.equals(agreed, printed)) {
      return;
    }
    String[] before = new String(agreed, StandardCharsets.UTF_8).split("\n", -1);
    String[] now = new String(printed, StandardCharsets.UTF_8).split("\n", -1);
    int line = 0;
    while (line < Math.min(before.length, now.length) && before[line].equals(now[line])) {
      line++;
    }
    fail(
        "%s, line %d%nagreed:  %s%nprinted: %s",
        golden, line + 1, excerpt(before, now, line), excerpt(now, before, line));
  }

  /** The line from a little before where it differs from the other's. */
  private static String excerpt(String[] lines, String[] others, int line) {
    if (line >= lines.length) {
      return "(it ends)";
    }
    String other = line < others.length ? others[line] : "";
    int at = 0;
    while (at < Math.min(lines[line].length(), other.length())
        && lines[line].charAt(at) == other.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 60);
    return "…" + lines[line].substring(from, Math.min(lines[line].length(), at + 120)) + "…";
  }
}
