package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which layers are shown (ISO 32000-2 §8.11): of three groups A is on, B is off, C is on paper. */
class LayersTest {
  private static final String USED =
      "/AS[<</Event/Print/OCGs[8 0 R]/Category[/Print]>><</Event/View/OCGs[8 0 R 9 0 R]/Category[/View/Zoom]>>]";
  private static final String GROUP_C =
      "<</Type/OCG/Name(C)/Usage<</View<</ViewState/OFF>>/Print<</PrintState/ON>>>>>>";
  private static final String GROUP_D = "<</Type/OCG/Name(D)/Usage<</Zoom<</max 2>>>>>>";

  /** Layers of a document, and the membership that stands as object 10. */
  private record Drawn(Layers layers, COSDictionary content) {}

  private static Drawn drawn(String configuration, String content) throws IOException {
    OnePage page =
        OnePage.blank()
            .catalog("/OCProperties<</D<<" + configuration + ">>>>/Content 10 0 R")
            .object("<</Type/OCG/Name(A)>>")
            .object("<</Type/OCG/Name(B)>>")
            .object(GROUP_C)
            .object(GROUP_D)
            .object(content);
    try (LenientDocument document =
        LenientDocument.open(new RandomAccessReadBuffer(page.bytes()), "")) {
      COSDictionary catalog = document.catalog();
      COSDictionary drawn = catalog.getCOSDictionary(COSName.getPDFName("Content"));
      read(drawn, 4);
      return new Drawn(Layers.of(catalog), drawn);
    }
  }

