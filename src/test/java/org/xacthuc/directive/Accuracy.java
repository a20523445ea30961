package org.xacthuc.directive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of each field is read as a folder's labels say ({@code labels.tsv} beside the texts).
 * Run by {@code mvn test -Dtest=CorpusDirectivesTest}, with {@code -Dxacthuc.corpora=FOLDER} for
 * another folder than the usual one.
 */
final class Accuracy {
  /** Longer subjects are cut in the labels. */
  private static final int LONGEST_LABEL = 195;

  private final List<Miss> misses = new ArrayList<>();
  private final Map<Field, Integer> right = new EnumMap<>(Field.class);
  private int texts;

  /** A field that was read otherwise than labelled. */
  record Miss(String file, Field field, String labelled, String read) {
    String key() {
      return file + " " + field;
    }

    /** What went wrong, as far as the two strings tell. */
    String reason() {
      if (read.isEmpty()) {
        return "nothing was read";
      }
      if (labelled.isEmpty()) {
        return "the label is empty";
      }
      if (labelled.startsWith(read)) {
        return "read too little, or the label runs on";
      }
      return read.startsWith(labelled) ? "read too much, or the label stops" : "something else";
    }
  }

  enum Field {
    SIGNER("signer_name", 98),
    POSITION("position", 98),
    AUTHORITY("authority_lines", 98),
    NUMBER("number", 98),
    SYMBOL("symbol", 98),
    DATE("date", 98),
    ISSUER("issuing_org", 95),
    PARENT("parent_org", 95),
    PLACE("place", 95),
    TYPE("doc_type", 95),
    SUBJECT("subject", 95);

    private final String column;

    /** The share of texts, in percent, that is wanted. */
    final int wanted;

    Field(String column, int wanted) {
      this.column = column;
      this.wanted = wanted;
    }

    Optional<String> read(Directive d) {
      Optional<SignatureBlock> block = d.signatureBlocks().stream().findFirst();
      return switch (this) {
        case PARENT -> d.parent();
        case ISSUER -> d.issuer();
        case NUMBER -> d.number();
        case SYMBOL -> d.reference().map(r -> r.substring(d.number().orElse("").length()));
        case PLACE -> d.place();
        case DATE -> d.date().map(Object::toString);
        case TYPE -> d.type().map(t -> t.toUpperCase(Locale.ROOT));
        case SUBJECT -> d.subject();
        case AUTHORITY -> block.map(b -> String.join(" ", b.authority()));
        case POSITION -> block.flatMap(SignatureBlock::position);
        case SIGNER -> block.flatMap(SignatureBlock::signer);
      };
    }
  }

  /** Reads every labelled text of {@code folder}. */
  static Accuracy of(Path folder) throws IOException {
    Accuracy accuracy = new Accuracy();
    List<String> rows = Files.readAllLines(folder.resolve("labels.tsv"));
    List<String> columns = List.of(rows.get(0).split("\t", -1));
    for (String row : rows.subList(1, rows.size())) {
      String[] labels = row.split("\t", -1);
      Directive read = DirectiveReader.readPlainText(Files.readString(folder.resolve(labels[0])));
      for (Field field : Field.values()) {
        String label = labels[columns.indexOf(field.column)];
        accuracy.compare(labels[0], field, label, field.read(read).orElse(""));
      }
      accuracy.texts++;
    }
    return accuracy;
  }

  private void compare(String file, Field field, String label, String read) {
    String one = plain(label);
    String other = plain(read);
    if (one.equals(other) || (label.length() >= LONGEST_LABEL && other.startsWith(one))) {
      right.merge(field, 1, Integer::sum);
    } else {
      misses.add(new Miss(file, field, one, other));
    }
  }

  private static String plain(String text) {
    return text.replace("|", " ").replaceAll("\\s+", " ").strip();
  }

  int texts() {
    return texts;
  }

  Set<String> missed() {
    Set<String> keys = new TreeSet<>();
    misses.forEach(m -> keys.add(m.key()));
    return keys;
  }

  /** A line for each field, then one for each miss. */
  String table() {
    StringBuilder out = new StringBuilder("field      right  wrong  share  wanted\n");
    for (Field field : Field.values()) {
      int count = right.getOrDefault(field, 0);
      out.append(
          String.format(
              Locale.ROOT,
              "%-10s %5d  %5d  %4.1f %%  %d %%%n",
              field.name().toLowerCase(Locale.ROOT),
              count,
              texts - count,
              100.0 * count / texts,
              field.wanted));
    }
    for (Miss miss : misses) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s: %s%n  labelled: %s%n  read:     %s%n",
              miss.key(),
              miss.reason(),
              miss.labelled(),
              miss.read()));
    }
    return out.toString();
  }
}
