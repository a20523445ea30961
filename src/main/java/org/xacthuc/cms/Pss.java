package org.xacthuc.cms;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.DigestAlgorithm;

/**
 * The parameters of RSASSA-PSS (RFC 8017 §A.2.3).
 *
 * @param digest over the message
 * @param maskDigest of MGF1; SHAKE makes the mask by itself (RFC 8702 §3.2.1)
 * @param saltLength in bytes
 */
record Pss(DigestAlgorithm digest, DigestAlgorithm maskDigest, int saltLength) {
  /** RFC 8702 §3.2.1: the identifier says all of it. */
  static final Pss SHAKE128 = new Pss(DigestAlgorithm.SHAKE128, DigestAlgorithm.SHAKE128, 32);

  static final Pss SHAKE256 = new Pss(DigestAlgorithm.SHAKE256, DigestAlgorithm.SHAKE256, 64);

  /** RFC 8017 §A.2.3: SHA-1, MGF1 with SHA-1, 20 bytes. */
  private static final Pss DEFAULTS = new Pss(DigestAlgorithm.SHA1, DigestAlgorithm.SHA1, 20);

  /** RFC 8017 §A.2.3: trailerFieldBC. */
  private static final int TRAILER = 1;

  /**
   * Of the parameters beside id-RSASSA-PSS.
   *
   * @param parameters null stands for the defaults; RFC 4055 §3.1 wants them written out, but a
   *     container that leaves them out can mean nothing else
   * @return empty for another mask, trailer or digest than are known
   */
  static Optional<Pss> of(ASN1Encodable parameters) {
    if (parameters == null) {
      return Optional.of(DEFAULTS);
    }
    RSASSAPSSparams pss = RSASSAPSSparams.getInstance(parameters);
    AlgorithmIdentifier mask = pss.getMaskGenAlgorithm();
    boolean usual =
        mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
            && pss.getTrailerField().intValueExact() == TRAILER
            && pss.getSaltLength().bitLength() < 16
            && pss.getSaltLength().signum() >= 0;
    if (!usual) {
      return Optional.empty();
    }
    int salt = pss.getSaltLength().intValueExact();
    Optional<DigestAlgorithm> maskDigest =
        fixed(AlgorithmIdentifier.getInstance(mask.getParameters()));
    return fixed(pss.getHashAlgorithm())
        .flatMap(digest -> maskDigest.map(m -> new Pss(digest, m, salt)));
  }

  /** RFC 8702 §3.2.1: SHAKE has identifiers of its own and no parameters. */
  private static Optional<DigestAlgorithm> fixed(AlgorithmIdentifier algorithm) {
    return DigestIdentifier.of(algorithm).filter(d -> !isExtendable(d));
  }

  private static boolean isExtendable(DigestAlgorithm digest) {
    return digest == DigestAlgorithm.SHAKE128 || digest == DigestAlgorithm.SHAKE256;
  }

  /** Whether the mask is SHAKE's own output, not MGF1's. */
  boolean isMaskedByShake() {
    return isExtendable(maskDigest);
  }

  /**
   * RFC 4055 §3.3: whether a key whose own parameters are these may have signed with {@code used}:
   * the same algorithms, and a salt that is no shorter.
   */
  boolean allows(Pss used) {
    return digest == used.digest && maskDigest == used.maskDigest && used.saltLength >= saltLength;
  }
}
