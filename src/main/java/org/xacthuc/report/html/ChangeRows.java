package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.ObjectId;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.verdict.JudgedChange;
import org.xacthuc.verdict.JudgedChange.Permission;

/** What followed a signature, in words. */
final class ChangeRows {
  private final Messages messages;

  ChangeRows(Messages messages) {
    this.messages = messages;
  }

  Page.ChangeRow row(JudgedChange judged) {
    Change change = judged.change();
    List<String> what = new ArrayList<>(List.of(messages.word(change.kind())));
    change.field().map(Escaping::inSentence).ifPresent(what::add);
    change.annotation().map(Escaping::inSentence).ifPresent(what::add);
    return new Page.ChangeRow(
        String.join(": ", what),
        change.page().isPresent() ? Integer.toString(change.page().getAsInt()) : "–",
        object(change),
        permission(judged.permission()));
  }

  private static String object(Change change) {
    String object = change.object().map(ObjectId::toString).orElse("");
    return Escaping.inSentence((object + " " + change.detail()).strip());
  }

  Page.Toned permission(Permission permission) {
    return switch (permission) {
      case PERMITTED -> Tones.of(Tone.GOOD, messages.term(HtmlTerm.PERMISSION_PERMITTED));
      case FORBIDDEN -> Tones.of(Tone.BAD, messages.term(HtmlTerm.PERMISSION_FORBIDDEN));
      case NOT_DETERMINED ->
          Tones.of(Tone.DOUBTFUL, messages.term(HtmlTerm.PERMISSION_NOT_DETERMINED));
    };
  }

  /** Each kind once, with how often and whether it is permitted; what is not comes first. */
  List<Page.Toned> kinds(List<JudgedChange> changes) {
    Map<Permission, Map<Change.Kind, Integer>> counts = new TreeMap<>();
    for (JudgedChange change : changes) {
      counts
          .computeIfAbsent(change.permission(), p -> new TreeMap<>())
          .merge(change.change().kind(), 1, Integer::sum);
    }
    List<Page.Toned> kinds = new ArrayList<>();
    for (Permission permission :
        List.of(Permission.FORBIDDEN, Permission.NOT_DETERMINED, Permission.PERMITTED)) {
      Page.Toned word = permission(permission);
      counts
          .getOrDefault(permission, Map.of())
          .forEach(
              (kind, count) ->
                  kinds.add(
                      new Page.Toned(
                          word.tone(), word.symbol(), times(kind, count) + ": " + word.text())));
    }
    return kinds;
  }

  private String times(Change.Kind kind, int count) {
    return count == 1
        ? messages.word(kind)
        : messages.term(
            HtmlTerm.TIMES_OF_KIND,
            Map.of("what", messages.word(kind), "count", Integer.toString(count)));
  }
}
