package org.xacthuc.attacks;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * An attack that does not depend on the document: a patch, and what must be said of its outcome.
 * Times the bases where it makes sense it gives the rows.
 */
record Recipe(
    String id, Verdict verdict, FindingCode code, UnaryOperator<TestPdf> patch, Set<Base> bases) {

  /** A forgery or a change, on every base. */
  static Recipe refused(String id, FindingCode code, UnaryOperator<TestPdf> patch) {
    return new Recipe(id, Verdict.NOT_AUTHENTIC, code, patch, EnumSet.allOf(Base.class));
  }

  /** An incremental update that changes what the document shows or does, on every base. */
  static Recipe changed(String id, Function<PdfView, PdfUpdate> update) {
    return refused(
        id, FindingCode.CHANGED_AFTER_SIGNING, pdf -> pdf.append(update.apply(pdf.view())));
  }

  /** Bytes that allow of two readings. */
  static Recipe suspect(String id, FindingCode code, UnaryOperator<TestPdf> patch) {
    return new Recipe(id, Verdict.UNDETERMINED, code, patch, EnumSet.allOf(Base.class));
  }

  static Recipe unreadable(String id, FindingCode code, UnaryOperator<TestPdf> patch) {
    return new Recipe(id, Verdict.UNREADABLE, code, patch, EnumSet.allOf(Base.class));
  }

  /** What a genuine program may do too; {@code code} is what is told all the same, or null. */
  static Recipe genuine(String id, FindingCode code, UnaryOperator<TestPdf> patch) {
    return new Recipe(id, Verdict.AUTHENTIC, code, patch, EnumSet.allOf(Base.class));
  }

  /** The same patch, told by another finding. */
  Recipe coded(FindingCode other) {
    return new Recipe(id, verdict, other, patch, bases);
  }

  Recipe on(Base... only) {
    return new Recipe(id, verdict, code, patch, EnumSet.copyOf(List.of(only)));
  }

  Recipe notOn(Base... without) {
    EnumSet<Base> rest = EnumSet.copyOf(bases);
    rest.removeAll(Arrays.asList(without));
    return new Recipe(id, verdict, code, patch, rest);
  }

  private Stream<StructureAttack> rows() {
    return bases.stream().map(base -> StructureAttack.of(id, base, verdict, code, patch));
  }

  static Stream<StructureAttack> rows(Collection<Recipe> recipes) {
    return recipes.stream().flatMap(Recipe::rows);
  }
}
