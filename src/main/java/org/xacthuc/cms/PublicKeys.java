package org.xacthuc.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.VerificationKey.Rsa;

/** Public keys out of SubjectPublicKeyInfo (RFC 3279, 4055, 5480, 8410, 9881): a closed list. */
final class PublicKeys {
  private static final int LARGEST_MODULUS = 16_384;
  private static final int LARGEST_EXPONENT = 256;

  /** SEC 1 §2.3.3: 2 and 3 begin a compressed point, 4 an uncompressed one. */
  private static final int COMPRESSED = 2;

  private static final int UNCOMPRESSED = 4;

  private static final Map<String, String> CURVES =
      Map.of(
          "1.3.132.0.33", "P-224",
          "1.2.840.10045.3.1.7", "P-256",
          "1.3.132.0.34", "P-384",
          "1.3.132.0.35", "P-521",
          "1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1",
          "1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1",
          "1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1",
          "1.2.250.1.223.101.256.1", "FRP256v1");

  private PublicKeys() {}

  /**
   * The key of a certificate.
   *
   * @param issuer whose DSA parameters are inherited when the key leaves out its own
   * @return empty for a key that is malformed, absurdly large, of an unknown kind, or on a curve
   *     that is not named (RFC 5480 §2.1.1 forbids explicit parameters)
   */
  static Optional<VerificationKey> read(
      SubjectPublicKeyInfo info, Optional<VerificationKey> issuer) {
    try {
      String oid = info.getAlgorithm().getAlgorithm().getId();
      return switch (oid) {
        case "1.2.840.113549.1.1.1" -> rsa(info, Rsa.Use.ANY);
        case SignatureMethod.ID_RSASSA_PSS -> pss(info);
        case SignatureMethod.ID_RSASSA_PSS_SHAKE128 -> pss(info, Pss.SHAKE128);
        case SignatureMethod.ID_RSASSA_PSS_SHAKE256 -> pss(info, Pss.SHAKE256);
        case "1.2.840.10045.2.1" -> ec(info);
        case "1.2.840.10040.4.1" -> dsa(info, issuer);
        case "1.3.101.112" -> edwards(info, "Ed25519", VerificationKey.Edwards.LENGTH_25519);
        case "1.3.101.113" -> edwards(info, "Ed448", VerificationKey.Edwards.LENGTH_448);
        case "2.16.840.1.101.3.4.3.17" -> mlDsa(info, MLDSAParameters.ml_dsa_44, "ML-DSA-44", 128);
        case "2.16.840.1.101.3.4.3.18" -> mlDsa(info, MLDSAParameters.ml_dsa_65, "ML-DSA-65", 192);
        case "2.16.840.1.101.3.4.3.19" -> mlDsa(info, MLDSAParameters.ml_dsa_87, "ML-DSA-87", 256);
        default -> Optional.empty();
      };
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** RFC 4055 §3.1: without parameters any of them may be used. */
  private static Optional<VerificationKey> pss(SubjectPublicKeyInfo info) throws IOException {
    ASN1Encodable parameters = info.getAlgorithm().getParameters();
    if (parameters == null) {
      return rsa(info, new Rsa.Use(true, Optional.empty()));
    }
    Optional<Pss> least = Pss.of(parameters);
    return least.isEmpty() ? Optional.empty() : rsa(info, new Rsa.Use(true, least));
  }

  /** RFC 8692 §4: no parameters. */
  private static Optional<VerificationKey> pss(SubjectPublicKeyInfo info, Pss named)
      throws IOException {
    return info.getAlgorithm().getParameters() == null
        ? rsa(info, new Rsa.Use(true, Optional.of(named)))
        : Optional.empty();
  }

  private static Optional<VerificationKey> rsa(SubjectPublicKeyInfo info, Rsa.Use use)
      throws IOException {
    RSAPublicKey key = RSAPublicKey.getInstance(info.parsePublicKey());
    BigInteger modulus = key.getModulus();
    BigInteger exponent = key.getPublicExponent();
    boolean sane =
        modulus.testBit(0)
            && modulus.bitLength() >= 512
            && modulus.bitLength() <= LARGEST_MODULUS
            && exponent.testBit(0)
            && exponent.compareTo(BigInteger.valueOf(3)) >= 0
            && exponent.bitLength() <= LARGEST_EXPONENT
            && (modulus.bitLength() <= 4096 || exponent.bitLength() <= 64);
    return sane ? Optional.of(new Rsa(modulus, exponent, use)) : Optional.empty();
  }

  private static Optional<VerificationKey> ec(SubjectPublicKeyInfo info) {
    ASN1Encodable parameters = info.getAlgorithm().getParameters();
    if (!(parameters instanceof ASN1ObjectIdentifier oid) || !CURVES.containsKey(oid.getId())) {
      return Optional.empty();
    }
    X9ECParameters fast = CustomNamedCurves.getByOID(oid);
    X9ECParameters curve = fast == null ? ECNamedCurveTable.getByOID(oid) : fast;
    ECDomainParameters domain = new ECDomainParameters(curve);
    byte[] point = info.getPublicKeyData().getBytes();
    if (point.length == 0 || point[0] < COMPRESSED || point[0] > UNCOMPRESSED) {
      return Optional.empty(); // RFC 5480 §2.2: the hybrid form is not to be used.
    }
    // The constructor refuses points that are not on the curve and the one at infinity.
    ECPublicKeyParameters key =
        new ECPublicKeyParameters(domain.getCurve().decodePoint(point), domain);
    return Optional.of(new VerificationKey.Ec(key, CURVES.get(oid.getId())));
  }

  private static Optional<VerificationKey> dsa(
      SubjectPublicKeyInfo info, Optional<VerificationKey> issuer) throws IOException {
    BigInteger y = ASN1Integer.getInstance(info.parsePublicKey()).getPositiveValue();
    ASN1Encodable own = info.getAlgorithm().getParameters();
    Optional<DSAParameters> parameters =
        own == null || DERNull.INSTANCE.equals(own) ? inherited(issuer) : Optional.of(given(own));
    return parameters
        .filter(p -> p.getP().bitLength() <= 4096 && p.getQ().bitLength() <= 512)
        .map(p -> new VerificationKey.Dsa(new DSAPublicKeyParameters(y, p)));
  }

  private static DSAParameters given(ASN1Encodable parameters) {
    DSAParameter dsa = DSAParameter.getInstance(parameters);
    return new DSAParameters(dsa.getP(), dsa.getQ(), dsa.getG());
  }

  private static Optional<DSAParameters> inherited(Optional<VerificationKey> issuer) {
    return issuer
        .filter(VerificationKey.Dsa.class::isInstance)
        .map(VerificationKey.Dsa.class::cast)
        .map(dsa -> dsa.parameters().getParameters());
  }

  private static Optional<VerificationKey> edwards(
      SubjectPublicKeyInfo info, String name, int length) {
    byte[] encoded = info.getPublicKeyData().getOctets();
    return encoded.length == length && info.getAlgorithm().getParameters() == null
        ? Optional.of(new VerificationKey.Edwards(Bytes.of(encoded), name))
        : Optional.empty();
  }

  /** RFC 9881 §4: the raw key, no parameters. */
  private static Optional<VerificationKey> mlDsa(
      SubjectPublicKeyInfo info, MLDSAParameters set, String name, int bits) {
    byte[] encoded = info.getPublicKeyData().getOctets();
    return info.getAlgorithm().getParameters() == null
        ? Optional.of(
            new VerificationKey.MlDsa(new MLDSAPublicKeyParameters(set, encoded), name, bits))
        : Optional.empty();
  }
}
