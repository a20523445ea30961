package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.BoundedContent.Operands;

/** Of streams that expand, each may have a thousand bytes here, and all together four thousand. */
class ExpansionTest {
  private static final int MOST = 1_000;

  private final Operands operands = Operands.bounded();
  private final Expansion expansion =
      new Expansion(Limits.DEFAULT.with(Limit.STREAM_SIZE, MOST), operands);
  private final RandomAccessStreamCache cache = cache();

  private static RandomAccessStreamCache cache() {
    try {
      return IOUtils.createMemoryOnlyStreamCache().create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private COSStream raw(byte[] data) throws IOException {
    RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(data);
    return expansion.stream(cache, new RandomAccessReadView(buffer, 0, data.length));
  }

  /** A stream that expands to so many bytes. */
  private COSStream flate(int size) throws IOException {
    return filtered(deflated(new byte[size]), COSName.FLATE_DECODE);
  }

  private COSStream filtered(byte[] data, COSName... filters) throws IOException {
    COSStream stream = raw(data);
    COSArray array = new COSArray();
    for (COSName filter : filters) {
      array.add(filter);
    }
    stream.setItem(COSName.FILTER, array);
    return stream;
  }

  private static byte[] deflated(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(data);
    }
    return out.toByteArray();
  }

  private static int read(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes().length;
    }
  }

