package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Which bytes {@code extract} writes, and when it writes none. */
class ExtractCommandTest {
  private static final TestPki PKI = TestPki.load();
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final TestPdf SIGNED =
      LETTER.signedBy(PKI.of(Holder.PHUONG_THI_THANH)).at("2021-07-20T06:38:23Z");
  private static final TestPdf CHANGED =
      SIGNED.append(PdfUpdate.update().put(TestPdf.FONT, "<< /Type /Font >>"));

  private static final String FIELD = "Signature1";
  private static final Engine NONE = (file, name, request) -> TestReports.authentic(name);

  @TempDir Path folder;
  private Path file;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    file = Files.write(folder.resolve("changed.pdf"), CHANGED.bytes());
    out = folder.resolve("out.pdf");
  }

  @Test
  void theSignedRevisionIsWrittenByteForByte() throws IOException {
    TestRun run = extract("--signed", FIELD, file, "-o", out);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(SIGNED.bytes().length + " bytes");
    assertThat(Files.readAllBytes(out)).isEqualTo(SIGNED.bytes());
  }

  @Test
  void everyRevisionIsWrittenByItsNumber() throws IOException {
    List<TestPdf> revisions = List.of(LETTER, SIGNED, CHANGED);
    for (int i = 0; i < revisions.size(); i++) {
      assertThat(extract("--revision", i + 1, file, "-o", out).code()).isZero();
      assertThat(Files.readAllBytes(out)).isEqualTo(revisions.get(i).bytes());
    }
  }

  @Test
  void standardInputAndOutputDo() {
    TestRun run = TestRun.with(NONE).stdin(CHANGED.bytes());
    run.run("extract", "-q", "--revision=1", "-");

    assertThat(run.code()).isZero();
    assertThat(run.bytes()).isEqualTo(LETTER.bytes());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void whatTheFileDoesNotHaveIsInputMissing() throws IOException {
    assertThat(extract("--revision=4", file, "-o", out).code()).isEqualTo(66);
    assertThat(extract("--signed=Another", file, "-o", out).err()).contains(FIELD);
    assertThat(extract("--signed=Another", file, "-o", out).code()).isEqualTo(66);
    assertThat(extract("--revision=1", folder.resolve("no.pdf"), "-o", out).code()).isEqualTo(66);
    Path unsigned = Files.write(folder.resolve("unsigned.pdf"), LETTER.bytes());
    assertThat(extract("--signed", FIELD, unsigned, "-o", out).code()).isEqualTo(66);
    assertThat(out).doesNotExist();
  }

  @Test
  void aSignatureThatCoversNoRevisionHasNothingToExtract() throws IOException {
    Path broken =
        Files.write(
            folder.resolve("broken.pdf"), SIGNED.patch("/ByteRange [0 ", "/ByteRange [1 ").bytes());
    TestRun run = extract("--signed", FIELD, broken, "-o", out);

    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err()).contains("covers no whole revision");
    assertThat(out).doesNotExist();
  }

  @Test
  void exactlyOnePartAndOneOutputAreNamed() {
    assertThat(extract(file, "-o", out).code()).isEqualTo(64);
    assertThat(extract("--revision=1", "--signed=a", file, "-o", out).code()).isEqualTo(64);
    for (String number : List.of("0", "-1", "one", "99999999999")) {
      assertThat(extract("--revision=" + number, file, "-o", out).code()).isEqualTo(64);
    }
    assertThat(extract("--revision=1", file, file, "-o", out).code()).isEqualTo(64);
    assertThat(extract("--revision=1", file, "-o", out, "-o", out).code()).isEqualTo(64);
    assertThat(out).doesNotExist();
  }

  @Test
  void theFileItselfIsNotReplacedAndATerminalIsSpared() throws IOException {
    assertThat(extract("--revision=1", file, "-o", file).code()).isEqualTo(64);
    assertThat(Files.readAllBytes(file)).isEqualTo(CHANGED.bytes());

    TestRun terminal = TestRun.with(NONE).atTerminal().run("extract", "--revision=1", file);
    assertThat(terminal.code()).isEqualTo(64);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void noPdfIsUnreadableAndAMissingFolderAnOutputError() throws IOException {
    Path text =
        Files.write(folder.resolve("text.pdf"), "not a PDF\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(extract("--revision=1", text, "-o", out).code()).isEqualTo(4);
    Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(LETTER.bytes(), 99));
    assertThat(extract("--revision=1", cut, "-o", out).code()).isEqualTo(4);
    assertThat(extract("--revision=1", folder, "-o", out).code()).isEqualTo(66);
    assertThat(extract("--revision=1", file, "-o", folder.resolve("no/out.pdf")).code())
        .isEqualTo(74);
  }

  @Test
  void inspectDoesNotReplaceItsFileEither() throws IOException {
    assertThat(TestRun.with(NONE).run("inspect", file, "-o", file).code()).isEqualTo(64);
    assertThat(Files.readAllBytes(file)).isEqualTo(CHANGED.bytes());
  }

  private static TestRun extract(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "extract";
    System.arraycopy(args, 0, all, 1, args.length);
    return TestRun.with(NONE).run(all);
  }
}
