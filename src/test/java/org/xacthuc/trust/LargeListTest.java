package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.lists;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;

/** A list as large as the largest authorities publish is read as it is, in bounded time. */
class LargeListTest {
  private static final int ENTRIES = 3_000_000;
  private static final Duration LONG = Duration.ofSeconds(60);

  /** An entry of 35 octets: SEQUENCE { INTEGER of 16 octets, UTCTime }. */
  private static final byte[] ENTRY =
      Bytes.fromHex("3021" + "0210" + "00".repeat(16) + "170d").toArray();

  private static final byte[] DATE = "210720000000Z".getBytes(StandardCharsets.US_ASCII);

  @Test
  void aHundredMegabytesAreWalked() throws IOException {
    Identity listed = signer(AUTHORITY, "Bị thu hồi").serial(7_777_777_777L).build();
    Identity spared = signer(AUTHORITY, "Không bị thu hồi").serial(7_777_777_778L).build();
    Bytes list = list(7_777_777_777L);
    assertThat(list.length()).isGreaterThan(100_000_000);
    Assertions.assertTimeoutPreemptively(
        LONG,
        () -> {
          assertThat(status(listed, AT, NOW, lists(list))).isInstanceOf(Revoked.class);
          assertThat(status(spared, AT, NOW, lists(list))).isInstanceOf(NotRevoked.class);
        });
  }

  private static Bytes list(long last) throws IOException {
    SignatureScheme scheme = AUTHORITY.key().algorithm().defaultScheme();
    byte[] algorithm = scheme.signatureAlgorithm().getEncoded();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(new byte[] {2, 1, 1});
    head.write(algorithm);
    head.write(AUTHORITY.certificate().getSubject().getEncoded());
    head.write(new ASN1GeneralizedTime("20210801000000Z").getEncoded());
    head.write(new ASN1GeneralizedTime("20260801000000Z").getEncoded());
    byte[] small = smallEntry(last);
    int entries = ENTRIES * (ENTRY.length + DATE.length) + small.length;
    int fields = head.size() + 6 + entries;
    ByteBuffer signed = ByteBuffer.allocate(6 + fields);
    header(signed, fields);
    signed.put(head.toByteArray());
    header(signed, entries);
    Random random = new Random(1);
    byte[] serial = new byte[16];
    for (int i = 0; i < ENTRIES; i++) {
      random.nextBytes(serial);
      serial[0] = 0x55;
      int at = signed.position();
      signed.put(ENTRY).put(DATE).put(at + 4, serial);
    }
    signed.put(small);
    ContentSigner signer = scheme.contentSigner(AUTHORITY.key());
    signer.getOutputStream().write(signed.array());
    byte[] signature = new DERBitString(signer.getSignature()).getEncoded();
    int content = signed.capacity() + algorithm.length + signature.length;
    ByteBuffer whole = ByteBuffer.allocate(6 + content);
    header(whole, content);
    whole.put(signed.array()).put(algorithm).put(signature);
    return Bytes.of(whole.array());
  }

  /** A SEQUENCE whose length takes four octets. */
  private static void header(ByteBuffer into, int length) {
    into.put((byte) 0x30).put((byte) 0x84).putInt(length);
  }

  private static byte[] smallEntry(long serial) {
    byte[] number = BigInteger.valueOf(serial).toByteArray();
    return ByteBuffer.allocate(4 + number.length + 2 + DATE.length)
        .put((byte) 0x30)
        .put((byte) (2 + number.length + 2 + DATE.length))
        .put((byte) 2)
        .put((byte) number.length)
        .put(number)
        .put((byte) 0x17)
        .put((byte) DATE.length)
        .put(DATE)
        .array();
  }
}
