package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a label before a colon in a stamp says of the value after it. */
enum StampLabel {
  SIGNER(
      "ky boi|duoc ky boi|nguoi ky|nguoi ky so|ky so boi|duoc ky so boi|da ky boi|ky ten"
          + "|chu ky cua|ho ten|ho va ten|ten|digitally signed by|signed by|signer|name"),
  ORGANISATION(
      "co quan|co quan phat hanh|co quan ban hanh|co quan ky|ten co quan|to chuc|ten to chuc"
          + "|don vi|ten don vi|co quan, to chuc|noi cong tac|organization|organisation|company"),
  EMAIL("email|e-mail|mail|thu dien tu|hop thu"),
  /** The moment of signing. */
  TIME(
      "thoi gian ky|thoi gian ky so|ngay ky|ngay gio ky|ngay ky so|gio ky|ky ngay|ky luc"
          + "|thoi diem ky|signing time|signing date|signed on|signature date|date signed"
          + "|timestamp"),
  /** A moment that other texts print too. */
  ANY_TIME("thoi gian|ngay|date|time|date/time"),
  /** Reason, place, title and the like: no one and no moment. */
  OTHER(
      "reason|ly do|ly do ky|noi dung|muc dich|location|dia diem|noi ky|vi tri|dia chi|chuc vu"
          + "|chuc danh|title|position|sdt|so dien thoai|dien thoai|phone|contact|lien he|dn"
          + "|serial|serial number|so serial|so chung thu|nha cung cap|issuer|cap boi|website|mst"
          + "|ma so thue|cccd|cmnd|trang thai|status|phien ban|version");

  private static final Map<String, StampLabel> LABELS = labels();

  /** Labels are short; a sentence with a colon is none. */
  private static final int LONGEST = 24;

  /** A label within a line: blank or separator, words, colon. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<=[\\s;,])(?:"
              + LABELS.keySet().stream()
                  .sorted(Comparator.comparing(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ") ?:");

  /** Labels that tools write without a colon. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:(digitally signed by|duoc ky so boi|duoc ky boi|ky so boi|ky boi|signed by)"
              + "|(?:thoi gian ky|thoi diem ky|ngay ky|ky ngay|gio ky|signing time)(?= \\d)) ");

  private final String words;

  StampLabel(String words) {
    this.words = words;
  }

  private static Map<String, StampLabel> labels() {
    Map<String, StampLabel> labels = new HashMap<>();
    for (StampLabel label : values()) {
      for (String word : label.words.split("\\|", -1)) {
        labels.put(word, label);
      }
    }
    return Map.copyOf(labels);
  }

  /** A label's meaning and the value after its colon. */
  record Labelled(StampLabel label, String value) {}

  /** The label that {@code line} begins with: known words and a colon. */
  static Optional<Labelled> of(Line line) {
    int colon = line.text().indexOf(':');
    String word =
        colon < 0 || colon > LONGEST
            ? ""
            : VietnameseText.fold(line.text().substring(0, colon).strip());
    if (LABELS.containsKey(word)) {
      return Optional.of(new Labelled(LABELS.get(word), line.text().substring(colon + 1).strip()));
    }
    Matcher bare = BARE.matcher(line.folded());
    return bare.lookingAt() && line.folded().length() == line.text().length()
        ? Optional.of(
            new Labelled(
                bare.group(1) == null ? TIME : SIGNER, line.text().substring(bare.end()).strip()))
        : Optional.empty();
  }

  /** Whether the line begins with a label that only signing tools write before a moment. */
  static boolean isOfSigningTime(Line line) {
    return of(line).filter(l -> l.label() == TIME).isPresent();
  }

  /** The line in pieces that each begin with a label, where several stand in it. */
  static List<String> pieces(String text) {
    String folded = VietnameseText.fold(text);
    if (folded.length() != text.length()) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    int first = folded.indexOf(':') + 1;
    boolean labelled = first > 0 && LABELS.containsKey(folded.substring(0, first - 1).strip());
    Matcher m = WITHIN.matcher(folded).region(labelled ? first : 0, folded.length());
    int from = 0;
    while (m.find()) {
      pieces.add(text.substring(from, m.start()).replaceAll("[\\s;,]+$", ""));
      from = m.start();
    }
    pieces.add(text.substring(from));
    return pieces.stream().filter(p -> !p.isBlank()).toList();
  }
}
