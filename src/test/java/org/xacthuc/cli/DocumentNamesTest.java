package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in/309-CV-TU.pdf | 309-CV-TU.pdf.html",
        "- | standard-input.html",
        "Công văn số 12.pdf | Công văn số 12.pdf.html",
        "in/.hidden.pdf | _hidden.pdf.html",
        "in/-rf | _rf.html",
        "in/a:b*?<>.pdf | a_b____.pdf.html",
        "in/con.pdf | _con.pdf.html",
        "in/nul | _nul.html",
        "in/trailing. | trailing_.html",
        "C:\\in\\a.pdf | a.pdf.html",
      })
  void aDocumentIsNamedAfterItsFile(String file, String name) {
    assertThat(DocumentNames.of(List.of(file), "html").get(file)).isEqualTo(name);
  }

  @Test
  void charactersThatShowNothingAreReplaced() {
    assertThat(DocumentNames.of(List.of("a\n\u202Efdp.exe"), "html").values())
        .containsExactly("a__fdp.exe.html");
  }

  @Test
  void equalNamesOfDifferentFoldersAreNumberedInTheirOrder() {
    assertThat(
            DocumentNames.of(
                    List.of("x/a.pdf", "y/a.pdf", "y/a.pdf-2", "x/A.PDF", "z/b.pdf"), "html")
                .values())
        .containsExactly(
            "a.pdf.html", "a.pdf-2.html", "a.pdf-2-2.html", "A.PDF-3.html", "b.pdf.html");
  }

  @Test
  void theSameFileTwiceIsOneDocument() {
    assertThat(DocumentNames.of(List.of("a.pdf", "a.pdf"), "html")).hasSize(1);
  }

  @Test
  void aLongNameIsCutBetweenLettersAndStaysUnique() {
    String letters = "Ắ".repeat(300);
    List<String> names =
        List.copyOf(DocumentNames.of(List.of(letters + "1", letters + "2"), "html").values());
    assertThat(names).hasSize(2).doesNotHaveDuplicates();
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
              assertThat(name).matches("Ắ+(-2)?\\.html");
            });
  }
}
