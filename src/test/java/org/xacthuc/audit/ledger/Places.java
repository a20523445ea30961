package org.xacthuc.audit.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.xacthuc.testkit.PostgresServer;

/** A new place of each kind for each test: an SQLite file, and a PostgreSQL database. */
final class Places implements ArgumentsProvider {

  /**
   * Where a test has its ledger.
   *
   * @param url for a look behind the ledger's back
   */
  record Place(LedgerPlace place, String url, String kind) {

    /** Changes the database without the ledger's knowing. */
    void sql(String... statements) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }

    List<String> lines() throws IOException {
      return Files.readAllLines(place.journal());
    }

    /** Writes the journal anew. */
    void write(List<String> lines) throws IOException {
      Files.writeString(place.journal(), String.join("\n", lines) + "\n");
    }

    @Override
    public String toString() {
      return kind;
    }
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws IOException, SQLException {
    return Stream.of(Arguments.of(sqlite()), Arguments.of(postgres(context)));
  }

  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("xacthuc-ledger");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException alreadyGone) {
      // That is what is wanted.
    }
  }

  static Place sqlite() throws IOException {
    return sqlite(folder().resolve("ledger.db"));
  }

  static Place sqlite(Path file) throws IOException {
    return new Place(LedgerPlace.parse(file.toString()), "jdbc:sqlite:" + file, "SQLite");
  }

  private static Place postgres(ExtensionContext context) throws IOException, SQLException {
    String url = PostgresServer.of(context).newSchema();
    String journal = folder().resolve("journal.jsonl").toString();
    return new Place(LedgerPlace.parse(url, Optional.of(journal)), url, "PostgreSQL");
  }
}
