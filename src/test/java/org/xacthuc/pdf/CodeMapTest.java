package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMapTest {
  private static final String SPACE = "1 begincodespacerange <0000> <FFFF> endcodespacerange ";

  private static boolean isDisputed(String entries, String map) throws IOException {
    COSStream stream = TestFonts.stream(map);
    CosText.dictionary(entries).forEach(stream::setItem);
    return CodeMap.isDisputed(stream);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 begincidrange <0001> <0010> 1 endcidrange                                | false",
        "1 begincidchar <0001> 1 endcidchar                                         | false",
        // Twice the same.
        "2 begincidrange <0001> <0010> 1 <0005> <0020> 5 endcidrange                | false",
        "1 begincidrange <0001> <0010> 1 endcidrange 1 begincidchar <10> 9 endcidchar | false",
        "1 begincidrange <0001> <0010> 1 endcidrange 1 begincidchar <0010> 16 endcidchar | false",
        // Two glyphs for one code.
        "2 begincidrange <0001> <0010> 1 <0010> <0020> 1 endcidrange                | true",
        "2 begincidrange <0010> <0020> 1 <0001> <0010> 1 endcidrange                | true",
        "2 begincidrange <0001> <0010> 1 <0011> <0020> 1 endcidrange                | false",
        "2 begincidchar <0001> 1 <0001> 2 endcidchar                                | true",
        "2 begincidchar <0001> 1 <01> 2 endcidchar                                  | false",
        "3 begincidrange <0001> <0100> 1 <0002> <0003> 2 <0090> <0090> 7 endcidrange | true",
        "1 begincidrange <0001> <0010> 1 endcidrange 1 begincidchar <000a> 2 endcidchar | true",
        "1 begincidrange <00 01> <0 010> 1 endcidrange 1 begincidchar <000A> 2 endcidchar | true",
        // Sections that are none of these do not count.
        "2 beginnotdefrange <0001> <0010> 1 <0001> <0010> 2 endnotdefrange          | false",
        "<0001> <0010> 1 <0001> <0010> 2                                            | false",
        "% 1 begincidchar <0001> 2 endcidchar                                       | false",
        "1 begincidchar <0001> % 7                                                  | false",
        "1 begincidchar <0001> 1 endcidchar 1 begincidchar <0001> endcidchar <2> 3  | false",
        // What is no number.
        "1 begincidchar <0001> x endcidchar                                         | true",
        "1 begincidchar /A 1 endcidchar                                             | true",
        "1 begincidchar <> 1 endcidchar                                             | true",
        // Of other maps.
        "/Identity-H usecmap                                                        | true",
        "1 beginbfchar <0001> <0001> endbfchar                                      | true",
        "1 beginbfrange <0001> <0002> <0001> endbfrange                             | true",
      })
  void oneGlyphForEachCode(String map, boolean disputed) throws IOException {
    assertThat(isDisputed("", map)).isEqualTo(disputed);
    assertThat(isDisputed("", SPACE + map)).isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 begincodespacerange <00> <FF> endcodespacerange              | false",
        "2 begincodespacerange <0000> <7FFF> <8000> <FFFF> endcodespacerange | false",
        "2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange | true",
        "1 begincodespacerange <00> <FFFF> endcodespacerange            | true",
      })
  void codesOfOneLength(String map, boolean disputed) throws IOException {
    assertThat(isDisputed("", map)).isEqualTo(disputed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''        | ''            | false",
        "/WMode 0  | ''            | false",
        "/WMode 0  | /WMode 0 def  | false",
        "/WMode 1  | /WMode 1 def  | false",
        "/WMode 1  | ''            | true",
        "''        | /WMode 1 def  | true",
        "/WMode 0  | /WMode 1 def  | true",
        "''        | /Other 1 def  | false",
        "''        | 1 /WMode def  | false",
        "/UseCMap /Identity-H | '' | true",
      })
  void theStreamSaysTheSame(String entries, String map, boolean disputed) throws IOException {
    assertThat(isDisputed(entries, SPACE + map)).isEqualTo(disputed);
  }
}
