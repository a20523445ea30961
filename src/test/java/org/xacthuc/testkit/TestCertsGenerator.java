package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * Makes {@code test-certs/}. Keys that are there are used again, so every other file comes out byte
 * for byte the same; a missing key is made new.
 */
public final class TestCertsGenerator {
  /** The moment that "before" and "after" in the names of revoked and expired holders refer to. */
  public static final Instant REFERENCE = Instant.parse("2021-07-20T06:38:23Z");

  static final Instant REVOKED_BEFORE_AT = Instant.parse("2021-06-01T00:00:00Z");
  static final Instant REVOKED_AFTER_AT = Instant.parse("2021-09-01T00:00:00Z");
  private static final String HOST = "xacthuc-test.invalid";

  private final Path folder;
  private final Map<Holder, Identity> made = new EnumMap<>(Holder.class);

  private TestCertsGenerator(Path folder) {
    this.folder = folder;
  }

  /** Regenerates the one folder given, such as {@code test-certs}. */
  public static void main(String[] args) {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument: the folder, such as test-certs");
    }
    generate(Path.of(args[0]));
  }

  static void generate(Path folder) {
    var generator = new TestCertsGenerator(folder);
    for (Holder holder : Holder.values()) {
      generator.certificate(holder);
    }
    for (Holder holder : Holder.values()) {
      if (holder.publishesCrl()) {
        generator.crl(holder);
      }
      if (holder.hasOcsp()) {
        generator.ocsp(holder);
      }
    }
    TestFiles.write(
        folder.resolve("README.md"), TestCertsReadme.text().getBytes(StandardCharsets.UTF_8));
  }

  private void certificate(Holder holder) {
    var builder =
        holder.issuer == null
            ? TestCertificate.selfSigned()
            : TestCertificate.issuedBy(made.get(holder.issuer));
    builder
        .subject(holder.subject)
        .serial(holder.serial)
        .valid(holder.role.notBefore, holder.role.notAfter)
        .key(key(holder));
    Identity identity = profile(holder, builder).build();
    made.put(holder, identity);
    TestFiles.writePem(
        folder.resolve(holder.certificateFile()), "CERTIFICATE", identity.der().toArray());
  }

  private TestCertificate profile(Holder holder, TestCertificate builder) {
    return switch (holder.role) {
      case ROOT -> builder.ca();
      case SUB_CA -> published(holder, builder.ca().pathLength(0));
      case TIME_STAMP_AUTHORITY -> published(holder, builder.timeStampAuthority());
      case OCSP_RESPONDER -> builder.ocspResponder();
      case SIGNER, EXPIRED_SIGNER -> published(holder, purposes(builder.signer()));
      case ENCIPHERMENT_ONLY -> published(holder, builder.keyUsage(KeyUsage.keyEncipherment));
      case ATTACKER_ROOT ->
          builder
              .ca()
              .extension(
                  Extension.subjectKeyIdentifier,
                  false,
                  new SubjectKeyIdentifier(
                      TestCertificate.keyIdentifier(
                          made.get(Holder.GOVERNMENT_ROOT).key().publicKey())));
      case ATTACKER -> purposes(builder.signer());
    };
  }

  private static TestCertificate purposes(TestCertificate builder) {
    return builder.extendedKeyUsage(
        false, KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection);
  }

  private static TestCertificate published(Holder holder, TestCertificate builder) {
    String issuer = holder.issuer.fileName();
    return builder
        .crlAt("http://crl." + HOST + "/" + issuer + ".crl")
        .authorityInformation(
            "http://ocsp." + HOST + "/" + issuer, "http://crt." + HOST + "/" + issuer + ".crt");
  }

  private TestKey key(Holder holder) {
    Path file = folder.resolve(holder.keyFile());
    if (!Files.exists(file)) {
      var fresh = TestKey.of(holder.keyAlgorithm.generate(new SecureRandom()));
      TestFiles.writePem(file, "PRIVATE KEY", fresh.pkcs8());
    }
    return TestKey.fromPkcs8(TestFiles.readPem(file));
  }

  private void crl(Holder ca) {
    var crl = TestCrl.by(made.get(ca));
    if (ca == Holder.STATE_CA) {
      crl.revoked(made.get(Holder.REVOKED_BEFORE), REVOKED_BEFORE_AT, CRLReason.keyCompromise);
      crl.revoked(made.get(Holder.REVOKED_AFTER), REVOKED_AFTER_AT, CRLReason.affiliationChanged);
    }
    TestFiles.write(folder.resolve(ca.crlFile()), crl.build().toArray());
  }

  private void ocsp(Holder holder) {
    Identity target = made.get(holder);
    Identity responder = made.get(holder.issuer.responder());
    var response = TestOcsp.delegated(responder, made.get(holder.issuer));
    if (holder == Holder.REVOKED_BEFORE) {
      response.revoked(target, REVOKED_BEFORE_AT, CRLReason.keyCompromise);
    } else if (holder == Holder.REVOKED_AFTER) {
      response.revoked(target, REVOKED_AFTER_AT, CRLReason.affiliationChanged);
    } else {
      response.good(target);
    }
    TestFiles.write(folder.resolve(holder.ocspFile()), response.build().toArray());
  }
}
