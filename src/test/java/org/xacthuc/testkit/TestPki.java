package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.base.Bytes;

/**
 * The committed infrastructure of {@code test-certs/}: identities by {@link Holder} or by name,
 * anchors, CRLs, OCSP responses and the time-stamp authority. The folder is that of the system
 * property {@code xacthuc.testCerts}, or {@code test-certs} below the working folder.
 */
public final class TestPki {
  private final Path folder;
  private final Map<Holder, Identity> identities = new EnumMap<>(Holder.class);

  private TestPki(Path folder) {
    this.folder = folder;
  }

  /** Reads nothing yet: each certificate and key when it is first asked for. */
  public static TestPki load() {
    return load(Path.of(System.getProperty("xacthuc.testCerts", "test-certs")));
  }

  static TestPki load(Path folder) {
    return new TestPki(folder);
  }

  public synchronized Identity of(Holder holder) {
    return identities.computeIfAbsent(holder, this::read);
  }

  /**
   * The first holder whose common name is exactly {@code commonName}; a person or a body of ours,
   * never the attacker.
   */
  public Identity person(String commonName) {
    return Arrays.stream(Holder.values())
        .filter(holder -> !holder.isAttacker())
        .filter(holder -> commonName.equals(commonName(certificate(holder))))
        .findFirst()
        .map(this::of)
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + commonName));
  }

  /** The folder with the two trusted roots. */
  public Path anchors() {
    return folder.resolve("anchors");
  }

  /** The two trusted roots, DER. */
  public List<Bytes> anchorCertificates() {
    return List.of(of(Holder.GOVERNMENT_ROOT).der(), of(Holder.PUBLIC_ROOT).der());
  }

  /** The committed list of a CA, DER. */
  public Bytes crl(Holder ca) {
    return Bytes.of(TestFiles.read(folder.resolve(ca.crlFile())));
  }

  /** The committed OCSP response about a signer, DER. */
  public Bytes ocsp(Holder signer) {
    return Bytes.of(TestFiles.read(folder.resolve(signer.ocspFile())));
  }

  /** A time-stamp by our authority, ready to be given its moment. */
  public TestTimeStamp tsa() {
    return TestTimeStamp.by(of(Holder.TSA));
  }

  /** What a document security store holds about signers and time-stamp authority. */
  public ValidationData validationData(Holder... signers) {
    var certificates = new ArrayList<Bytes>();
    var crls = new ArrayList<Bytes>();
    var responses = new ArrayList<Bytes>();
    addPath(Holder.TSA, certificates, crls);
    for (Holder signer : signers) {
      addPath(signer, certificates, crls);
      if (signer.hasOcsp()) {
        responses.add(ocsp(signer));
      }
    }
    return new ValidationData(
        certificates.stream().distinct().toList(),
        crls.stream().distinct().toList(),
        responses.stream().distinct().toList());
  }

  private void addPath(Holder target, List<Bytes> certificates, List<Bytes> crls) {
    for (Holder holder = target; holder != null; holder = holder.issuer) {
      certificates.add(of(holder).der());
      if (holder.issuer != null && holder.issuer.publishesCrl()) {
        crls.add(crl(holder.issuer));
      }
    }
  }

  private Identity read(Holder holder) {
    var issuers = new ArrayList<X509CertificateHolder>();
    for (Holder issuer = holder.issuer; issuer != null; issuer = issuer.issuer) {
      issuers.add(certificate(issuer));
    }
    var key = TestKey.fromPkcs8(TestFiles.readPem(folder.resolve(holder.keyFile())));
    return new Identity(certificate(holder), issuers, key);
  }

  private X509CertificateHolder certificate(Holder holder) {
    try {
      return new X509CertificateHolder(TestFiles.readPem(folder.resolve(holder.certificateFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commonName(X509CertificateHolder certificate) {
    var names = certificate.getSubject().getRDNs(BCStyle.CN);
    return IETFUtils.valueToString(names[0].getFirst().getValue());
  }
}