  private static void isRefused(COSStream stream) {
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(stream::createView)
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.STREAM_SIZE));
    assertThatExceptionOfType(LimitReachedException.class).isThrownBy(() -> read(stream));
  }

  @Test
  void aStreamExpandsToSoMuchAndNotToMore() throws IOException {
    assertThat(read(flate(MOST))).isEqualTo(MOST);
    assertThat(expansion.reached()).isEmpty();
    isRefused(flate(MOST + 1));
    assertThat(expansion.reached()).containsExactly(Limit.STREAM_SIZE);
  }

  @Test
  void eachReadingIsCharged() throws IOException {
    COSStream stream = flate(MOST);
    read(stream);
    stream.createView().close();
    assertThat(expansion.reached()).isEmpty();
    isRefused(stream);
    assertThat(expansion.reached()).containsExactly(Limit.STREAM_SIZE);
    isRefused(flate(1));
  }

  /** It is parsed as long as one that does. */
  @Test
  void whatDoesNotExpandIsChargedToo() throws IOException {
    COSStream stream = raw(new byte[2 * MOST - 1]);
    assertThat(read(stream)).isEqualTo(2 * MOST - 1);
    read(flate(1));
    assertThat(expansion.reached()).isEmpty();
    isRefused(raw(new byte[1]));
  }

  @Test
  void whatIsRefusedHasCostWhatWasReadOfIt() throws IOException {
    isRefused(flate(1 << 20));
    read(flate(MOST));
    isRefused(flate(1));
  }

  @Test
  void allFiltersOfAStreamCountTogether() throws IOException {
    byte[] hex = "00".repeat(333).getBytes(StandardCharsets.US_ASCII);
    COSStream fits = filtered(deflated(hex), COSName.FLATE_DECODE, COSName.ASCII_HEX_DECODE);
    assertThat(read(fits)).isEqualTo(333);
    assertThat(expansion.reached()).isEmpty();
    byte[] more = "00".repeat(334).getBytes(StandardCharsets.US_ASCII);
    isRefused(filtered(deflated(more), COSName.FLATE_DECODE, COSName.ASCII_HEX_DECODE));
  }

  /** PDFBox would leave one of them out, whatever it is called. */
  @ParameterizedTest
  @ValueSource(strings = {"FlateDecode", "Fl"})
  void noFilterIsNamedTwice(String again) throws IOException {
    byte[] twice = deflated(deflated(new byte[9]));
    COSStream stream = filtered(twice, COSName.FLATE_DECODE, COSName.getPDFName(again));
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(stream::createView)
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.FILTERS));
    assertThat(expansion.reached()).containsExactly(Limit.FILTERS);
  }

  @Test
  void filtersAreNotNamedWithoutEnd() throws IOException {
    COSName[] four = {
      COSName.ASCII85_DECODE,
      COSName.ASCII_HEX_DECODE,
      COSName.RUN_LENGTH_DECODE,
      COSName.FLATE_DECODE
    };
    filtered(new byte[0], four).createView().close();
    assertThat(expansion.reached()).isEmpty();
    COSName[] five = Arrays.copyOf(four, 5);
    five[4] = COSName.LZW_DECODE;
    COSStream stream = filtered(new byte[0], five);
    assertThatExceptionOfType(LimitReachedException.class).isThrownBy(stream::createView);
    assertThat(expansion.reached()).containsExactly(Limit.FILTERS);
  }

  @Test
  void theSecondFilterReadsWhatTheFirstWrote() throws IOException {
    byte[] hex = "616263>".getBytes(StandardCharsets.US_ASCII);
    COSStream stream = filtered(deflated(hex), COSName.FLATE_DECODE, COSName.ASCII_HEX_DECODE);
    assertThat(read(stream)).isEqualTo(3);
    // Seven bytes of the first, three of the second.
    assertThat(read(raw(new byte[2 * MOST - 10]))).isEqualTo(2 * MOST - 10);
    assertThat(expansion.reached()).isEmpty();
    isRefused(raw(new byte[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF"})
  void whatIsNoPictureIsNotDecodedAsOne(String filter) throws IOException {
    isRefused(filtered(new byte[9], COSName.getPDFName(filter)));
    assertThat(expansion.reached()).containsExactly(Limit.STREAM_SIZE);
  }

  /** Whatever it says that it is. */
  @Test
  void onlyWhoDecodesAPictureTellsThatItIsOne() throws IOException {
    COSStream stream = flate(1_500);
    picture(stream, 30, 40);
    isRefused(stream);
    COSStream other = flate(1_500);
    picture(other, 30, 40);
    Expansion.isPicture(other);
    assertThat(read(other)).isEqualTo(1_500);
    assertThatExceptionOfType(LimitReachedException.class).isThrownBy(other::createView);
  }

  private static void picture(COSStream stream, int width, int height) {
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setInt(COSName.WIDTH, width);
    stream.setInt(COSName.HEIGHT, height);
  }

  /** Eight bytes for each sample and 65,536 around them, of no more than twice a stream's. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 65544, 65545",
    "10, 20, 67136, 67137",
    "250, 1, 67536, 67537",
    "30000, 40000, 67536, 67537",
    "0, 9, 65536, 65537",
    "-9, -9, 65536, 65537",
    "2147483647, 2147483647, 67536, 67537",
  })
  void aPictureExpandsToItsSamples(int width, int height, int most, int more) throws IOException {
    COSStream whole = flate(most);
    picture(whole, width, height);
    Expansion.isPicture(whole);
    assertThat(read(whole)).isEqualTo(most);
    assertThat(read(whole)).isEqualTo(most);
    assertThat(expansion.reached()).isEmpty();
    COSStream larger = flate(more);
    picture(larger, width, height);
    Expansion.isPicture(larger);
    assertThatExceptionOfType(LimitReachedException.class).isThrownBy(() -> read(larger));
    assertThat(expansion.reached()).containsExactly(Limit.STREAM_SIZE);
  }

  /** ISO 32000-2 table 8: a row of 8,000 bits is as long as a stream may be. */
  @ParameterizedTest
  @CsvSource({
    "8000, 1, 1, true",
    "8008, 1, 1, false",
    "1000, 1, 8, true",
    "1001, 1, 8, false",
    "250, 4, 8, true",
    "251, 4, 8, false",
    "31, 999, 8, true",
    "32, 999, 8, false",
    "1, 1, 33, false",
    "1, 1, 32, true",
    "-1, 1, 8, false",
    "1, -1, 8, false",
    "1, 1, -1, false",
    "0, 0, 0, true",
  })
  void aRowOfThePredictorIsNoLongerThanAStream(int columns, int colours, int bits, boolean read)
      throws IOException {
    COSStream stream = flate(9);
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.COLUMNS, COSInteger.get(columns));
    parameters.setItem(COSName.COLORS, COSInteger.get(colours));
    parameters.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(bits));
    stream.setItem(COSName.DECODE_PARMS, parameters);
    if (read) {
      assertThat(read(stream)).isEqualTo(9);
    } else {
      isRefused(stream);
    }
    assertThat(expansion.reached().isEmpty()).isEqualTo(read);
  }

  @Test
  void aPageOfSeveralStreamsIsOne() throws IOException {
    COSArray contents = new COSArray();
    contents.add(flate(600));
    contents.add(COSInteger.ONE);
    contents.add(flate(400));
    expansion.chargeAsOne(contents);
    assertThat(expansion.reached()).isEmpty();
    contents.add(flate(1));
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> expansion.chargeAsOne(contents))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.STREAM_SIZE));
    assertThat(expansion.reached()).containsExactly(Limit.STREAM_SIZE);
  }

  @Test
  void ofOneStreamOrNoneItIsThat() throws IOException {
    expansion.chargeAsOne(flate(MOST));
    expansion.chargeAsOne(null);
    expansion.chargeAsOne(new COSStream());
    assertThat(expansion.reached()).isEmpty();
    // Charged so far: as much as one stream.
    read(raw(new byte[MOST]));
    isRefused(raw(new byte[1]));
  }

  @Test
  void contentIsReadUnderTheEyesOfWhoCountsOperands() throws IOException {
    byte[] content = "q Q".getBytes(StandardCharsets.US_ASCII);
    COSStream form = filtered(deflated(content), COSName.FLATE_DECODE);
    assertThat(form.createView()).isNotInstanceOf(BoundedContent.class);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    try (RandomAccessRead view = form.createView()) {
      assertThat(view).isInstanceOf(BoundedContent.class);
      assertThat(operands.leftSome()).isTrue();
    }
    COSStream appearance = flate(9);
    appearance.setItem(COSName.SUBTYPE, COSName.IMAGE);
    Expansion.isDrawn(appearance);
    assertThat(appearance.createView()).isInstanceOf(BoundedContent.class);
    assertThat(expansion.operands()).isSameAs(operands);
    // What PDFBox makes itself is nobody's.
    Expansion.isDrawn(new COSStream());
    Expansion.isPicture(new COSStream());
  }
}
