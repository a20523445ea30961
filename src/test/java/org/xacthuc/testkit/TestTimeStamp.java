package org.xacthuc.testkit;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * An RFC 3161 time-stamp token in a few words. By default SHA-256 is stamped and the token embeds
 * the authority's certificate without its root. Every word gives a new one.
 *
 * @param authority who signs
 * @param genTime when, to the second
 * @param imprintAlgorithm the digest of what is stamped
 * @param wrongImprint whether the imprint is that of other bytes
 * @param cms what is done to the container before it signs
 */
public record TestTimeStamp(
    Identity authority,
    Instant genTime,
    AlgorithmIdentifier imprintAlgorithm,
    boolean wrongImprint,
    UnaryOperator<CmsKit> cms) {
  private static final ASN1ObjectIdentifier TEST_POLICY = new ASN1ObjectIdentifier("2.999.1");

  public static TestTimeStamp by(Identity authority) {
    return new TestTimeStamp(
        authority,
        Instant.parse("2021-07-20T06:38:23Z"),
        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
        false,
        UnaryOperator.identity());
  }

  public TestTimeStamp at(Instant instant) {
    return new TestTimeStamp(authority, instant, imprintAlgorithm, wrongImprint, cms);
  }

  public TestTimeStamp imprint(AlgorithmIdentifier algorithm) {
    return new TestTimeStamp(authority, genTime, algorithm, wrongImprint, cms);
  }

  /** Stamps the digest of something else. */
  public TestTimeStamp ofOtherBytes() {
    return new TestTimeStamp(authority, genTime, imprintAlgorithm, true, cms);
  }

  /** Changes the container, such as its certificates or its attributes, before it signs. */
  public TestTimeStamp container(UnaryOperator<CmsKit> change) {
    return new TestTimeStamp(authority, genTime, imprintAlgorithm, wrongImprint, change);
  }

  /** The token over {@code stamped}: a ContentInfo, DER. */
  public byte[] token(byte[] stamped) {
    byte[] imprint = Der.digest(imprintAlgorithm, stamped);
    if (wrongImprint) {
      imprint[0] ^= 1;
    }
    var info =
        new TSTInfo(
            TEST_POLICY,
            new MessageImprint(imprintAlgorithm, imprint),
            // RFC 3161 §2.4.2: unique for one authority; here it follows from the imprint.
            new ASN1Integer(new BigInteger(1, Arrays.copyOf(imprint, 8))),
            new ASN1GeneralizedTime(Date.from(genTime), Locale.ROOT),
            null,
            null,
            null,
            null,
            null);
    var kit = CmsKit.signer(authority).encapsulating(PKCSObjectIdentifiers.id_ct_TSTInfo);
    return cms.apply(kit).sign(Der.of(info));
  }
}
