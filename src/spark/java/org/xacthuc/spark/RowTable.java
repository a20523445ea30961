package org.xacthuc.spark;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.xacthuc.report.row.Column;

/** The columns of the output: those of the ledger that are not about its own keeping. */
final class RowTable {
  /** The input's path, as a ledger has it. */
  static final String PATH = "path";

  /** The whole report, one line. */
  static final String JSON = "json";

  private RowTable() {}

  /** Texts, all of them: empty where something is absent. */
  static StructType schema() {
    List<StructField> fields =
        Stream.of(Stream.of(PATH), Stream.of(Column.values()).map(Column::title), Stream.of(JSON))
            .flatMap(names -> names)
            .map(name -> DataTypes.createStructField(name, DataTypes.StringType, false))
            .toList();
    return DataTypes.createStructType(fields);
  }
}
