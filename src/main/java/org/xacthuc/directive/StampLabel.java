package org.xacthuc.directive;

import java.util.Map;
import java.util.Optional;

/** What a label before a colon in a stamp says of the value after it. */
enum StampLabel {
  SIGNER,
  ORGANISATION,
  EMAIL,
  TIME,
  /** Reason, place, title and the like: no one and no moment. */
  OTHER;

  private static final Map<String, StampLabel> LABELS =
      Map.ofEntries(
          Map.entry("ky boi", SIGNER),
          Map.entry("duoc ky boi", SIGNER),
          Map.entry("nguoi ky", SIGNER),
          Map.entry("ky so boi", SIGNER),
          Map.entry("duoc ky so boi", SIGNER),
          Map.entry("digitally signed by", SIGNER),
          Map.entry("signed by", SIGNER),
          Map.entry("signer", SIGNER),
          Map.entry("co quan", ORGANISATION),
          Map.entry("co quan phat hanh", ORGANISATION),
          Map.entry("to chuc", ORGANISATION),
          Map.entry("don vi", ORGANISATION),
          Map.entry("organization", ORGANISATION),
          Map.entry("organisation", ORGANISATION),
          Map.entry("email", EMAIL),
          Map.entry("e-mail", EMAIL),
          Map.entry("thu dien tu", EMAIL),
          Map.entry("thoi gian ky", TIME),
          Map.entry("thoi gian", TIME),
          Map.entry("ngay ky", TIME),
          Map.entry("gio ky", TIME),
          Map.entry("ky ngay", TIME),
          Map.entry("signing time", TIME),
          Map.entry("signing date", TIME),
          Map.entry("date", TIME),
          Map.entry("reason", OTHER),
          Map.entry("ly do", OTHER),
          Map.entry("location", OTHER),
          Map.entry("dia diem", OTHER),
          Map.entry("chuc vu", OTHER),
          Map.entry("sdt", OTHER),
          Map.entry("so dien thoai", OTHER));

  /** Labels are short; a sentence with a colon is none. */
  private static final int LONGEST = 24;

  /** A label's meaning and the value after its colon. */
  record Labelled(StampLabel label, String value) {}

  /** The label that {@code line} begins with: known words and a colon. */
  static Optional<Labelled> of(Line line) {
    int colon = line.text().indexOf(':');
    if (colon < 0 && line.startsWith("digitally signed by ")) {
      return Optional.of(new Labelled(SIGNER, line.text().substring(20).strip()));
    }
    if (colon < 0 || colon > LONGEST) {
      return Optional.empty();
    }
    String word = VietnameseText.fold(line.text().substring(0, colon).strip());
    return Optional.ofNullable(LABELS.get(word))
        .map(l -> new Labelled(l, line.text().substring(colon + 1).strip()));
  }
}
