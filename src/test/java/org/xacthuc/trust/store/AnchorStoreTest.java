package org.xacthuc.trust.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.CertificateFiles;

class AnchorStoreTest {
  private static final List<Certificate> ROOTS =
      TestPki.load().anchorCertificates().stream().map(AnchorStoreTest::certificate).toList();
  private static final Certificate ROOT = ROOTS.get(0);
  private static final String FINGERPRINT = ROOT.sha256().value().hex();

  @TempDir Path temporary;
  private Path folder;
  private AnchorStore store;

  @BeforeEach
  void ownFolder() throws IOException {
    folder = own(temporary.resolve("xacthuc")).resolve("anchors");
    store = new AnchorStore(folder);
  }

  @Test
  void whatIsAddedIsThereUntilItIsRemoved() throws IOException {
    assertThat(store.read().isEmpty()).isTrue();
    store.add(ROOT);
    store.add(ROOTS.get(1));
    store.add(ROOT);
    store.addList("vn");

    StoreContents contents = store.read();
    assertThat(contents.isSound()).isTrue();
    assertThat(contents.certificates()).containsExactlyInAnyOrderElementsOf(ROOTS);
    assertThat(contents.lists()).containsExactly("vn");
    assertThat(contents.fingerprints(FINGERPRINT.substring(0, 8))).containsExactly(FINGERPRINT);
    assertThat(CertificateFiles.read(folder.resolve(FINGERPRINT + ".pem")).certificates())
        .containsExactly(ROOT);

    assertThat(store.remove(FINGERPRINT)).isTrue();
    assertThat(store.remove(FINGERPRINT)).isFalse();
    assertThat(store.removeList("vn")).isTrue();
    assertThat(store.read().certificates()).containsExactly(ROOTS.get(1));
    assertThat(store.read().lists()).isEmpty();
  }

  @Test
  void filesAndFolderAreTheUsersAlone() throws IOException {
    store = new AnchorStore(temporary.resolve("new/xacthuc/anchors"));
    store.add(ROOT);
    Path file = store.folder().resolve(FINGERPRINT + ".pem");
    for (Path path : List.of(store.folder(), store.folder().getParent())) {
      assertThat(permissions(path)).isEqualTo("rwx------");
    }
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(OwnFiles.othersCanChange(file)).isFalse();
    assertThat(OwnFiles.othersCanChange(file, Optional.of(Files.getOwner(file).getName())))
        .isFalse();
  }

