package org.xacthuc.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Reading;
import org.xacthuc.register.RegisterDefect.Kind;
import org.xacthuc.verdict.Expectation;

/** What the rows of a register say, the first line being the names of its columns. */
final class RegisterRows {
  /** One row of cells, and the line that it begins on. */
  record Row(long line, List<String> cells) {}

  /** The columns that are understood, each by the names it may have. */
  private enum Column {
    FILE("file", "file"),
    SIGNER("signer", "signer_name"),
    NUMBER("number", "number"),
    SYMBOL("symbol", "symbol"),
    ISSUER("issuer", "issuing_org"),
    DATE("date", "date");

    private final String name;
    private final String other;

    Column(String name, String other) {
      this.name = name;
      this.other = other;
    }

    static Optional<Column> of(String cell) {
      String name = cell.strip().toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(c -> c.name.equals(name) || c.other.equals(name))
          .findFirst();
    }
  }

  private static final List<DateTimeFormatter> DATES =
      Stream.of("uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu")
          .map(p -> DateTimeFormatter.ofPattern(p, Locale.ROOT))
          .map(f -> f.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<String> ignored = new ArrayList<>();
  private final Map<String, Expectation> expectations = new HashMap<>();
  private final List<RegisterDefect> defects = new ArrayList<>();

  private RegisterRows() {}

  static boolean hasFileColumn(List<String> head) {
    return head.stream().flatMap(c -> Column.of(c).stream()).anyMatch(c -> c == Column.FILE);
  }

  static Reading<Register, RegisterDefect> read(List<Row> rows) {
    RegisterRows reader = new RegisterRows();
    if (rows.isEmpty()) {
      return Reading.failed(new RegisterDefect(Kind.NO_FILE_COLUMN, 1, ""));
    }
    reader.head(rows.get(0));
    if (reader.defects.isEmpty()) {
      rows.subList(1, rows.size()).forEach(row -> reader.row(row, rows.get(0).cells().size()));
    }
    return reader.defects.isEmpty()
        ? Reading.of(new Register(reader.expectations, reader.ignored))
        : Reading.failed(reader.defects);
  }

  private void head(Row head) {
    for (int i = 0; i < head.cells().size(); i++) {
      Optional<Column> column = Column.of(head.cells().get(i));
      if (column.isEmpty()) {
        ignored.add(head.cells().get(i).strip());
      } else if (columns.putIfAbsent(column.get(), i) != null) {
        defects.add(new RegisterDefect(Kind.DUPLICATE_COLUMN, head.line(), head.cells().get(i)));
      }
    }
    if (!columns.containsKey(Column.FILE)) {
      defects.add(new RegisterDefect(Kind.NO_FILE_COLUMN, head.line(), ""));
    } else if (columns.size() == 1) {
      defects.add(new RegisterDefect(Kind.NOTHING_EXPECTED, head.line(), ""));
    }
  }

  private void row(Row row, int width) {
    if (row.cells().size() != width) {
      String count = Integer.toString(row.cells().size());
      defects.add(new RegisterDefect(Kind.CELL_COUNT, row.line(), count));
      return;
    }
    Optional<String> file = cell(row, Column.FILE).map(Register::key);
    Optional<String> written = cell(row, Column.DATE);
    Optional<LocalDate> date = written.flatMap(RegisterRows::date);
    if (file.isEmpty()) {
      defects.add(new RegisterDefect(Kind.NO_FILE, row.line(), ""));
    } else if (written.isPresent() && date.isEmpty()) {
      defects.add(new RegisterDefect(Kind.BAD_DATE, row.line(), written.get()));
    } else {
      Expectation expectation =
          new Expectation(
              cell(row, Column.SIGNER), number(row), cell(row, Column.ISSUER), date, true);
      if (expectations.put(file.get(), expectation) != null) {
        defects.add(new RegisterDefect(Kind.DUPLICATE_FILE, row.line(), file.get()));
      }
    }
  }

  /** The number with its symbol, which may bring the stroke or hyphen before it. */
  private Optional<String> number(Row row) {
    Optional<String> number = cell(row, Column.NUMBER);
    Optional<String> symbol = cell(row, Column.SYMBOL);
    if (number.isEmpty() || symbol.isEmpty()) {
      return number.or(() -> symbol.map(s -> isParted(s) ? s : "/" + s));
    }
    return Optional.of(number.get() + (isParted(symbol.get()) ? "" : "/") + symbol.get());
  }

  private static boolean isParted(String symbol) {
    return symbol.startsWith("/") || symbol.startsWith("-");
  }

  private static Optional<LocalDate> date(String written) {
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(written, format));
      } catch (DateTimeException otherFormat) {
        // The next one may fit.
      }
    }
    return Optional.empty();
  }

  /** The cell of that column; empty where it is blank, or where there is no such column. */
  private Optional<String> cell(Row row, Column column) {
    return Optional.ofNullable(columns.get(column))
        .map(i -> row.cells().get(i).strip())
        .filter(value -> !value.isEmpty());
  }
}
