package org.xacthuc.audit.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.Fixity;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.report.archive.RecordedFixity;

/** Bags drawn file by file, each whole at first. */
class BagCheckTest {
  @TempDir Path folder;
  private final List<Fixity> told = new ArrayList<>();
  private final Map<String, String> hashed = new LinkedHashMap<>();

  @Test
  void aBagIsWhatItsManifestsSay() throws IOException {
    payload("data/a.pdf", "data/b/thư.pdf");
    manifest("manifest-sha256.txt", DigestAlgorithm.SHA256, "data/a.pdf", "data/b/thư.pdf");
    manifest("tagmanifest-sha256.txt", DigestAlgorithm.SHA256, "bagit.txt", "manifest-sha256.txt");
    BagResult result = check(folder);
    assertThat(result.isSound()).isTrue();
    assertThat(result.count(RecordedFixity.Outcome.MATCHES)).isEqualTo(4);
    assertThat(result.weak()).isEmpty();
  }

  @Test
  void whatIsMissingUnlistedOrDifferentIsTold() throws IOException {
    payload("data/a.pdf", "data/b.pdf", "data/extra.txt");
    manifest("manifest-sha512.txt", DigestAlgorithm.SHA512, "data/a.pdf", "data/b.pdf");
    append("manifest-sha512.txt", "0".repeat(128) + "  data/gone.pdf\n");
    Files.writeString(folder.resolve("data/b.pdf"), "something else");
    BagResult result = check(folder);
    assertThat(result.isSound()).isFalse();
    assertThat(outcomes())
        .containsExactlyInAnyOrder(
            "data/a.pdf sha512 MATCHES",
            "data/b.pdf sha512 DIFFERS",
            "data/gone.pdf sha512 MISSING",
            "data/extra.txt sha512 NOT_LISTED");
    assertThat(result.first()).hasSize(3);
  }

  /** RFC 8493 §2.1.3: line breaks and per cent signs, and those alone, are encoded. */
  @Test
  void namesAreDecodedAndOnlyWhatIsEncoded() throws IOException {
    payload("data/a\nb.pdf", "data/c\rd.pdf", "data/100%.pdf", "data/%41.pdf");
    String text = "";
    for (String[] name :
        new String[][] {
          {"data/a\nb.pdf", "data/a%0Ab.pdf"},
          {"data/c\rd.pdf", "data/c%0dd.pdf"},
          {"data/100%.pdf", "data/100%25.pdf"},
          {"data/%41.pdf", "data/%41.pdf"}
        }) {
      text += digest(DigestAlgorithm.SHA256, name[0]) + "  " + name[1] + "\r\n";
    }
    declare();
    Files.writeString(folder.resolve("manifest-sha256.txt"), text);
    assertThat(check(folder).isSound()).isTrue();
    assertThat(told)
        .extracting(Fixity::path)
        .containsExactly("data/a%0Ab.pdf", "data/c%0Dd.pdf", "data/100%25.pdf", "data/%2541.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.pdf",
        "data/../../secret.pdf",
        "data/x/../../../secret.pdf",
        "/secret.pdf",
        "~/secret.pdf",
        "~user/secret.pdf",
        "C:\\secret.pdf",
        "data\\..\\..\\secret.pdf",
        "secret.pdf"
      })
  void noNameLeadsOutOfThePayload(String name) throws IOException {
    Files.writeString(folder.resolve("secret.pdf"), "secret");
    Path bag = Files.createDirectory(folder.resolve("bag"));
    Files.createDirectory(bag.resolve("data"));
    Files.writeString(bag.resolve("data/a.pdf"), "a");
    Files.writeString(bag.resolve("bagit.txt"), DECLARATION);
    Files.writeString(
        bag.resolve("manifest-sha256.txt"),
        sha256("a") + "  data/a.pdf\n" + sha256("secret") + "  " + name + "\n");
    BagResult result = check(bag);
    assertThat(result.defects())
        .containsExactly(new BagDefect(BagDefect.Kind.UNSAFE_PATH, "manifest-sha256.txt", 2, name));
    assertThat(outcomes()).containsExactly("data/a.pdf sha256 MATCHES");
  }

