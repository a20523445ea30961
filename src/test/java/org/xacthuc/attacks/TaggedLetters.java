package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.with;

import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;

/**
 * A tagged letter: 30 is the structure tree's root, 31 the document, 32 its paragraph, 33 the
 * parent tree.
 */
final class TaggedLetters {
  static final String PARAGRAPH = "<< /Type /StructElem /S /P /P 31 0 R /Pg 5 0 R /K 0 >>";

  private static final String ROOT =
      "<< /Type /StructTreeRoot /K 31 0 R /ParentTree 33 0 R /ParentTreeNextKey 1 >>";
  private static final String WIDGET = "50";
  private static final String ELEMENT = "51";

  private TaggedLetters() {}

  static TestPdf signed() {
    return Bases.signed(letter());
  }

  private static TestPdf letter() {
    return LETTER.append(
        put(
                1,
                "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 30 0 R"
                    + " >>")
            .put(5, with(lastBody(LETTER, 5), "/StructParents 0"))
            .put(30, ROOT)
            .put(31, "<< /Type /StructElem /S /Document /P 30 0 R /K [32 0 R] >>")
            .put(32, PARAGRAPH)
            .put(33, "<< /Nums [0 [32 0 R]] >>"));
  }

  /**
   * The second field, in an update of its own as some tools prepare it, with its place in the
   * structure tree; then the second signature.
   *
   * @param entry more of the new structure element
   */
  static TestPdf signedAgain(TestPdf pdf, String entry) {
    return prepared(pdf, entry)
        .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.field("Second"))
        .at(Bases.LATER, Bases.PKI.tsa())
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  static TestPdf prepared(TestPdf pdf, String entry) {
    int form = Bases.inCatalog(pdf, "AcroForm");
    String fields = lastBody(pdf, form);
    String page = lastBody(pdf, TestPdf.FIRST_PAGE);
    return pdf.append(
        put(form, fields.replace("/Fields [", "/Fields [" + WIDGET + " 0 R "))
            .put(5, page.replace("/Annots [", "/Annots [" + WIDGET + " 0 R "))
            .put(
                50,
                "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Second) /F 132 /P 5 0 R"
                    + " /Rect [330 90 560 210] /StructParent 1 >>")
            .put(
                51,
                "<< /Type /StructElem /S /Form /P 31 0 R /Pg 5 0 R /K << /Type /OBJR /Obj 50 0 R >> "
                    + entry
                    + " >>")
            .put(30, ROOT.replace("NextKey 1", "NextKey 2"))
            .put(
                31,
                "<< /Type /StructElem /S /Document /P 30 0 R /K [32 0 R " + ELEMENT + " 0 R] >>")
            .put(33, "<< /Nums [0 52 0 R 1 51 0 R] >>")
            .put(52, "[32 0 R]"));
  }

  /** Behind {@link #signedAgain}, the page's array as an object of its own again, as iText does. */
  static TestPdf arraysAnew() {
    TestPdf twice = signedAgain(signed(), "");
    int form = Bases.inCatalog(twice, "AcroForm");
    return twice
        .append(
            put(form, lastBody(twice, form).replace("/Fields [", "/Fields [960 0 R "))
                .put(5, lastBody(twice, 5).replace("/Annots [", "/Annots [960 0 R "))
                .put(
                    960,
                    lastBody(twice, 50)
                        .replaceAll("/V \\d+ 0 R", "")
                        .replace("(Second)", "(Third)")
                        .replace("/StructParent 1", "/StructParent 2"))
                .put(961, lastBody(twice, 51).replace("50 0 R", "960 0 R"))
                .put(30, ROOT.replace("NextKey 1", "NextKey 3").replace("33 0 R", "963 0 R"))
                .put(31, lastBody(twice, 31).replace("51 0 R", "51 0 R 961 0 R"))
                .put(963, "<< /Nums [0 962 0 R 1 51 0 R 2 961 0 R] >>")
                .put(962, "[32 0 R]"))
        .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.field("Third"))
        .at("2021-07-20T06:42:00Z", Bases.PKI.tsa())
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }
}
