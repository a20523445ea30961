package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLexerTest {
  private final ContentLexer lexer = new ContentLexer();

  private Optional<String> read(String content) {
    return take(content).broken(content.length());
  }

  private ContentLexer take(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      lexer.take(i, bytes[i] & 0xFF);
    }
    return lexer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 -1 +2 .5 -.5 4. 007 12.50 re ",
        "/F1 9 Tf/A#20b gs /\u00e9 Do / BMC ",
        "(a(b)c\\)\\\\) Tj(\r\n)Tj <41 4a\n4> Tj<>Tj ",
        "[(a)-250<41>]TJ[]0 d ",
        "/P<</MCID 7/A[true false null]>>BDC % ) { foo\nEMC %\r/Q ",
        "q\0Q\tq\fQ\rq\nQ ' \" T* b* ",
        "BI /W 1 ID ",
        "foo 1 bar fQ IDs aaaaaaaaaaaaaaaaaaaa ",
        "",
      })
  void areTokens(String content) {
    assertThat(read(content)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '!',
      textBlock =
          """
          5-0 0 re , 5-0
          --5 0 re , --5
          1.2.3 w , 1.2.3
          - w , -
          . w , .
          +. w , +.
          1e2 w , 1e2
          16#FF w , 16#FF
          1re f , 1re
          f1 q , f1
          endobj q , endobj
          Q\u00a0 q , Q\u00a0
          EI q , EI
          aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa q , aaaaaaaaaaaaaaaaaaaaaaaa
          <4x1> Tj , <x
          > Tj , >
          ) Tj , )
          { Tj , {
          } Tj , }
          /a#0 gs , /a#0
          /a#0g gs , /a#0g
          /a#00 gs , /a#00
          /# gs , /#
          /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa#00 gs , /aaaaaaaaaaaaaaaaaaaaaaaa
          """)
  void areNone(String content, String told) {
    assertThat(read(content + " ")).contains(told);
  }

  @Test
  void theFirstIsTold() {
    assertThat(read("foo EI 1-1 ")).contains("EI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a (b) ", "(a\\", "<41 ", "% q"})
  void whatGoesOnWherePdfBoxIsBehindItIsDisputed(String content) {
    assertThat(read("q " + content)).contains("(");
  }

  @Test
  void whatHasJustBegunIsNot() {
    assertThat(take("(a) Tj(").broken(6)).isEmpty();
  }

  @Test
  void whatIsReadAgainCountsOnce() {
    take("(a");
    lexer.take(0, '(');
    lexer.take(1, 'a');
    lexer.take(2, ')');
    lexer.take(3, -1);
    assertThat(lexer.broken(3)).isEmpty();
  }

  @Test
  void dataOfAPictureAreNoTokens() {
    take("ID \u00ff(foo<");
    lexer.pictureEnds(3);
    lexer.take(3, 'q');
    lexer.take(4, ' ');
    assertThat(lexer.broken(5)).isEmpty();
    lexer.pictureEnds(2);
    lexer.take(4, ')');
    lexer.take(5, ')');
    assertThat(lexer.broken(6)).contains(")");
  }
}