  @Test
  void aLinkOutOfTheBagIsNotRead() throws IOException {
    Files.writeString(folder.resolve("secret.pdf"), "secret");
    Path bag = Files.createDirectory(folder.resolve("bag"));
    Files.createDirectory(bag.resolve("data"));
    Files.createSymbolicLink(bag.resolve("data/link.pdf"), folder.resolve("secret.pdf"));
    Files.writeString(bag.resolve("bagit.txt"), DECLARATION);
    Files.writeString(bag.resolve("manifest-sha256.txt"), sha256("secret") + "  data/link.pdf\n");
    check(bag);
    assertThat(outcomes()).containsExactly("data/link.pdf sha256 NOT_READABLE");
  }

  @Test
  void whatTheRunHashedIsNotReadAgain() throws IOException {
    payload("data/a.pdf", "data/b.pdf");
    manifest("manifest-sha256.txt", DigestAlgorithm.SHA256, "data/a.pdf", "data/b.pdf");
    hashed.put("data/a.pdf", digest(DigestAlgorithm.SHA256, "data/a.pdf"));
    hashed.put("data/b.pdf", sha256("what was verified was something else"));
    // Nothing is left that could be read.
    Files.delete(folder.resolve("data/a.pdf"));
    check(folder);
    assertThat(outcomes())
        .containsExactly("data/a.pdf sha256 MATCHES", "data/b.pdf sha256 DIFFERS");
  }

  /** Another algorithm has to be asked of the file, which must still be what was verified. */
  @Test
  void aFileThatChangedSinceTheRunDoesNotMatchWhateverItIsNow() throws IOException {
    payload("data/a.pdf", "data/b.pdf");
    manifest("manifest-md5.txt", DigestAlgorithm.MD5, "data/a.pdf", "data/b.pdf");
    hashed.put("data/a.pdf", sha256("what was verified"));
    hashed.put("data/b.pdf", digest(DigestAlgorithm.SHA256, "data/b.pdf"));
    BagResult result = check(folder);
    assertThat(outcomes()).containsExactly("data/a.pdf md5 DIFFERS", "data/b.pdf md5 MATCHES");
    assertThat(result.weak()).containsExactly("md5");
  }

  @Test
  void everyPayloadManifestHasEveryFile() throws IOException {
    payload("data/a.pdf", "data/b.pdf");
    manifest("manifest-md5.txt", DigestAlgorithm.MD5, "data/a.pdf");
    manifest("manifest-sha256.txt", DigestAlgorithm.SHA256, "data/a.pdf", "data/b.pdf");
    BagResult result = check(folder);
    assertThat(outcomes()).contains("data/b.pdf md5 NOT_LISTED").hasSize(4);
    assertThat(result.weak()).isEmpty();
  }

  @Test
  void aNameComposedOtherwiseIsTheSameFile() throws IOException {
    payload("data/thu\u031B.pdf");
    declare();
    Files.writeString(
        folder.resolve("manifest-sha256.txt"),
        digest(DigestAlgorithm.SHA256, "data/thu\u031B.pdf") + "  data/th\u01B0.pdf\n");
    assertThat(check(folder).isSound()).isTrue();
    assertThat(told).hasSize(1);
  }

