package org.xacthuc.attacks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * The groups crossed: layout, encryption, kind of signature, what is changed, how the change is
 * written, what is put behind it. Every two values of two factors meet in some row.
 */
final class PairwiseRows {
  private static final ValidationData DATA =
      Bases.PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY);

  private static final Map<String, UnaryOperator<TestPdf>> LAYOUTS =
      ordered(
          "table", (UnaryOperator<TestPdf>) p -> p,
          "streams", (UnaryOperator<TestPdf>) TestPdf::withXrefStream,
          "hybrid", (UnaryOperator<TestPdf>) TestPdf::hybrid);

  private static final Map<String, UnaryOperator<TestPdf>> ENCRYPTIONS =
      ordered(
          "clear", (UnaryOperator<TestPdf>) p -> p,
          "AES", (UnaryOperator<TestPdf>) p -> p.encrypted(Encryption.AES_128),
          "RC4", (UnaryOperator<TestPdf>) p -> p.encrypted(Encryption.RC4_128));

  private static final Map<String, UnaryOperator<TestPdf>> SIGNATURES =
      ordered(
          "approved", (UnaryOperator<TestPdf>) Bases::signed,
          "P1", (UnaryOperator<TestPdf>) p -> Bases.signature(p, s -> s.certify(1)).dss(DATA),
          "P2", (UnaryOperator<TestPdf>) p -> Bases.signature(p, s -> s.certify(2)).dss(DATA),
          "P3", (UnaryOperator<TestPdf>) p -> Bases.signature(p, s -> s.certify(3)).dss(DATA),
          "twice", (UnaryOperator<TestPdf>) p -> Bases.signedAgain(Bases.signature(p, s -> s)),
          "archived", (UnaryOperator<TestPdf>) p -> stamped(Bases.signed(p)));

  private static final Map<String, Function<PdfView, PdfUpdate>> CHANGES =
      ordered(
          "words", (Function<PdfView, PdfUpdate>) UpdateRows::otherWords,
          "free text", (Function<PdfView, PdfUpdate>) v -> annotation(v, "FreeText"),
          "stamp", (Function<PdfView, PdfUpdate>) v -> annotation(v, "Stamp"),
          "watermark", (Function<PdfView, PdfUpdate>) v -> annotation(v, "Watermark"),
          "rotation",
              (Function<PdfView, PdfUpdate>) v -> put(v.page(), v.with(v.page(), "Rotate", "90")),
          "font", (Function<PdfView, PdfUpdate>) v -> put(3, v.with(3, "BaseFont", "/Symbol")),
          "script",
              (Function<PdfView, PdfUpdate>)
                  v ->
                      put(
                          v.catalog(),
                          v.with(v.catalog(), "OpenAction", "<< /S /JavaScript /JS (x) >>")),
          "layers",
              (Function<PdfView, PdfUpdate>)
                  v -> put(v.catalog(), v.with(v.catalog(), "OCProperties", "<< /D << >> >>")),
          "seal moved",
              (Function<PdfView, PdfUpdate>)
                  v -> put(v.signatureField(), v.with(v.signatureField(), "Rect", "[9 9 99 99]")),
          "text field", (Function<PdfView, PdfUpdate>) PairwiseRows::textField,
          "page tree",
              (Function<PdfView, PdfUpdate>)
                  v ->
                      put(
                          v.reference(v.catalog(), "Pages"),
                          "<< /Type /Pages /Kids [5 0 R 5 0 R] /Count 2 >>"),
          "root",
              (Function<PdfView, PdfUpdate>)
                  v -> put(v.free(), v.value(v.catalog())).trailer("Root", v.free() + " 0 R"));

  private static final Map<String, UnaryOperator<PdfUpdate>> WRITINGS =
      ordered(
          "as the file", (UnaryOperator<PdfUpdate>) u -> u,
          "compressed", (UnaryOperator<PdfUpdate>) PdfUpdate::compressed);

  private static final Map<String, UnaryOperator<TestPdf>> COVERS =
      ordered(
          "bare", (UnaryOperator<TestPdf>) p -> p,
          "data behind", (UnaryOperator<TestPdf>) p -> p.dss(DATA),
          "stamped over", (UnaryOperator<TestPdf>) p -> stamped(p.dss(DATA)),
          "signed over", (UnaryOperator<TestPdf>) p -> Bases.second(p).dss(DATA),
          "signed over by a stranger", (UnaryOperator<TestPdf>) PairwiseRows::stranger,
          "an empty update behind", (UnaryOperator<TestPdf>) p -> p.append(PdfUpdate.update()));

  private static final List<List<String>> FACTORS =
      Stream.of(LAYOUTS, ENCRYPTIONS, SIGNATURES, CHANGES, WRITINGS, COVERS)
          .map(values -> List.copyOf(values.keySet()))
          .toList();

  private PairwiseRows() {}

  static Stream<StructureAttack> rows() {
    Map<String, TestPdf> bases = new TreeMap<>();
    return cross(FACTORS).stream()
        .map(
            row -> {
              String name = String.join(", ", row.subList(0, 3));
              TestPdf base = bases.computeIfAbsent(name, n -> base(row));
              return new StructureAttack(
                  "cross: " + String.join(", ", row.subList(3, 6)),
                  name,
                  base,
                  () -> attacked(base, row),
                  Verdict.NOT_AUTHENTIC,
                  code(row));
            });
  }

  /** Under P3 annotations are permitted, and yet told. */
  private static FindingCode code(List<String> row) {
    return row.get(2).equals("P3") && List.of("free text", "stamp").contains(row.get(3))
        ? FindingCode.ANNOTATIONS_ADDED
        : FindingCode.CHANGED_AFTER_SIGNING;
  }

  private static TestPdf base(List<String> row) {
    TestPdf letter = ENCRYPTIONS.get(row.get(1)).apply(Bases.LETTER);
    return SIGNATURES.get(row.get(2)).apply(LAYOUTS.get(row.get(0)).apply(letter));
  }

  private static TestPdf attacked(TestPdf base, List<String> row) {
    PdfUpdate update = CHANGES.get(row.get(3)).apply(base.view());
    return COVERS.get(row.get(5)).apply(base.append(WRITINGS.get(row.get(4)).apply(update)));
  }

  /** Rows of values, one of each factor, such that every pair is in one of them; greedy. */
  static List<List<String>> cross(List<List<String>> factors) {
    Set<String> missing = new HashSet<>();
    List<List<String>> all = product(factors);
    all.forEach(row -> missing.addAll(pairs(row)));
    List<List<String>> chosen = new ArrayList<>();
    while (!missing.isEmpty()) {
      List<String> best = all.get(0);
      long most = -1;
      for (List<String> row : all) {
        long gain = pairs(row).stream().filter(missing::contains).count();
        if (gain > most) {
          best = row;
          most = gain;
        }
      }
      chosen.add(best);
      missing.removeAll(pairs(best));
    }
    return chosen;
  }

  private static List<List<String>> product(List<List<String>> factors) {
    List<List<String>> rows = List.of(List.of());
    for (List<String> values : factors) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> row : rows) {
        for (String value : values) {
          List<String> next = new ArrayList<>(row);
          next.add(value);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  private static List<String> pairs(List<String> row) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      for (int k = i + 1; k < row.size(); k++) {
        pairs.add(i + row.get(i) + "/" + k + row.get(k));
      }
    }
    return pairs;
  }

  private static PdfUpdate put(int number, String body) {
    return PdfUpdate.update().put(number, body);
  }

  private static PdfUpdate annotation(PdfView v, String subtype) {
    return put(v.page(), v.adding(v.page(), "Annots", v.free() + " 0 R"))
        .put(
            v.free(),
            "<< /Type /Annot /Subtype /"
                + subtype
                + " /Rect [0 0 595 842] /F 4 /AP << /N "
                + (v.free() + 1)
                + " 0 R >> >>")
        .putStream(
            v.free() + 1,
            "<< /Subtype /Form /BBox [0 0 595 842] >>",
            Raw.latin1("1 g 0 0 595 842 re f"));
  }

  private static PdfUpdate textField(PdfView v) {
    return put(v.form(), v.adding(v.form(), "Fields", v.free() + " 0 R"))
        .put(v.free(), "<< /FT /Tx /T (New) /V (9) >>");
  }

  private static TestPdf stamped(TestPdf pdf) {
    return pdf.docTimeStamp(Bases.PKI.tsa().at(Instant.parse("2022-01-05T00:00:00Z")));
  }

  private static TestPdf stranger(TestPdf pdf) {
    return pdf.signedBy(TestCertificate.selfSigned().subject("CN=La").signer().build())
        .at(Bases.LATER)
        .dss(DATA);
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> ordered(Object... namesAndValues) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], (T) namesAndValues[i + 1]);
    }
    return map;
  }
}
