package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTimeTest {
  @ParameterizedTest
  @CsvSource({
    "210720063823Z, 2021-07-20T06:38:23Z",
    "491231235959Z, 2049-12-31T23:59:59Z",
    "500101000000Z, 1950-01-01T00:00:00Z",
    "000229120000Z, 2000-02-29T12:00:00Z",
    "2107200638Z, 2021-07-20T06:38:00Z",
    "210720133823+0700, 2021-07-20T06:38:23Z"
  })
  void utcTimeIsOfItsCentury(String written, Instant meant) throws ParseException {
    ASN1UTCTime time = new ASN1UTCTime(written);

    assertThat(EncodedTime.of(time)).isEqualTo(meant);
    assertThat(EncodedTime.of(new Time(time))).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "20210720063823Z, 2021-07-20T06:38:23Z",
    "99991231235959Z, 9999-12-31T23:59:59Z",
    "20210720063823.25Z, 2021-07-20T06:38:23.250Z",
    "20210720133823+0700, 2021-07-20T06:38:23Z"
  })
  void generalizedTimeIsWhatItSays(String written, Instant meant) throws ParseException {
    ASN1GeneralizedTime time = new ASN1GeneralizedTime(written);

    assertThat(EncodedTime.of(time)).isEqualTo(meant);
    assertThat(EncodedTime.of(new Time(time))).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20211320063823Z",
        "20210732063823Z",
        "20210229063823Z",
        "20210720246060Z",
        "15000229000000Z",
        "15821010000000Z",
        "00000101000000Z"
      })
  void whatIsNoPlainMomentIsReadAsBouncyCastleReadsIt(String written) throws ParseException {
    ASN1GeneralizedTime time = new ASN1GeneralizedTime(written);

    assertThat(EncodedTime.of(time)).isEqualTo(time.getDate().toInstant());
  }

  @Test
  void whatIsNoTimeIsRefused() {
    assertThatThrownBy(() -> EncodedTime.of(new Time(new ASN1UTCTime("21072006382xZ"))))
        .isInstanceOf(RuntimeException.class);
  }
}
