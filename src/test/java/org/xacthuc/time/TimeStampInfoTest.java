package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;

/** TSTInfo drawn field by field (RFC 3161 §2.4.2). */
class TimeStampInfoTest {
  private static final ASN1Encodable ACCURACY =
      new Accuracy(new ASN1Integer(1), new ASN1Integer(20), new ASN1Integer(300));
  private static final ASN1Encodable ORDERING = ASN1Boolean.TRUE;
  private static final ASN1Encodable NONCE = new ASN1Integer(42);
  private static final ASN1Encodable TSA =
      new DERTaggedObject(true, 0, new DERTaggedObject(true, 4, new DERSequence()));

  @Test
  void theFixedFieldsAreEnough() {
    TimeStampInfo info = info();

    assertThat(info.policy()).isEqualTo("2.999.1");
    assertThat(info.serial()).isEqualTo("ff");
    assertThat(info.imprint().algorithm()).isEqualTo(NISTObjectIdentifiers.id_sha256.getId());
    assertThat(info.imprint().value().hex()).isEqualTo("01".repeat(32));
    assertThat(info.genTime()).isEqualTo("2021-07-20T06:38:23Z");
    assertThat(info.accuracy()).isEmpty();
    assertThat(info.criticalExtensions()).isEmpty();
  }

  @Test
  void eachOptionalFieldIsTakenForWhatItIs() {
    TimeStampInfo info = info(ACCURACY, ORDERING, NONCE, TSA, extensions(true));

    assertThat(info.accuracy()).contains(Duration.ofSeconds(1, 20_300_000));
    assertThat(info.criticalExtensions()).containsExactly("1.2.3.4");
    assertThat(info(ORDERING, NONCE).accuracy()).isEmpty();
    assertThat(info(extensions(false)).criticalExtensions()).isEmpty();
  }

  @Test
  void anAccuracyMayLeaveOutItsParts() {
    assertThat(info(new Accuracy(new ASN1Integer(2), null, null)).accuracy())
        .contains(Duration.ofSeconds(2));
    assertThat(info(new DERSequence()).accuracy()).contains(Duration.ZERO);
  }

  @Test
  void aFieldTwiceOrOutOfItsPlaceIsNone() {
    assertNone(NONCE, ACCURACY);
    assertNone(NONCE, NONCE);
    assertNone(TSA, ORDERING);
    assertNone(ORDERING, ORDERING);
    assertNone(extensions(false), TSA);
    assertNone(new DERTaggedObject(false, 2, new DERSequence()));
    assertNone(new DERUTF8String("x"));
    assertNone(new DERSequence(new ASN1Integer(-1)));
  }

  /** RFC 3161 §2.4.2, RFC 5280 §4.2: one that we do not know must not be passed over. */
  @Test
  void aTokenWithACriticalExtensionIsTold() {
    assertThat(defects(extensions(true)))
        .containsExactly(
            new TimeStampDefect(TimeStampDefect.Kind.TOKEN_BROKEN, "critical extension 1.2.3.4"));
    assertThat(defects(extensions(false))).isEmpty();
  }

  private static List<TimeStampDefect> defects(ASN1Encodable optional) {
    byte[] info = encoded(sequence(1, "20210720063823Z", optional));
    CmsKit kit =
        CmsKit.signer(TestPki.load().of(Holder.TSA))
            .encapsulating(PKCSObjectIdentifiers.id_ct_TSTInfo);
    return TimeStampReader.read(Bytes.of(kit.sign(info))).defects();
  }

  private static byte[] encoded(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noOtherVersionIsKnown() {
    assertThatThrownBy(() -> TimeStampInfo.of(sequence(2, "20210720063823Z")))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "20210720063823Z, 2021-07-20T06:38:23Z",
    "20210720063823.5Z, 2021-07-20T06:38:23.5Z",
    "20210720063823.123456789Z, 2021-07-20T06:38:23.123456789Z",
    "20210720063823.1234567891Z, 2021-07-20T06:38:23.123456789Z",
    "20211231235959Z, 2021-12-31T23:59:59Z"
  })
  void genTimeIsReadToTheNanosecond(String written, String instant) {
    assertThat(TimeStampInfo.of(sequence(1, written)).genTime()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"20210720063823", "20210720063823+0700", "202107200638Z", "20210720063860Z"})
  void aTimeWithoutSecondsOrZoneIsNone(String written) {
    assertThatThrownBy(() -> TimeStampInfo.of(sequence(1, written)))
        .isInstanceOf(RuntimeException.class);
  }

  private static void assertNone(ASN1Encodable... optional) {
    assertThatThrownBy(() -> info(optional))
        .as(Arrays.toString(optional))
        .isInstanceOf(RuntimeException.class);
  }

  private static TimeStampInfo info(ASN1Encodable... optional) {
    return TimeStampInfo.of(sequence(1, "20210720063823Z", optional));
  }

  private static ASN1Encodable extensions(boolean critical) {
    Extension unknown =
        new Extension(
            new ASN1ObjectIdentifier("1.2.3.4"), critical, new DEROctetString(new byte[] {5, 0}));
    return new DERTaggedObject(false, 1, new Extensions(unknown));
  }

  private static ASN1Sequence sequence(int version, String genTime, ASN1Encodable... optional) {
    byte[] imprint = new byte[32];
    Arrays.fill(imprint, (byte) 1);
    Stream<ASN1Encodable> fixed =
        Stream.of(
            new ASN1Integer(version),
            new ASN1ObjectIdentifier("2.999.1"),
            new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), imprint),
            new ASN1Integer(BigInteger.valueOf(255)),
            time(genTime));
    ASN1Encodable[] all = Stream.concat(fixed, Stream.of(optional)).toArray(ASN1Encodable[]::new);
    return ASN1Sequence.getInstance(encoded(new DLSequence(all)));
  }

  /** As it stands, whatever the type's own constructor thinks of it. */
  private static ASN1Encodable time(String written) {
    byte[] text = written.getBytes(StandardCharsets.US_ASCII);
    byte[] der = new byte[text.length + 2];
    der[0] = 0x18;
    der[1] = (byte) text.length;
    System.arraycopy(text, 0, der, 2, text.length);
    try {
      return ASN1Primitive.fromByteArray(der);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
