package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D:20210720133823+07'00'|2021-07-20T13:38:23+07:00|true",
        "D:20210720133823+07'00|2021-07-20T13:38:23+07:00|true",
        "D:20210720133823+0700|2021-07-20T13:38:23+07:00|true",
        "D:20210720133823+07:00|2021-07-20T13:38:23+07:00|true",
        "D:20210720063823Z|2021-07-20T06:38:23Z|true",
        "D:20210720063823Z00'00'|2021-07-20T06:38:23Z|true",
        "20210720013823-05'30'|2021-07-20T01:38:23-05:30|true",
        "D:20210720133823|2021-07-20T13:38:23+07:00|false",
        "D:20210720|2021-07-20T00:00:00+07:00|false"
      })
  void datesAreReadInTheirSloppyForms(String text, String expected, boolean offsetGiven) {
    assertThat(ClaimedTimes.ofDictionary(text))
        .contains(
            new ClaimedTime(
                ClaimedTime.Source.DICTIONARY, OffsetDateTime.parse(expected), offsetGiven));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "D:2021",
        "D:20211320",
        "D:20210720250000",
        "D:20210720133823+99'00'"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(ClaimedTimes.ofDictionary(text)).isEmpty();
  }

  @Test
  void aDateIsNoLongerThanFortyCharacters() {
    String date = "D:20210720133823+07'00'";

    assertThat(ClaimedTimes.ofDictionary(date + " ".repeat(40 - date.length()))).isPresent();
    assertThat(ClaimedTimes.ofDictionary(date + " ".repeat(41 - date.length()))).isEmpty();
  }

  @Test
  void theAttributeIsInUtc() {
    Instant instant = Instant.parse("2021-07-20T06:38:23Z");
    ClaimedTime claimed = ClaimedTimes.ofAttribute(instant);
    assertThat(claimed.time().toInstant()).isEqualTo(instant);
    assertThat(claimed.source()).isEqualTo(ClaimedTime.Source.ATTRIBUTE);
    assertThat(claimed.offsetGiven()).isTrue();
  }
}
