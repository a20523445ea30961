package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;

/** Blocks made by hand, one part wrong at a time (RFC 8017 §9). */
class RsaSignatureTest {
  private static final Bytes MESSAGE = Bytes.fromHex("c0ffee");
  private static final AlgorithmIdentifier SHA256_WITH_RSA =
      SmallRsa.identifier("1.2.840.113549.1.1.11");
  private static final AlgorithmIdentifier SHA512_WITH_RSA =
      SmallRsa.identifier("1.2.840.113549.1.1.13");
  private static final String SHA256_INFO = "3031300d060960864801650304020105000420";
  private static final String SHA512_INFO = "3051300d060960864801650304020305000440";
  private static final SmallRsa KEY = SmallRsa.ofBits(1020);

  private static SignatureValueCheck verify(
      SmallRsa key, AlgorithmIdentifier algorithm, Bytes signature) {
    return SignatureVerifier.of(key.publicKey())
        .verify(algorithm, Optional.empty(), SignedMessage.whole(MESSAGE), signature);
  }

  private static String digest(DigestAlgorithm algorithm) {
    return algorithm.of(MESSAGE).value().hex();
  }

  /** RFC 8017 §9.2, of that length. */
  private static byte[] pkcs1(int length, String info) {
    int padding = length - 3 - info.length() / 2;
    return Bytes.fromHex("0001" + "ff".repeat(padding) + "00" + info).toArray();
  }