  /** The superuser's files are nobody else's; this test may run as anybody. */
  @Test
  void whatSomebodyElseOwnsIsNotTheUsers() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    boolean superuser = Files.getOwner(file).getName().equals("root");
    assertThat(OwnFiles.othersCanChange(file, Optional.of("somebody else"))).isEqualTo(!superuser);
    if (superuser) {
      Files.setAttribute(file, "unix:uid", 54321);
      assertThat(OwnFiles.othersCanChange(file)).isTrue();
      assertThat(OwnFiles.othersCanChange(file, Optional.of("54321"))).isFalse();
    }
  }

  @Test
  void aStoreThatOthersCanChangeIsNotUsed() throws IOException {
    store.add(ROOT);
    Path file = folder.resolve(FINGERPRINT + ".pem");
    for (Path path : List.of(folder, folder.getParent(), file)) {
      for (String lax : List.of("rwxrwx---", "rwx----w-")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(lax));
        StoreContents contents = store.read();
        assertThat(contents.defects())
            .extracting(StoreDefect::kind, StoreDefect::path)
            .containsExactly(tuple(StoreDefect.Kind.OTHERS_CAN_CHANGE, path));
        assertThat(contents.isSound()).isFalse();
        assertThat(contents.mayBeWritten()).isFalse();
      }
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      assertThat(store.read().isSound()).isTrue();
    }
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysSpoilsTheWholeStore() throws IOException {
    store.add(ROOT);
    store.add(ROOTS.get(1));
    Path file = folder.resolve(FINGERPRINT + ".pem");
    String good = Files.readString(file);
    String other = Files.readString(folder.resolve(ROOTS.get(1).sha256().value().hex() + ".pem"));
    for (String text : List.of("", "garbage", other, good + other, good.replace("A", "B"))) {
      Files.writeString(file, text);
      StoreContents contents = store.read();
      assertThat(contents.defects())
          .extracting(StoreDefect::kind)
          .containsExactly(StoreDefect.Kind.NOT_AS_NAMED);
      assertThat(contents.isSound()).isFalse();
      assertThat(contents.certificates()).doesNotContain(ROOT);
      assertThat(contents.fingerprints("")).contains(FINGERPRINT);
    }
    store.add(ROOT);
    assertThat(Files.readString(file)).isEqualTo(good);
    assertThat(store.read().isSound()).isTrue();
  }

  @Test
  void aListIsItsExactName() throws IOException {
    store.addList("vn");
    assertThat(store.read().isSound()).isTrue();
    for (String name : List.of("known-vn.list", "known-xx.list")) {
      Files.writeString(folder.resolve(name), "known:xx\n");
      assertThat(store.read().isSound()).isFalse();
      assertThat(store.read().lists()).doesNotContain("xx");
    }
  }

  /**
   * A run that was interrupted leaves at most a hidden file; another's certificate is no anchor.
   */
  @Test
  void nothingElseInTheFolderIsLookedInto() throws IOException {
    store.add(ROOT);
    String other = StoreFile.text(ROOTS.get(1));
    String name = StoreFile.name(ROOTS.get(1));
    Files.writeString(folder.resolve("." + name + ".17.1"), other.substring(0, 200));
    assertThat(store.read().defects()).isEmpty();

    Files.writeString(folder.resolve("root.crt"), other);
    Files.createDirectory(folder.resolve("more"));
    StoreContents contents = store.read();
    assertThat(contents.certificates()).containsExactly(ROOT);
    assertThat(contents.defects())
        .extracting(StoreDefect::kind)
        .containsExactly(StoreDefect.Kind.STRAY, StoreDefect.Kind.STRAY);
    assertThat(contents.isSound()).isTrue();
  }

  @Test
  void aFileInTheFoldersPlaceAndAFolderInAFilesPlaceAreTold() throws IOException {
    Files.writeString(folder, "garbage");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rw-------"));
    assertThat(store.read().defects())
        .extracting(StoreDefect::kind)
        .containsExactly(StoreDefect.Kind.CANNOT_BE_READ);
    Files.delete(folder);
    Files.createDirectories(own(folder).resolve(FINGERPRINT + ".pem"));
    own(folder.resolve(FINGERPRINT + ".pem"));
    assertThat(store.read().isSound()).isFalse();
  }

  @Test
  void aLinkToAStoreIsAsGoodAsTheStoreItLeadsTo() throws IOException {
    AnchorStore elsewhere = new AnchorStore(own(temporary.resolve("dotfiles")).resolve("anchors"));
    elsewhere.add(ROOT);
    Files.createSymbolicLink(folder, elsewhere.folder());
    assertThat(store.read().isSound()).isTrue();
    assertThat(store.read().certificates()).containsExactly(ROOT);

    Files.setPosixFilePermissions(elsewhere.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(store.read().isSound()).isFalse();
  }

  @Test
  void runsAtTheSameTimeLoseNothingOfEachOther() throws Exception {
    List<Certificate> many = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      many.add(
          certificate(TestCertificate.root("CN=xacthuc TEST " + i).serial(i + 1).build().der()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Stream<Callable<Void>> adds =
          many.stream()
              .map(
                  certificate ->
                      () -> {
                        new AnchorStore(folder).add(certificate);
                        return null;
                      });
      for (var done : threads.invokeAll(adds.toList())) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(store.read().certificates()).containsExactlyInAnyOrderElementsOf(many);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(many.size());
    }
  }

  @Test
  void aNameThatWouldBeginABlockStaysAComment() throws IOException {
    Certificate hostile =
        certificate(
            TestCertificate.root("CN=a\\0A-----BEGIN CERTIFICATE-----\\0AAAAA\\1B[2J")
                .build()
                .der());
    store.add(hostile);
    assertThat(store.read().isSound()).isTrue();
    assertThat(store.read().certificates()).containsExactly(hostile);
    assertThat(Files.readString(folder.resolve(StoreFile.name(hostile)))).doesNotContain("\u001B");
  }

  @Test
  void aFolderOfMoreFilesThanAStoreHasIsNotUsed() throws IOException {
    store.add(ROOT);
    for (int i = 0; i < 1000; i++) {
      Files.createFile(folder.resolve("x" + i));
    }
    assertThat(store.read().isSound()).isFalse();
    assertThat(store.read().certificates()).isEmpty();
    Files.delete(folder.resolve("x0"));
    assertThat(store.read().isSound()).isTrue();
  }

  private static Path own(Path path) throws IOException {
    Files.createDirectories(path);
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Certificate certificate(Bytes der) {
    return Certificate.read(der).value().orElseThrow();
  }
}
