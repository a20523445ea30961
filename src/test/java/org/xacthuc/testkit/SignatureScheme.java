package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDefaultDigestProvider;

/** A signature algorithm with its digest. All of them give the same bytes for the same message. */
public enum SignatureScheme {
  RSA_SHA1(OIWObjectIdentifiers.idSHA1, PKCSObjectIdentifiers.sha1WithRSAEncryption),
  RSA_SHA256(NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.sha256WithRSAEncryption),
  RSA_SHA512(NISTObjectIdentifiers.id_sha512, PKCSObjectIdentifiers.sha512WithRSAEncryption),
  RSA_SHA3_256(
      NISTObjectIdentifiers.id_sha3_256, NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_256),
  RSA_PSS_SHA1(OIWObjectIdentifiers.idSHA1, PKCSObjectIdentifiers.id_RSASSA_PSS),
  RSA_PSS_SHA256(NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.id_RSASSA_PSS),
  ECDSA_SHA256(NISTObjectIdentifiers.id_sha256, X9ObjectIdentifiers.ecdsa_with_SHA256),
  ECDSA_SHA384(NISTObjectIdentifiers.id_sha384, X9ObjectIdentifiers.ecdsa_with_SHA384),
  // RFC 8419 §3.1: with signed attributes, the message digest of Ed25519 is SHA-512.
  ED25519(NISTObjectIdentifiers.id_sha512, EdECObjectIdentifiers.id_Ed25519),
  // RFC 8419 §3.1: and that of Ed448 is SHAKE256.
  ED448(NISTObjectIdentifiers.id_shake256, EdECObjectIdentifiers.id_Ed448),
  ML_DSA_65(NISTObjectIdentifiers.id_sha512, NISTObjectIdentifiers.id_ml_dsa_65);

  private final String digest;
  private final String signature;

  SignatureScheme(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature) {
    this.digest = digest.getId();
    this.signature = signature.getId();
  }

  public AlgorithmIdentifier digestAlgorithm() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest));
  }

  public AlgorithmIdentifier signatureAlgorithm() {
    var oid = new ASN1ObjectIdentifier(signature);
    return switch (this) {
      case RSA_SHA1, RSA_SHA256, RSA_SHA512, RSA_SHA3_256 ->
          new AlgorithmIdentifier(oid, DERNull.INSTANCE);
      case RSA_PSS_SHA1, RSA_PSS_SHA256 -> new AlgorithmIdentifier(oid, pssParameters());
      case ECDSA_SHA256, ECDSA_SHA384, ED25519, ED448, ML_DSA_65 -> new AlgorithmIdentifier(oid);
    };
  }

  /** The signature value over {@code message} as a certificate or a SignerInfo carries it. */
  public byte[] sign(TestKey key, byte[] message) {
    return switch (this) {
      case RSA_SHA1, RSA_SHA256, RSA_SHA512, RSA_SHA3_256 ->
          sign(new RSADigestSigner(newDigest()), key.privateKey(), message);
      case RSA_PSS_SHA1, RSA_PSS_SHA256 ->
          sign(
              new PSSSigner(
                  new RSABlindedEngine(), newDigest(), new byte[newDigest().getDigestSize()]),
              key.privateKey(),
              message);
      case ECDSA_SHA256, ECDSA_SHA384 -> ecdsa(key.privateKey(), message);
      case ED25519 -> sign(new Ed25519Signer(), key.privateKey(), message);
      case ED448 -> sign(new Ed448Signer(new byte[0]), key.privateKey(), message);
      case ML_DSA_65 -> sign(new MLDSASigner(), key.privateKey(), message);
    };
  }

  /** The same as a Bouncy Castle signer. */
  public ContentSigner contentSigner(TestKey key) {
    var buffer = new ByteArrayOutputStream();
    return new ContentSigner() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return signatureAlgorithm();
      }

      @Override
      public OutputStream getOutputStream() {
        return buffer;
      }

      @Override
      public byte[] getSignature() {
        return sign(key, buffer.toByteArray());
      }
    };
  }

  // RFC 6979: the nonce follows from key and message.
  private byte[] ecdsa(AsymmetricKeyParameter key, byte[] message) {
    var signer = new ECDSASigner(new HMacDSAKCalculator(newDigest()));
    signer.init(true, key);
    BigInteger[] rs = signer.generateSignature(Der.digest(this, message));
    BigInteger order = ((ECKeyParameters) key).getParameters().getN();
    try {
      return StandardDSAEncoding.INSTANCE.encode(order, rs[0], rs[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sign(Signer signer, AsymmetricKeyParameter key, byte[] message) {
    try {
      signer.init(true, key);
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Digest newDigest() {
    try {
      return BcDefaultDigestProvider.INSTANCE.get(digestAlgorithm());
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private RSASSAPSSparams pssParameters() {
    return new RSASSAPSSparams(
        digestAlgorithm(),
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digestAlgorithm()),
        new ASN1Integer(newDigest().getDigestSize()),
        RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
  }
}
