package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.PagePictures;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.pdf.RevisionDifference;
import org.xacthuc.report.Messages;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.JudgedChange;
import org.xacthuc.verdict.JudgedChange.Permission;

/** What was changed after signing: before, after, and the changed objects in words. */
final class ChangeViews {
  private static final int MOST_CHANGES = 100;

  private final Messages messages;
  private final VerificationReport report;
  private final ChangeRows rows;
  private final PairViews pairs;

  ChangeViews(Messages messages, VerificationReport report) {
    this.messages = messages;
    this.report = report;
    rows = new ChangeRows(messages);
    pairs = new PairViews(messages);
  }

  /** Those that can be shown, then the signatures for which nothing is left to be compared. */
  List<Page.ChangeView> views() {
    List<Page.ChangeView> views = new ArrayList<>();
    report.pictures().comparisons().forEach(c -> views.add(view(c)));
    for (int i = 0; i < report.signatures().size(); i++) {
      view(i, report.signatures().get(i)).ifPresent(views::add);
    }
    return views;
  }

  private Page.ChangeView view(PagePictures.Comparison comparison) {
    SignatureReport signature = report.signatures().get(comparison.signature());
    List<String> remarks = new ArrayList<>();
    List<Page.PagePairView> shown = new ArrayList<>();
    if (comparison.difference().isPresent()) {
      remarks.addAll(remarks(comparison.difference().get()));
      comparison.difference().get().pages().forEach(p -> shown.add(pairs.view(p)));
    } else {
      remarks.add(messages.term(HtmlTerm.COMPARISON_FAILED));
    }
    List<JudgedChange> changes =
        signature.changesUntil(comparison.next().map(report.signatures()::get));
    return view(title(signature, comparison.next()), remarks, shown, changes);
  }

  private Page.ChangeView view(
      String title,
      List<String> remarks,
      List<Page.PagePairView> shown,
      List<JudgedChange> changes) {
    int left = changes.size() - MOST_CHANGES;
    return new Page.ChangeView(
        title,
        remarks,
        shown,
        changes.stream().limit(MOST_CHANGES).map(rows::row).toList(),
        left > 0
            ? List.of(messages.term(HtmlTerm.CHANGES_MORE, Map.of("count", Integer.toString(left))))
            : List.of());
  }

  private String title(SignatureReport signature, Optional<Integer> next) {
    String revision = Integer.toString(signature.revision());
    String signer = Signers.name(signature);
    if (next.isEmpty()) {
      return messages.term(HtmlTerm.CHANGES_SINCE, Map.of("signer", signer, "revision", revision));
    }
    SignatureReport later = report.signatures().get(next.get());
    return messages.term(
        HtmlTerm.CHANGES_BETWEEN,
        Map.of(
            "signer",
            signer,
            "revision",
            revision,
            "next",
            Signers.name(later),
            "later",
            Integer.toString(later.revision())));
  }

  private List<String> remarks(RevisionDifference difference) {
    List<String> remarks = new ArrayList<>();
    if (difference.pagesBefore() != difference.pagesAfter()) {
      remarks.add(
          messages.term(
              HtmlTerm.PAGE_COUNT,
              Map.of(
                  "before",
                  Integer.toString(difference.pagesBefore()),
                  "after",
                  Integer.toString(difference.pagesAfter()))));
    }
    if (!difference.alike().isEmpty()) {
      String alike =
          difference.alike().stream()
              .map(p -> Integer.toString(p))
              .collect(Collectors.joining(", "));
      remarks.add(messages.term(HtmlTerm.PAGES_ALIKE, Map.of("pages", alike)));
    }
    if (difference.notLookedAt() > 0) {
      remarks.add(
          messages.term(
              HtmlTerm.PAGES_NOT_LOOKED_AT,
              Map.of("count", Integer.toString(difference.notLookedAt()))));
    }
    return remarks;
  }

  /** What was signed is not in the file any more, nobody can tell, or nothing was drawn of it. */
  private Optional<Page.ChangeView> view(int index, SignatureReport signature) {
    boolean shown = report.pictures().comparisons().stream().anyMatch(c -> c.signature() == index);
    if (shown || !signature.judgement().type().counts()) {
      return Optional.empty();
    }
    Map<String, String> values = Map.of("signer", Signers.name(signature));
    if (signature.has(FindingCode.DIGEST_MISMATCH)) {
      return Optional.of(without(signature, messages.term(HtmlTerm.NO_BEFORE_DIGEST, values)));
    }
    if (signature.judgement().changesAfter() == ChangesAfter.NOT_DETERMINED
        || signature.revision() == 0) {
      return Optional.of(without(signature, messages.term(HtmlTerm.NO_BEFORE_REVISION, values)));
    }
    List<JudgedChange> changes = signature.changesUntil(next(index));
    return changes.stream().anyMatch(c -> c.permission() == Permission.FORBIDDEN)
        ? Optional.of(
            view(
                Signers.shown(signature),
                List.of(messages.term(HtmlTerm.NO_PICTURES)),
                List.of(),
                changes))
        : Optional.empty();
  }

  /** The next signature that covers a revision. */
  private Optional<SignatureReport> next(int index) {
    return report.signatures().stream()
        .skip(index + 1)
        .filter(s -> s.judgement().type().counts() && s.revision() > 0)
        .findFirst();
  }

  private Page.ChangeView without(SignatureReport signature, String remark) {
    return view(Signers.shown(signature), List.of(remark), List.of(), List.of());
  }
}
