package org.xacthuc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;

class TestCertsTest {
  private static final Path COMMITTED = Path.of("test-certs");
  private final TestPki pki = TestPki.load();

  @Test
  void theGeneratorMakesTheCommittedFilesByteForByte(@TempDir Path folder) {
    for (Holder holder : Holder.values()) {
      byte[] key = TestFiles.read(COMMITTED.resolve(holder.keyFile()));
      TestFiles.write(folder.resolve(holder.keyFile()), key);
    }
    TestCertsGenerator.generate(folder);
    var made = contents(folder);
    var committed = contents(COMMITTED);
    assertThat(made.keySet()).isEqualTo(committed.keySet());
    assertThat(made.keySet()).allMatch(name -> made.get(name).equals(committed.get(name)));
  }

  @Test
  void anchorsHoldsTheTwoRootsAndNothingElse() {
    assertThat(contents(pki.anchors()).keySet())
        .containsExactly("government-root.crt", "public-root.crt");
  }

  @ParameterizedTest
  @EnumSource
  void everyIssuerSaysThatItIsATest(Holder holder) {
    var issuer = pki.of(holder).certificate().getIssuer().getRDNs(BCStyle.CN)[0];
    assertThat(IETFUtils.valueToString(issuer.getFirst().getValue())).contains("xacthuc TEST");
  }

  @ParameterizedTest
  @EnumSource
  void everyCertificateIsSignedByItsIssuerAndMatchesItsKey(Holder holder) throws Exception {
    Identity identity = pki.of(holder);
    Identity issuer = holder.issuer == null ? identity : pki.of(holder.issuer);
    var verifier =
        new JcaContentVerifierProviderBuilder()
            .setProvider(new BouncyCastleProvider())
            .build(issuer.certificate());
    assertThat(identity.certificate().isSignatureValid(verifier)).isTrue();
    assertThat(identity.certificate().getSubjectPublicKeyInfo())
        .isEqualTo(identity.key().publicKey());
    assertThat(identity.key().algorithm()).isEqualTo(holder.keyAlgorithm);
  }

  @Test
  void theAttackersRootHasOurNamesButNotOurKey() {
    var ours = pki.of(Holder.GOVERNMENT_ROOT).certificate();
    var theirs = pki.of(Holder.ATTACKER_ROOT).certificate();
    assertThat(theirs.getSubject()).isEqualTo(ours.getSubject());
    assertThat(SubjectKeyIdentifier.fromExtensions(theirs.getExtensions()))
        .isEqualTo(SubjectKeyIdentifier.fromExtensions(ours.getExtensions()));
    assertThat(theirs.getSubjectPublicKeyInfo()).isNotEqualTo(ours.getSubjectPublicKeyInfo());
  }

  @Test
  void theStateListRevokesTwo() throws Exception {
    var crl = new X509CRLHolder(pki.crl(Holder.STATE_CA).toArray());
    var before = pki.of(Holder.REVOKED_BEFORE).certificate().getSerialNumber();
    var after = pki.of(Holder.REVOKED_AFTER).certificate().getSerialNumber();
    assertThat(crl.getRevokedCertificates().size()).isEqualTo(2);
    assertThat(crl.getRevokedCertificate(before).getRevocationDate().toInstant())
        .isBefore(TestCertsGenerator.REFERENCE);
    assertThat(crl.getRevokedCertificate(after).getRevocationDate().toInstant())
        .isAfter(TestCertsGenerator.REFERENCE);
  }

  @Test
  void respondersAnswerForTheirCa() throws Exception {
    assertThat(status(Holder.PHUONG_THI_THANH)).isEqualTo(CertificateStatus.GOOD);
    assertThat(status(Holder.REVOKED_BEFORE)).isInstanceOf(RevokedStatus.class);
  }

  @Test
  void personsAreFoundByTheirCommonName() {
    assertThat(pki.person("Phương Thị Thanh")).isEqualTo(pki.of(Holder.PHUONG_THI_THANH));
  }

  private CertificateStatus status(Holder holder) throws Exception {
    var response = (BasicOCSPResp) new OCSPResp(pki.ocsp(holder).toArray()).getResponseObject();
    var responder = pki.of(holder.issuer.responder()).certificate();
    var verifier =
        new JcaContentVerifierProviderBuilder()
            .setProvider(new BouncyCastleProvider())
            .build(responder);
    assertThat(response.isSignatureValid(verifier)).isTrue();
    var single = response.getResponses()[0];
    assertThat(single.getCertID().getSerialNumber())
        .isEqualTo(pki.of(holder).certificate().getSerialNumber());
    return single.getCertStatus();
  }

  private static Map<String, Bytes> contents(Path folder) {
    var contents = new TreeMap<String, Bytes>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  contents.put(
                      folder.relativize(file).toString().replace('\\', '/'),
                      Bytes.of(TestFiles.read(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
