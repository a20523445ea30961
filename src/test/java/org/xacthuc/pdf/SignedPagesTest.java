package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;

/** Which pages show signatures, and which of them the seal of one that came after the first. */
class SignedPagesTest {
  private static final String SHOWN = "/FT/Sig/Rect[0 0 9 9]/AP<<>>";
  private static final int FIRST_PAGE = 3;

  /** A document of pages with these annotations; {@code more} are its objects behind the pages. */
  private static SignedPages of(List<String> pages, Optional<ObjectId> firstSigned, String... more)
      throws IOException {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(FIRST_PAGE + i).append(" 0 R ");
    }
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
    for (String annotations : pages) {
      objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]" + annotations + ">>");
    }
    objects.addAll(List.of(more));
    PdfFile file = PdfFile.of(Bytes.of(OddPages.file(objects)));
    try (LenientDocument document =
        LenientDocument.open(new FileRandomAccess(file, file.length()), "")) {
      return SignedPages.of(document, firstSigned);
    }
  }

  private static Optional<ObjectId> field(int number) {
    return Optional.of(new ObjectId(number, 0));
  }

  private static String annotation(String entries) {
    return "/Annots[<<" + entries + ">>]";
  }

  private static BitSet pages(int... numbers) {
    BitSet pages = new BitSet();
    for (int number : numbers) {
      pages.set(number);
    }
    return pages;
  }

  @ParameterizedTest
  @CsvSource({
    "/FT/Sig/Rect[0 0 9 9]/AP<<>>, true",
    "/FT/Sig/Rect[0 0 1 1]/AP<<>>, true",
    "/FT/Tx/Rect[0 0 9 9]/AP<<>>, false",
    "/Rect[0 0 9 9]/AP<<>>, false",
    "/FT/Sig/Rect[0 0 9 9], false",
    "/FT/Sig/AP<<>>, false",
    "/FT/Sig/Rect[5 0 5 9]/AP<<>>, false",
    "/FT/Sig/Rect[0 5 9 5]/AP<<>>, false"
  })
  void aSignatureShowsWhereItHasAnAppearanceAndRoom(String entries, boolean shows)
      throws IOException {
    SignedPages signed = of(List.of("", annotation(entries), "/Annots 7"), field(99));
    BitSet expected = shows ? pages(2) : pages();
    assertThat(signed.showing()).isEqualTo(expected);
    assertThat(signed.sealed()).isEqualTo(expected);
    assertThat(signed.isOn(2)).isEqualTo(shows);
    assertThat(signed.isOn(1)).isFalse();
    assertThat(signed.notLookedAt()).isEmpty();
  }

  @Test
  void withoutAnotherSignatureThereIsNoSeal() throws IOException {
    SignedPages signed = of(List.of(annotation(SHOWN)), Optional.empty());
    assertThat(signed.showing()).isEqualTo(pages(1));
    assertThat(signed.sealed()).isEqualTo(pages());
    assertThat(signed.isOn(1)).isFalse();
  }

  /** The widget is the first field (6), its kid (7), or one of a field of that kid's (8). */
  @ParameterizedTest
  @CsvSource({"6, false", "7, false", "8, false", "9, true"})
  void theFirstSignatureIsNoSeal(int widget, boolean seal) throws IOException {
    SignedPages signed =
        of(
            List.of("/Annots[" + widget + " 0 R]", "", ""),
            field(6),
            "<<" + SHOWN + ">>",
            "<</Rect[0 0 9 9]/AP<<>>/Parent 6 0 R>>",
            "<</Rect[0 0 9 9]/AP<<>>/Parent 7 0 R>>",
            "<<" + SHOWN + ">>");
    assertThat(signed.showing()).isEqualTo(pages(1));
    assertThat(signed.isOn(1)).isEqualTo(seal);
  }

  /** What is shown first on a page may be the first signature, and a seal follow it. */
  @Test
  void everyAnnotationOfAPageIsLookedAt() throws IOException {
    SignedPages signed =
        of(
            List.of("/Annots[5 0 R 7 6 0 R]", "/Annots[5 0 R]"),
            field(5),
            "<<" + SHOWN + ">>",
            "<<" + SHOWN + ">>");
    assertThat(signed.showing()).isEqualTo(pages(1, 2));
    assertThat(signed.sealed()).isEqualTo(pages(1));
  }

  @Test
  void twoHundredPagesWithSealsAreLookedAt() throws IOException {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pages.add(annotation(SHOWN));
    }
    SignedPages most = of(pages, field(9999));
    assertThat(most.sealed().cardinality()).isEqualTo(200);
    assertThat(most.notLookedAt()).isEmpty();
    pages.add(annotation(SHOWN));
    pages.add(annotation(SHOWN));
    SignedPages more = of(pages, field(9999));
    assertThat(more.sealed().cardinality()).isEqualTo(200);
    assertThat(more.showing().cardinality()).isEqualTo(202);
    assertThat(more.notLookedAt())
        .containsExactly(new Concealment(Concealment.Kind.SEAL_NOT_LOOKED_AT, 201, "", 0, ""));
  }

  /** A million annotations of all pages together; nobody's where only one signature is there. */
  @Test
  void annotationsHaveABudget() throws IOException {
    assertThat(flooded("", field(9999)).notLookedAt()).isEmpty();
    SignedPages more = flooded(annotation(SHOWN), field(9999));
    assertThat(more.showing()).isEqualTo(pages());
    assertThat(more.notLookedAt())
        .containsExactly(new Concealment(Concealment.Kind.SEAL_NOT_LOOKED_AT, 201, "", 0, ""));
    assertThat(flooded(annotation(SHOWN), Optional.empty()).notLookedAt()).isEmpty();
  }

  /** Two hundred pages with the same five thousand annotations, and one page more. */
  private static SignedPages flooded(String last, Optional<ObjectId> firstSigned)
      throws IOException {
    int flood = FIRST_PAGE + 201;
    List<String> pages = new ArrayList<>(Collections.nCopies(200, "/Annots " + flood + " 0 R"));
    pages.add(last);
    return of(pages, firstSigned, "[" + "0 ".repeat(5_000) + "]");
  }
}
