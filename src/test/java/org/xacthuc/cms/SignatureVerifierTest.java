package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPki;

class SignatureVerifierTest {
  private static final Bytes MESSAGE = Bytes.fromHex("c0ffee");
  private static final AlgorithmIdentifier SHA256_WITH_RSA =
      SignatureScheme.RSA_SHA256.signatureAlgorithm();

  private static SignatureValueCheck verify(
      Identity signer, AlgorithmIdentifier algorithm, byte[] signature) {
    return SignatureVerifier.of(Certificate.read(signer.der()).value().orElseThrow())
        .verify(algorithm, Optional.empty(), SignedMessage.whole(MESSAGE), Bytes.of(signature));
  }

  /** An RSA signature over a block made by hand. */
  private static byte[] rsa(Identity signer, String prefix, byte[] digest, String suffix) {
    RSAPrivateCrtKeyParameters key = (RSAPrivateCrtKeyParameters) signer.key().privateKey();
    int length = key.getModulus().bitLength() / 8;
    byte[] block = new byte[length];
    Arrays.fill(block, (byte) 0xFF);
    block[0] = 0;
    block[1] = 1;
    byte[] tail = Bytes.fromHex("00" + prefix + Bytes.of(digest).hex() + suffix).toArray();
    System.arraycopy(tail, 0, block, length - tail.length, tail.length);
    byte[] signature =
        new BigInteger(1, block).modPow(key.getExponent(), key.getModulus()).toByteArray();
    byte[] padded = new byte[length];
    int take = Math.min(length, signature.length);
    System.arraycopy(signature, signature.length - take, padded, length - take, take);
    return padded;
  }

  @Test
  void thePaddingOfPkcs1IsComparedWhole() {
    Identity signer = TestPki.load().of(Holder.PHAM_DUY_HUNG);
    byte[] digest = DigestAlgorithm.SHA256.of(MESSAGE).value().toArray();
    String info = "3031300d060960864801650304020105000420";
    assertThat(verify(signer, SHA256_WITH_RSA, rsa(signer, info, digest, "")))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    String withoutNull = "302f300b0609608648016503040201" + "0420";
    assertThat(verify(signer, SHA256_WITH_RSA, rsa(signer, withoutNull, digest, "")))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    byte[] other = digest.clone();
    other[31] ^= 1;
    assertThat(verify(signer, SHA256_WITH_RSA, rsa(signer, withoutNull, other, "")))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(signer, SHA256_WITH_RSA, rsa(signer, withoutNull, digest, "0000")))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(signer, SHA256_WITH_RSA, rsa(signer, info, digest, "00")))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(signer, SHA256_WITH_RSA, new byte[0]))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void aSignatureOfZerosVerifiesNothing() {
    Identity signer = pool("zero");
    for (String hex :
        new String[] {"3006020100020100", "3006020101020100", "30060201010201ff", "3003020101"}) {
      assertThat(
              verify(
                  signer,
                  SignatureScheme.ECDSA_SHA256.signatureAlgorithm(),
                  Bytes.fromHex(hex).toArray()))
          .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    }
  }

  @Test
  void bytesAfterAnEcdsaSignatureAreNotSkipped() {
    Identity signer = pool("trailing");
    byte[] good = SignatureScheme.ECDSA_SHA256.sign(signer.key(), MESSAGE.toArray());
    AlgorithmIdentifier algorithm = SignatureScheme.ECDSA_SHA256.signatureAlgorithm();
    assertThat(verify(signer, algorithm, good)).isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(verify(signer, algorithm, Arrays.copyOf(good, good.length + 1)))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void explicitCurveParametersAreRefused() {
    TestKey named = TestKey.pool(KeyAlgorithm.P256, 3);
    SubjectPublicKeyInfo explicit =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey,
                SECNamedCurves.getByName("secp256r1").toASN1Primitive()),
            named.publicKey().getPublicKeyData().getBytes());
    Identity signer =
        TestCertificate.selfSigned()
            .subject("CN=xacthuc TEST explicit curve")
            .key(new TestKey(named.privateKey(), explicit))
            .build();
    byte[] signature = SignatureScheme.ECDSA_SHA256.sign(named, MESSAGE.toArray());
    assertThat(verify(signer, SignatureScheme.ECDSA_SHA256.signatureAlgorithm(), signature))
        .isEqualTo(SignatureValueCheck.CANNOT_BE_CHECKED);
    assertThat(Certificate.read(signer.der()).value().orElseThrow().keyLabel())
        .isEqualTo("1.2.840.10045.2.1");
  }

  @Test
  void unknownOrMalformedIdentifiersAreAnOutcome() {
    Identity signer = TestPki.load().of(Holder.PHAM_DUY_HUNG);
    ASN1EncodableVector odd = new ASN1EncodableVector();
    odd.add(new ASN1Integer(1));
    ASN1Encodable[] parameters = {DERNull.INSTANCE, new DERSequence(odd)};
    for (ASN1Encodable parameter : parameters) {
      for (String oid : new String[] {"1.2.840.113549.1.1.10", "2.999.9", "1.3.101.112"}) {
        AlgorithmIdentifier algorithm =
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), parameter);
        assertThat(verify(signer, algorithm, new byte[256]))
            .isEqualTo(SignatureValueCheck.CANNOT_BE_CHECKED);
      }
    }
  }

  private static Identity pool(String name) {
    return TestCertificate.selfSigned().subject("CN=xacthuc TEST " + name).build();
  }
}
