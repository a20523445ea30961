package org.xacthuc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xacthuc.AnchorSet;
import org.xacthuc.AnchorSource;

/** Whom the reader trusted: how many certificates, where they came from, the set's fingerprint. */
public final class AnchorLines {
  private static final int MOST_SOURCES = 3;
  private static final int SHOWN_OF_A_DIGEST = 16;

  private final Messages messages;

  public AnchorLines(Messages messages) {
    this.messages = messages;
  }

  /** One sentence for everybody. */
  String brief(AnchorSet anchors) {
    if (anchors.count() == 0) {
      return messages.term(Term.ANCHORS_NONE);
    }
    List<AnchorSource> sources = anchors.sources();
    String more = sources.size() > MOST_SOURCES ? ", …" : "";
    Map<String, String> values = new HashMap<>();
    values.put("count", Integer.toString(anchors.count()));
    values.put("sha256", anchors.sha256().value().hex().substring(0, SHOWN_OF_A_DIGEST) + "…");
    if (!sources.isEmpty()) {
      values.put(
          "sources",
          sources.stream()
              .limit(MOST_SOURCES)
              .map(this::source)
              .collect(Collectors.joining(", ", "", more)));
    }
    return messages.term(Term.ANCHORS, values);
  }

  /** All of it for {@code -v}: the number, every source, the whole fingerprint. */
  public List<String> lines(AnchorSet anchors) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.term(Term.ANCHORS_COUNT, Map.of("count", Integer.toString(anchors.count()))));
    anchors.sources().forEach(s -> lines.add(Escaping.text(source(s))));
    lines.add("SHA-256 " + anchors.sha256().value().hex());
    return lines;
  }

  /** A source in words; a path as the reader gave it, not escaped. */
  private String source(AnchorSource source) {
    String name = source.name().orElse("");
    return switch (source.kind()) {
      case STORE -> messages.term(Term.ANCHORS_STORE);
      case KNOWN -> "known:" + name;
      case PATH -> name;
    };
  }
}