  @Test
  void brokenLinesAndManifestsAreTold() throws IOException {
    payload("data/a.pdf");
    manifest("manifest-sha256.txt", DigestAlgorithm.SHA256, "data/a.pdf", "data/a.pdf");
    append("manifest-sha256.txt", "abc data/a.pdf\nno digest at all\n\n");
    Files.writeString(folder.resolve("manifest-whirlpool.txt"), "00 data/a.pdf\n");
    Files.write(folder.resolve("manifest-md5.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'x'});
    BagResult result = check(folder);
    assertThat(result.defects())
        .extracting(BagDefect::kind, BagDefect::line)
        .containsExactly(
            tuple(BagDefect.Kind.NOT_READABLE, 0L),
            tuple(BagDefect.Kind.NAMED_TWICE, 2L),
            tuple(BagDefect.Kind.BAD_LINE, 3L),
            tuple(BagDefect.Kind.BAD_LINE, 4L),
            tuple(BagDefect.Kind.UNKNOWN_ALGORITHM, 0L));
  }

  @Test
  void theSizeOfThePayloadIsComparedAndWhatIsToBeFetchedIsCounted() throws IOException {
    payload("data/a.pdf");
    manifest("manifest-sha256.txt", DigestAlgorithm.SHA256, "data/a.pdf");
    Files.writeString(folder.resolve("bag-info.txt"), "Payload-Oxum: 10.1\n");
    Files.writeString(folder.resolve("fetch.txt"), "https://example.org/b 3 data/b.pdf\n");
    BagResult whole = check(folder);
    assertThat(whole.isSound()).isTrue();
    assertThat(whole.toFetch()).isEqualTo(1);
    Files.writeString(folder.resolve("bag-info.txt"), "Payload-Oxum: 11.1\n");
    assertThat(check(folder).defects())
        .containsExactly(new BagDefect(BagDefect.Kind.OXUM, "bag-info.txt", 0, "11.1", "10.1"));
  }

  @Test
  void aFolderInThePayloadIsHeldAgainstItsPartOfTheManifests() throws IOException {
    payload("data/2021/a.pdf", "data/2022/b.pdf");
    manifest("manifest-sha256.txt", DigestAlgorithm.SHA256, "data/2021/a.pdf", "data/2022/b.pdf");
    Files.delete(folder.resolve("data/2022/b.pdf"));
    assertThat(check(folder.resolve("data/2021")).isSound()).isTrue();
    assertThat(outcomes()).containsExactly("a.pdf sha256 MATCHES");
    told.clear();
    assertThat(check(folder.resolve("data")).isSound()).isFalse();
    assertThat(outcomes())
        .containsExactly("2021/a.pdf sha256 MATCHES", "2022/b.pdf sha256 MISSING");
  }

  @Test
  void whatIsNoBagIsNotChecked() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    assertThat(BagCheck.run(folder, f -> spelled(folder, f), r -> {}, told::add)).isEmpty();
    Files.writeString(folder.resolve("bagit.txt"), DECLARATION);
    BagResult without = check(folder);
    assertThat(without.isSound()).isFalse();
    assertThat(without.defects())
        .extracting(BagDefect::kind)
        .containsExactly(BagDefect.Kind.NO_MANIFEST);
  }

  private static final String DECLARATION =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private BagResult check(Path checked) throws IOException {
    return BagCheck.run(
            checked,
            file -> spelled(checked, file),
            receiver -> {
              for (Map.Entry<String, String> file : hashed.entrySet()) {
                receiver.accept(file.getKey(), file.getValue());
              }
            },
            told::add)
        .orElseThrow();
  }

  private static String spelled(Path checked, Path file) {
    return PathName.encode(Bytes.ofUtf8(checked.relativize(file).toString()));
  }

  private List<String> outcomes() {
    return told.stream().map(f -> f.path() + " " + f.algorithm() + " " + f.outcome()).toList();
  }

  private void declare() throws IOException {
    Files.writeString(folder.resolve("bagit.txt"), DECLARATION);
  }

  /** Files whose content is their name. */
  private void payload(String... names) throws IOException {
    declare();
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private void manifest(String name, DigestAlgorithm algorithm, String... files)
      throws IOException {
    for (String file : files) {
      append(name, digest(algorithm, file) + "  " + file + "\n");
    }
  }

  private void append(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, before + text);
  }

  private String digest(DigestAlgorithm algorithm, String file) throws IOException {
    return algorithm.of(Bytes.of(Files.readAllBytes(folder.resolve(file)))).value().hex();
  }

  private static String sha256(String content) {
    Bytes bytes = Bytes.of(content.getBytes(StandardCharsets.UTF_8));
    return DigestAlgorithm.SHA256.of(bytes).value().hex();
  }
}