  @Test
  void aSignatureIsANumberBelowTheModulusAndOfItsLength() {
    Bytes good = KEY.sign(pkcs1(128, SHA256_INFO + digest(DigestAlgorithm.SHA256)));
    BigInteger number = new BigInteger(1, good.toArray());

    assertThat(verify(KEY, SHA256_WITH_RSA, good)).isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(verify(KEY, SHA256_WITH_RSA, KEY.toLength(number.add(KEY.modulus()))))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(KEY, SHA256_WITH_RSA, KEY.toLength(KEY.modulus())))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(KEY, SHA256_WITH_RSA, Bytes.fromHex("00" + good.hex())))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void theDigestThatWasSignedIsReadBack() throws Exception {
    SignatureVerifier verifier = SignatureVerifier.of(KEY.publicKey());
    Bytes good = KEY.sign(pkcs1(128, SHA256_INFO + digest(DigestAlgorithm.SHA256)));
    BigInteger number = new BigInteger(1, good.toArray());

    assertThat(verifier.signedDigest(good)).contains(DigestAlgorithm.SHA256.of(MESSAGE));
    assertThat(verifier.signedDigest(KEY.toLength(number.add(KEY.modulus())))).isEmpty();
    assertThat(verifier.signedDigest(KEY.sign(new byte[128]))).isEmpty();
    assertThat(SignatureVerifier.of(SmallRsa.identifierOnly("1.3.101.112")).signedDigest(good))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anyDigestIsRecognised(DigestAlgorithm algorithm) throws Exception {
    Digest digest = algorithm.of(MESSAGE);
    String oid = Bytes.of(new ASN1ObjectIdentifier(algorithm.oid()).getEncoded()).hex();
    String identifier = "30%02x".formatted(oid.length() / 2 + 2) + oid + "0500";
    String octets = "04%02x".formatted(algorithm.length()) + digest.value().hex();
    String info = "30%02x".formatted((identifier + octets).length() / 2) + identifier + octets;

    assertThat(SignatureVerifier.of(KEY.publicKey()).signedDigest(KEY.sign(pkcs1(128, info))))
        .contains(digest);
  }

  /** §9.2 note 1: at least eight octets of padding. */
  @Test
  void thePaddingIsAtLeastEightOctets() {
    String info = SHA512_INFO + digest(DigestAlgorithm.SHA512);
    SmallRsa enough = SmallRsa.ofBits(752);
    SmallRsa tooShort = SmallRsa.ofBits(744);

    assertThat(verify(enough, SHA512_WITH_RSA, enough.sign(pkcs1(94, info))))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(verify(tooShort, SHA512_WITH_RSA, tooShort.sign(pkcs1(93, info))))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  /** RFC 8017 §9.1.1, with each part to be changed before it is masked. */
  private static final class PssBlock {
    private final Pss parameters;
    private final int bits;
    private byte[] salt;
    private int separator = 1;
    private int trailer = 0xBC;
    private int padding;
    private boolean otherHash;
    private boolean otherSaltHashed;

    PssBlock(Pss parameters, int modulusBits) {
      this.parameters = parameters;
      bits = modulusBits - 1;
      salt = new byte[parameters.saltLength()];
      Arrays.fill(salt, (byte) 0x5A);
    }

    byte[] encoded() {
      int length = (bits + 7) / 8;
      byte[] hash = hash();
      int masked = length - hash.length - 1;
      byte[] block = new byte[masked];
      block[0] = (byte) padding;
      block[masked - salt.length - 1] = (byte) separator;
      System.arraycopy(salt, 0, block, masked - salt.length, salt.length);
      byte[] mask = mask(hash, masked);
      for (int i = 0; i < masked; i++) {
        block[i] ^= mask[i];
      }
      block[0] &= (byte) (0xFF >> (8 * length - bits));
      byte[] whole = Arrays.copyOf(block, length);
      System.arraycopy(hash, 0, whole, masked, hash.length);
      whole[length - 1] = (byte) trailer;
      return whole;
    }

    private byte[] hash() {
      byte[] salted = salt.clone();
      if (otherSaltHashed) {
        salted[salted.length - 1] ^= 1;
      }
      var digest = parameters.digest().newDigest();
      digest.update(new byte[8]);
      digest.update(parameters.digest().of(MESSAGE).value().toArray());
      byte[] hash = digest.digest(salted);
      if (otherHash) {
        hash[0] ^= 1;
      }
      return hash;
    }

    private byte[] mask(byte[] seed, int length) {
      byte[] mask = new byte[length];
      if (parameters.isMaskedByShake()) {
        SHAKEDigest shake =
            new SHAKEDigest(parameters.digest() == DigestAlgorithm.SHAKE128 ? 128 : 256);
        shake.update(seed, 0, seed.length);
        shake.doFinal(mask, 0, length);
        return mask;
      }
      String hex = "";
      for (int i = 0; hex.length() < 2 * length; i++) {
        Bytes block = Bytes.fromHex(Bytes.of(seed).hex() + "%08x".formatted(i));
        hex += parameters.maskDigest().of(block).value().hex();
      }
      return Bytes.fromHex(hex.substring(0, 2 * length)).toArray();
    }
  }

  private static AlgorithmIdentifier identifier(Pss pss) {
    if (pss.isMaskedByShake()) {
      return SmallRsa.identifier(
          pss.digest() == DigestAlgorithm.SHAKE128 ? "1.3.6.1.5.5.7.6.30" : "1.3.6.1.5.5.7.6.31");
    }
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(
            SmallRsa.identifier(pss.digest().oid()),
            new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_mgf1, SmallRsa.identifier(pss.maskDigest().oid())),
            new ASN1Integer(pss.saltLength()),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
  }

  private static SignatureValueCheck verify(SmallRsa key, PssBlock block) {
    return verify(key, identifier(block.parameters), key.sign(block.encoded()));
  }

  /** Lengths around the one where the block is a whole octet shorter than the modulus. */
  @ParameterizedTest
  @CsvSource({
    "SHA256, SHA256, 32, 1020",
    "SHA256, SHA256, 32, 1024",
    "SHA256, SHA256, 32, 1025",
    "SHA256, SHA256, 32, 1026",
    "SHA256, SHA1, 0, 1024",
    "SHA1, SHA512, 20, 1024",
    "SHA256, SHA256, 32, 529",
    "SHA256, SHA256, 33, 537",
    "SHAKE128, SHAKE128, 32, 1024",
    "SHAKE256, SHAKE256, 64, 1041"
  })
  void aBlockAsItShouldBeVerifies(
      DigestAlgorithm digest, DigestAlgorithm mask, int salt, int bits) {
    SmallRsa key = SmallRsa.ofBits(bits);

    assertThat(verify(key, new PssBlock(new Pss(digest, mask, salt), bits)))
        .isEqualTo(SignatureValueCheck.VERIFIES);
  }

  @ParameterizedTest
  @CsvSource({"1020", "1025"})
  void nothingInABlockIsSkipped(int bits) {
    SmallRsa key = SmallRsa.ofBits(bits);
    PssBlock separator = block(bits);
    separator.separator = 2;
    PssBlock trailer = block(bits);
    trailer.trailer = 0xCC;
    PssBlock padding = block(bits);
    padding.padding = 1;
    PssBlock hash = block(bits);
    hash.otherHash = true;
    PssBlock salt = block(bits);
    salt.otherSaltHashed = true;
    PssBlock longer = block(bits);
    longer.salt = new byte[33];

    assertThat(verify(key, block(bits))).isEqualTo(SignatureValueCheck.VERIFIES);
    for (PssBlock wrong : new PssBlock[] {separator, trailer, padding, hash, salt, longer}) {
      assertThat(verify(key, wrong)).isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    }
  }

  private static PssBlock block(int bits) {
    return new PssBlock(new Pss(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256, 32), bits);
  }

  /** §9.1.2, step 6: the bits in front of the block are zero. */
  @Test
  void theBitsThatTheModulusDoesNotFillAreZero() {
    byte[] block = block(1020).encoded();
    assertThat(block[0] & 0xF8).isZero();
    byte[] whole = block.clone();
    whole[0] |= 0x08;

    assertThat(verify(KEY, identifier(block(1020).parameters), KEY.sign(whole)))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    SmallRsa longer = SmallRsa.ofBits(1025);
    byte[] shifted = block(1025).encoded();
    byte[] inFront = new byte[shifted.length + 1];
    System.arraycopy(shifted, 0, inFront, 1, shifted.length);
    inFront[0] = 1;
    assertThat(verify(longer, identifier(block(1025).parameters), longer.sign(inFront)))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  /** §9.1.2, step 3. */
  @Test
  void aModulusMustHaveRoomForDigestAndSalt() {
    SmallRsa key = SmallRsa.ofBits(521);
    Pss parameters = new Pss(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256, 32);

    assertThat(verify(key, identifier(parameters), key.sign(new byte[66])))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(verify(SmallRsa.ofBits(529), new PssBlock(parameters, 529)))
        .isEqualTo(SignatureValueCheck.VERIFIES);
  }
}
