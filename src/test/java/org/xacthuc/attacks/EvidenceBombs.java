package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.SIGNER;
import static org.xacthuc.attacks.Drawn.THEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;

/** Containers, certificates and evidence that keep whoever reads them busy, or fill the memory. */
final class EvidenceBombs {
  private static final ASN1ObjectIdentifier ANY = new ASN1ObjectIdentifier("2.999.1");

  private EvidenceBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(containers(), stores()).flatMap(bombs -> bombs);
  }

  private static TestPdf letter() {
    return HeavyPage.page().unsigned();
  }

  private static TestPdf signed(int room, UnaryOperator<SignatureSpec> how) {
    return letter()
        .signedBy(PKI.of(SIGNER))
        .as(spec -> how.apply(spec.contentsLength(room)))
        .at(THEN, PKI.tsa())
        .dss(PKI.validationData(SIGNER));
  }

  private static Stream<Bomb> containers() {
    return Stream.of(
        new Bomb("certificates in a container", n -> embedded(n), 9, 8_000, "certificates"),
        new Bomb(
            "an attribute of values",
            n -> attribute(DeepDer.values(n)),
            9,
            2_000_000,
            "cms.container-broken"),
        new Bomb("time-stamps", n -> stamps(n), 1, 200, ""));
  }

  private static TestPdf embedded(int n) {
    List<X509CertificateHolder> chain = new ArrayList<>(PKI.of(SIGNER).chainWithoutRoot());
    Identity other = TestCertificate.root("CN=Other").build();
    for (int i = 0; i < n; i++) {
      chain.add(varied(other, i));
    }
    return signed(600 * n + 12_000, spec -> spec.cms(cms -> cms.embed(chain)));
  }

  /** The same certificate with another serial number, whose signature therefore does not hold. */
  private static X509CertificateHolder varied(Identity identity, int number) {
    try {
      return new X509CertificateHolder(variedDer(identity, number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] variedDer(Identity identity, int number) {
    byte[] der = identity.der().toArray();
    byte[] serial = identity.certificate().getSerialNumber().toByteArray();
    int at = Bytes.of(der).hex().indexOf(Bytes.of(serial).hex()) / 2 + serial.length - 4;
    for (int i = 0; i < 4; i++) {
      der[at + i] = (byte) (number >> (8 * i));
    }
    return der;
  }

  private static TestPdf attribute(byte[] der) {
    return signed(
        der.length + 20_000,
        spec ->
            spec.cms(
                cms -> {
                  try {
                    return cms.unsignedAttribute(ANY, ASN1Primitive.fromByteArray(der));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  private static TestPdf stamps(int n) {
    return letter()
        .signedBy(PKI.of(SIGNER))
        .as(
            spec -> {
              SignatureSpec all = spec.contentsLength(20_000 + n * 7_000);
              for (int i = 0; i < n; i++) {
                all = all.timeStamp(PKI.tsa().at(Instant.parse(THEN)));
              }
              return all;
            })
        .at(THEN)
        .dss(PKI.validationData(SIGNER));
  }

  private static Stream<Bomb> stores() {
    return Stream.of(
        new Bomb("certificates in the store", n -> certificates(n), 9, 1_500, "certificates"),
        new Bomb("issuers of one name", n -> issuers(n), 9, 300, ""),
        new Bomb("lists in the store", n -> lists(n), 3, 400, "path-steps"),
        new Bomb("responses in the store", n -> responses(n), 3, 400, "path-steps"),
        new Bomb("entries of a list", n -> entries(n), 9, 50_000, ""));
  }

  private static TestPdf stored(List<Bytes> certificates, List<Bytes> crls, List<Bytes> ocsps) {
    ValidationData data = PKI.validationData(SIGNER);
    return letter()
        .signedBy(PKI.of(SIGNER))
        .at(THEN, PKI.tsa())
        .dss(
            new ValidationData(
                joined(certificates, data.certificates()),
                joined(crls, data.crls()),
                joined(ocsps, data.ocsps())));
  }

  private static List<Bytes> joined(List<Bytes> first, List<Bytes> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static TestPdf certificates(int n) {
    Identity other = TestCertificate.root("CN=Other").build();
    return stored(
        IntStream.range(0, n).mapToObj(i -> Bytes.of(variedDer(other, i))).toList(),
        List.of(),
        List.of());
  }

  /** Each could have issued the signer's certificate, by its name, and each by each. */
  private static TestPdf issuers(int n) {
    Identity authority = PKI.of(Holder.PARTY_CA);
    return stored(
        IntStream.range(0, n).mapToObj(i -> Bytes.of(variedDer(authority, i))).toList(),
        List.of(),
        List.of());
  }

  private static TestPdf lists(int n) {
    Bytes crl = PKI.crl(Holder.PARTY_CA);
    return stored(
        List.of(), IntStream.range(0, n).mapToObj(i -> changed(crl, i)).toList(), List.of());
  }

  private static TestPdf responses(int n) {
    Bytes response = PKI.ocsp(SIGNER);
    return stored(
        List.of(), List.of(), IntStream.range(0, n).mapToObj(i -> changed(response, i)).toList());
  }

  /** With another signature value, which therefore does not hold. */
  private static Bytes changed(Bytes signed, int number) {
    byte[] der = signed.toArray();
    for (int i = 0; i < 4; i++) {
      der[der.length - 8 + i] = (byte) (number >> (8 * i));
    }
    return Bytes.of(der);
  }

  private static TestPdf entries(int n) {
    TestCrl crl = TestCrl.by(PKI.of(Holder.PARTY_CA));
    for (int i = 0; i < n; i++) {
      crl = crl.revoked(BigInteger.valueOf(1_000_000L + i), Instant.parse(THEN), 1);
    }
    return stored(List.of(), List.of(crl.build()), List.of());
  }
}