  /** The document is closed when it is asked. */
  private static void read(COSBase value, int depth) {
    if (depth > 0 && value instanceof COSDictionary dictionary) {
      dictionary.keySet().forEach(key -> read(dictionary.getDictionaryObject(key), depth - 1));
    } else if (depth > 0 && value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        read(array.getObject(i), depth - 1);
      }
    }
  }

  private static Optional<String> doubtful(Drawn drawn) {
    drawn.layers().begin(COSName.OC, drawn.content());
    Optional<String> name = drawn.layers().doubtful();
    assertThat(drawn.layers().isHidden()).isEqualTo(!drawn.layers().isShown(drawn.content()));
    drawn.layers().end();
    assertThat(drawn.layers().isHidden()).isFalse();
    assertThat(drawn.layers().doubtful()).isEmpty();
    return name;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Groups by themselves.
        "<</Type/OCMD/OCGs 6 0 R>>                          | true  | ",
        "<</Type/OCMD/OCGs 7 0 R>>                          | false | B",
        "<</Type/OCMD/OCGs[]>>                              | true  | ''",
        "<</Type/OCMD/OCGs[5 null]>>                        | true  | ''",
        // Policies: any of them is the default.
        "<</Type/OCMD/OCGs[6 0 R 7 0 R]>>                   | true  | ",
        "<</Type/OCMD/OCGs[7 0 R 6 0 R]/P/AnyOn>>           | true  | ",
        "<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOn>>           | false | A",
        "<</Type/OCMD/OCGs[6 0 R]/P/AllOn>>                 | true  | ",
        "<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AnyOff>>          | true  | ",
        "<</Type/OCMD/OCGs[6 0 R]/P/AnyOff>>                | false | A",
        "<</Type/OCMD/OCGs[7 0 R]/P/AllOff>>                | true  | ",
        "<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOff>>          | false | A",
        // Expressions.
        "<</Type/OCMD/VE[/And 6 0 R 6 0 R]>>                | true  | ",
        "<</Type/OCMD/VE[/And 6 0 R 7 0 R]>>                | false | ''",
        "<</Type/OCMD/VE[/Or 7 0 R 6 0 R]>>                 | true  | ",
        "<</Type/OCMD/VE[/Or 7 0 R]>>                       | false | ''",
        "<</Type/OCMD/VE[/Not 7 0 R]>>                      | true  | ",
        "<</Type/OCMD/VE[/Not 6 0 R]>>                      | false | ''",
        "<</Type/OCMD/VE[/Not[/And 6 0 R 7 0 R]]>>          | true  | ",
        "<</Type/OCMD/VE[/And 6 0 R[/Not 6 0 R]]>>          | false | ''",
        "<</Type/OCMD/VE[]>>                                | true  | ''",
        "<</Type/OCMD/VE[/Or]>>                             | true  | ''",
        "<</Type/OCMD/VE[/And 5]>>                          | true  | ''",
        "<</Type/OCMD/VE[5 7 0 R]>>                         | false | ''",
        "<</Type/OCMD/VE[/And 7 0 R]/OCGs 6 0 R>>           | false | A",
      })
  void contentIsShownAsItsGroupsSay(String content, boolean shown, String doubtful)
      throws IOException {
    Drawn drawn = drawn("/OFF[7 0 R]", content);
    assertThat(drawn.layers().isShown(drawn.content())).isEqualTo(shown);
    assertThat(doubtful(drawn)).isEqualTo(Optional.ofNullable(doubtful));
  }

  /** ISO 32000-2 §8.11.4.5: the screen, the paper, and what depends on the reader. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | 8  | true  | C",
        "/AS[]                      | 8  | true  | C",
        USED + "                    | 8  | false | C",
        USED + "                    | 9  | true  | D",
        USED + "                    | 6  | true  | ",
        USED + "/OFF[8 0 R]         | 8  | false | C",
        "/BaseState/OFF             | 6  | false | A",
        "/BaseState/OFF/ON[6 0 R]   | 6  | true  | ",
        "/BaseState/ON/ON[]         | 6  | true  | ",
        "/OFF 6 0 R                 | 6  | false | A",
        "/AS[<</Event/Print/OCGs[8 0 R]/Category[/Print]>>]/OFF[8 0 R] | 8 | false | C",
        "/AS[<</Event/Print/OCGs[8 0 R]/Category[/View]>>]  | 8 | true  | C",
        "/AS[<</Event/Print/OCGs[8 0 R]/Category[/Print]>>] | 8 | true  | C",
        "/AS[<</Event/Export/OCGs[8 0 R]/Category[/View]>>] | 8 | true  | C",
        "/AS[<</Event/Print/OCGs[9 0 R]/Category[/View]>>]  | 8 | true  | C",
        "/AS[<</Event/Print/OCGs[9 0 R]/Category[/Zoom]>>]  | 9 | true  | D",
        "/AS[<</Event/Print/OCGs[9 0 R]/Category[/User]>>]  | 9 | true  | ",
      })
  void usesTurnGroupsOnAndOff(String configuration, int group, boolean shown, String doubtful)
      throws IOException {
    Drawn drawn = drawn(configuration, "<</Type/OCMD/OCGs " + group + " 0 R>>");
    assertThat(drawn.layers().isShown(drawn.content())).isEqualTo(shown);
    assertThat(doubtful(drawn)).isEqualTo(Optional.ofNullable(doubtful));
    Drawn expression = drawn(configuration, "<</Type/OCMD/VE[/And[/And " + group + " 0 R]]>>");
    assertThat(expression.layers().isShown(expression.content())).isEqualTo(shown);
    assertThat(doubtful(expression).isPresent()).isEqualTo(doubtful != null);
  }

  @Test
  void markedContentIsNested() throws IOException {
    Drawn off = drawn("/OFF[7 0 R]", "<</Type/OCMD/OCGs 7 0 R>>");
    Layers layers = off.layers();
    layers.end();
    layers.begin(COSName.getPDFName("Span"), off.content());
    assertThat(layers.isHidden()).isFalse();
    layers.begin(COSName.OC, off.content());
    layers.begin(COSName.OC, null);
    layers.begin(COSName.OC, off.content());
    assertThat(layers.isHidden()).isTrue();
    layers.end();
    layers.end();
    assertThat(layers.isHidden()).isTrue();
    assertThat(layers.doubtful()).contains("B");
    layers.end();
    assertThat(layers.isHidden()).isFalse();
    assertThat(layers.doubtful()).isEmpty();
    layers.begin(COSName.OC, off.content());
    layers.endAll();
    assertThat(layers.isHidden()).isFalse();
    assertThat(layers.doubtful()).isEmpty();
    layers.end();
    assertThat(layers.isHidden()).isFalse();
    assertThat(Layers.of(new COSDictionary()).isShown(off.content())).isTrue();
    assertThat(layers.isShown(null)).isTrue();
  }

  /** Where an expression is too deep to tell, it is a layer of some kind. */
  @ParameterizedTest
  @CsvSource({"19, false", "20, true"})
  void expressionsEnd(int depth, boolean doubtful) throws IOException {
    String expression = "[/Or ".repeat(depth) + "[/Or 6 0 R]" + "]".repeat(depth);
    OnePage page =
        OnePage.of("/OC /L BDC " + OnePage.text(700, "text") + "EMC ")
            .resources("/Properties<</L<</Type/OCMD/VE" + expression + ">>>>")
            .object("<</Type/OCG/Name(A)>>");
    assertThat(page.read().concealments())
        .extracting(Concealment::kind)
        .isEqualTo(doubtful ? List.of(Concealment.Kind.HIDDEN_LAYER) : List.of());
  }
}
