package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Real directives of other people's, with labels by hand: how much of each field is read. */
class CorpusDirectivesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("xacthuc.corpora", "absent"), "vn", "directives");

  /**
   * Labels that are not what the page says, each looked at: 28 runs on into place and date, 38 and
   * 59 into the issuing authority's line, 53 stops in the middle of the subject.
   */
  private static final Set<String> WRONG_LABELS =
      Set.of("28.txt SUBJECT", "38.txt SUBJECT", "53.txt SUBJECT", "59.txt SUBJECT");

  /** Longer subjects are cut in the labels. */
  private static final int LONGEST_LABEL = 195;

  private enum Field {
    PARENT(2),
    ISSUER(3),
    NUMBER(4),
    SYMBOL(5),
    PLACE(6),
    DATE(7),
    TYPE(8),
    SUBJECT(9),
    AUTHORITY(10),
    POSITION(11),
    SIGNER(13);

    private final int column;

    Field(int column) {
      this.column = column;
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

  @Test
  void nearlyEveryFieldIsReadAsLabelled() throws IOException {
    assumeTrue(
        Files.isRegularFile(FOLDER.resolve("labels.tsv")),
        "xacthuc.corpora has no vn/directives: skipped");
    Map<Field, Integer> right = new EnumMap<>(Field.class);
    Set<String> missed = new TreeSet<>();
    List<String> rows = Files.readAllLines(FOLDER.resolve("labels.tsv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] labels = row.split("\t", -1);
      Directive read = DirectiveReader.readPlainText(Files.readString(FOLDER.resolve(labels[0])));
      for (Field field : Field.values()) {
        if (agrees(labels[field.column], field.read(read).orElse(""))) {
          right.merge(field, 1, Integer::sum);
        } else {
          missed.add(labels[0] + " " + field);
        }
      }
    }
    int all = rows.size() - 1;
    System.out.println("vn/directives, of " + all + ": " + right + ", missed " + missed);
    assertThat(missed).isEqualTo(new TreeSet<>(WRONG_LABELS));
  }

  private static boolean agrees(String label, String read) {
    String one = plain(label);
    String other = plain(read);
    return one.equals(other) || (label.length() >= LONGEST_LABEL && other.startsWith(one));
  }

  private static String plain(String text) {
    return text.replace("|", " ").replaceAll("\\s+", " ").strip();
  }
}
