package org.xacthuc.audit.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.report.row.Column;

/** The tables, as {@code src/docs/ledger.md} lists them. */
final class Schema {
  /** Goes up by one with every change of the tables or of the journal's lines. */
  static final int VERSION = 1;

  /** The 34 columns of a report's row, as SQL names them. */
  static final List<String> COLUMNS =
      Stream.of(Column.values()).map(c -> '"' + c.title() + '"').toList();

  private static final String WHO = "select schema_version, id from ledger";

  private Schema() {}

  /**
   * The id of the ledger in that database.
   *
   * @return empty where no ledger is in it
   * @throws LedgerException where something else is, or the ledger of a later version
   */
  static Optional<String> ledgerIn(Database database) throws LedgerException {
    String place = database.place();
    return database.call(
        connection -> {
          if (!hasTable(connection, "ledger")) {
            boolean shared = database.dialect().hasSeveralJournals();
            if (!shared && hasTable(connection, "%")) {
              throw new LedgerException(LedgerProblem.NOT_A_LEDGER, place, "");
            }
            return Optional.empty();
          }
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(WHO)) {
            if (!row.next()) {
              throw new LedgerException(LedgerProblem.NOT_A_LEDGER, place, "");
            }
            int version = row.getInt(1);
            if (version != VERSION) {
              boolean newer = version > VERSION;
              throw new LedgerException(
                  newer ? LedgerProblem.NEWER_SCHEMA : LedgerProblem.NOT_A_LEDGER, place, "");
            }
            database.dialect().requireOurs(connection, definitions(database.dialect().text()));
            return Optional.of(Cells.required(row, 2));
          } catch (SQLException notOurTable) {
            LedgerProblem problem = database.dialect().problem(notOurTable);
            if (problem == LedgerProblem.FAILED) {
              throw new LedgerException(LedgerProblem.NOT_A_LEDGER, place, "", notOurTable);
            }
            throw notOurTable;
          }
        });
  }

  /** Whether there is a table of such a name where ours would be. */
  private static boolean hasTable(Connection connection, String pattern) throws SQLException {
    String schema = connection.getSchema();
    try (ResultSet tables =
        connection.getMetaData().getTables(null, schema, pattern, new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  /**
   * Makes the tables in a database that has none of them.
   *
   * @return the new ledger's id
   */
  static String create(Database database) throws LedgerException {
    String id = UUID.randomUUID().toString();
    database.transaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            for (String definition : definitions(database.dialect().text())) {
              statement.execute(definition);
            }
            statement.execute(
                "insert into ledger (schema_version, id) values (" + VERSION + ", '" + id + "')");
          }
          return id;
        });
    return id;
  }

  private static List<String> definitions(String text) {
    List<String> definitions = new ArrayList<>();
    definitions.add("create table ledger (schema_version integer not null, id text not null)");
    definitions.add(
        "create table journal (journal integer primary key, id text not null unique,"
            + " head_seq bigint not null, head_sha256 text not null,"
            + " synced_seq bigint not null, synced_sha256 text not null,"
            + " synced_bytes bigint not null)");
    definitions.add(
        "create table run (run bigint primary key, journal integer not null, seq bigint not null,"
            + " kind text not null, input text not null, shard integer not null,"
            + " shards integer not null, tool_version text not null, tool_sha256 text not null,"
            + " policy_sha256 text not null, anchors_sha256 text not null,"
            + " options_sha256 text not null, verification_time text not null,"
            + " begun text not null, ended text, state text not null)");
    definitions.add(
        "create table event (journal integer not null, seq bigint not null, run bigint,"
            + " record text not null, record_sha256 text not null, primary key (journal, seq))");
    definitions.add(outcome(text));
    definitions.add("create unique index outcome_path on outcome (run, path_key)");
    definitions.add("create index outcome_sha256 on outcome (run, sha256)");
    definitions.add("create index outcome_verdict on outcome (run, verdict)");
    definitions.add(
        "create table fixity (journal integer not null, seq bigint not null, run bigint not null,"
            + " path text not null, algorithm text not null, expected text, actual text,"
            + " outcome text not null, record_sha256 text not null, primary key (journal, seq))");
    definitions.add("create index fixity_run on fixity (run, seq)");
    return definitions;
  }

  /** The report stands last: what is before it is read without it. */
  private static String outcome(String text) {
    return "create table outcome (journal integer not null, seq bigint not null,"
        + " run bigint not null, path text not null, path_key "
        + text
        + " not null, "
        + COLUMNS.stream().map(c -> c + " text not null").collect(Collectors.joining(", "))
        + ", same_as text, recorded text not null, record_sha256 text not null,"
        + " json text not null, primary key (journal, seq))";
  }
}
