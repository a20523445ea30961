package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.certificates;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.trust.FileProblem.Kind;

class CertificateFilesTest {
  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static String pem(String label, Bytes der) {
    String body = Base64.getMimeEncoder().encodeToString(der.toArray());
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static byte[] text(String... parts) {
    return String.join("some text around\n", parts).getBytes(StandardCharsets.UTF_8);
  }

  private static Kind problem(Path path) {
    CertificateFilesReading reading = CertificateFiles.read(path);
    assertThat(reading.certificates()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0).kind();
  }

  @Test
  void pemMayHoldSeveralWithTextAroundAndKeysArePassedOver() throws IOException {
    Path file =
        write(
            "chain.pem",
            text(
                pem("CERTIFICATE", SIGNER.der()),
                pem("PRIVATE KEY", Bytes.fromHex("3000")),
                pem("CERTIFICATE", ROOT.der())));
    assertThat(CertificateFiles.read(file).certificates()).isEqualTo(certificates(SIGNER, ROOT));
    assertThat(CertificateFiles.read(file).problems()).isEmpty();
  }

  @Test
  void derAndPkcs7AreRead() throws IOException {
    Path der = write("one.cer", SIGNER.der().toArray());
    assertThat(CertificateFiles.read(der).certificates()).isEqualTo(certificates(SIGNER));
    byte[] container = CmsKit.signer(SIGNER).embed(SIGNER.chain()).sign(new byte[] {1});
    assertThat(CertificateFiles.read(write("bag.p7b", container)).certificates())
        .containsExactlyInAnyOrderElementsOf(certificates(SIGNER, AUTHORITY, ROOT));
  }

  @Test
  void keyStoresOpenWithTheUsualPasswordsOrAreTold() throws Exception {
    for (String type : List.of("PKCS12", "JKS")) {
      Path open = store(type, "changeit");
      assertThat(CertificateFiles.read(open).certificates()).isEqualTo(certificates(ROOT));
    }
    assertThat(problem(store("PKCS12", "another word"))).isEqualTo(Kind.PASSWORD_NEEDED);
  }

  @Test
  void aSecretKeyInAStoreHidesNoCertificate() throws Exception {
    KeyStore store = store("PKCS12");
    char[] password = "changeit".toCharArray();
    store.setEntry(
        "secret",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
        new KeyStore.PasswordProtection(password));
    Path file = folder.resolve("mixed.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
    assertThat(CertificateFiles.read(file).certificates()).isEqualTo(certificates(ROOT));
  }

  private static KeyStore store(String type) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    store.setCertificateEntry("root", ROOT.x509());
    return store;
  }

  private Path store(String type, String password) throws Exception {
    KeyStore store = store(type);
    Path file = folder.resolve(type + password.length());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  @Test
  void whatGivesNothingIsTold() throws IOException {
    assertThat(problem(folder.resolve("missing"))).isEqualTo(Kind.CANNOT_BE_READ);
    assertThat(problem(write("empty", new byte[0]))).isEqualTo(Kind.EMPTY);
    assertThat(problem(write("note.txt", text("no certificate")))).isEqualTo(Kind.FORMAT_UNKNOWN);
    assertThat(problem(write("key.pem", text(pem("PRIVATE KEY", Bytes.fromHex("3000"))))))
        .isEqualTo(Kind.EMPTY);
    assertThat(problem(write("bad.pem", text(pem("CERTIFICATE", Bytes.fromHex("3000"))))))
        .isEqualTo(Kind.OBJECT_BROKEN);
  }

  @Test
  void aFolderIsReadFileByFileAndNotDeeper() throws IOException {
    write("b.cer", ROOT.der().toArray());
    write("a.cer", AUTHORITY.der().toArray());
    write("c.txt", text("?"));
    Files.createDirectory(folder.resolve("deeper"));
    write("deeper/d.cer", SIGNER.der().toArray());
    CertificateFilesReading reading = CertificateFiles.read(folder);
    assertThat(reading.certificates()).isEqualTo(certificates(AUTHORITY, ROOT));
    assertThat(reading.problems())
        .containsExactly(new FileProblem(folder.resolve("c.txt"), Kind.FORMAT_UNKNOWN));
  }

  @Test
  void listsAndResponsesAreToldApart() throws IOException {
    Identity authority = AUTHORITY;
    Bytes crl = TestCrl.by(authority).build();
    Bytes ocsp = TestOcsp.direct(authority).good(SIGNER).build();
    write("a.crl", crl.toArray());
    write("b.pem", text(pem("X509 CRL", crl)));
    write("c.ocsp", ocsp.toArray());
    write("d.cer", ROOT.der().toArray());
    EvidenceFilesReading reading = EvidenceFiles.read(folder);
    assertThat(reading.crls()).containsExactly(crl);
    assertThat(reading.ocspResponses()).containsExactly(ocsp);
    assertThat(reading.problems())
        .containsExactly(new FileProblem(folder.resolve("d.cer"), Kind.FORMAT_UNKNOWN));
  }
}
