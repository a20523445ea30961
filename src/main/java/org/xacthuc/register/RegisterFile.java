package org.xacthuc.register;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.register.RegisterDefect.Kind;

/**
 * Registers out of CSV files (RFC 4180) in UTF-8, with a byte order mark or without. Commas,
 * semicolons or tabs part the cells, whichever makes {@code file} a column of the first line.
 */
public final class RegisterFile {
  private static final int LARGEST = 1 << 25;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private RegisterFile() {}

  /**
   * The bytes of a file, of one that is too large only as many as show that.
   *
   * @throws IOException when it cannot be read
   */
  public static Bytes bytes(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return Bytes.of(stream.readNBytes(LARGEST + 1));
    }
  }

  /**
   * Reads a register.
   *
   * @return without a value when anything in it is not understood; then with the first defects
   */
  public static Reading<Register, RegisterDefect> read(Bytes file) {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return Reading.failed(new RegisterDefect(Kind.NOT_TEXT, 0, ""));
    }
    // RFC 4180 §2: marks come in pairs. The library takes a cell that nothing ends as ended.
    if (text.get().chars().filter(c -> c == '"').count() % 2 == 1) {
      return Reading.failed(new RegisterDefect(Kind.BAD_SYNTAX, 0, ""));
    }
    try {
      List<RegisterRows.Row> rows = rows(text.get());
      return RegisterRows.read(rows);
    } catch (CsvParseException malformed) {
      return Reading.failed(new RegisterDefect(Kind.BAD_SYNTAX, 0, ""));
    }
  }

  private static Optional<String> text(Bytes file) {
    return Optional.of(file)
        .filter(f -> f.length() <= LARGEST)
        .flatMap(Bytes::utf8)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static List<RegisterRows.Row> rows(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator =
        SEPARATORS.stream()
            .filter(s -> first.indexOf(s) >= 0)
            .filter(s -> RegisterRows.hasFileColumn(cells(first, s)))
            .findFirst()
            .orElse(',');
    List<RegisterRows.Row> rows = new ArrayList<>();
    try (CloseableIterator<CsvRecord> records = reader(separator).ofCsvRecord(text).iterator()) {
      while (records.hasNext()) {
        CsvRecord line = records.next();
        rows.add(new RegisterRows.Row(line.getStartingLineNumber(), line.getFields()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Of a line that is no CSV by that separator, none. */
  private static List<String> cells(String line, char separator) {
    try {
      return reader(separator).ofSingleCsvRecord(line).getFields();
    } catch (CsvParseException otherSeparator) {
      return List.of();
    }
  }

  /** How many cells a row has is looked at later, where it can be told with its line. */
  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }
}
