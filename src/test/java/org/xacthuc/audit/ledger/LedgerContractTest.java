package org.xacthuc.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.audit.ledger.LedgerRows.NOW;
import static org.xacthuc.audit.ledger.LedgerRows.PINS;
import static org.xacthuc.audit.ledger.LedgerRows.folder;
import static org.xacthuc.audit.ledger.LedgerRows.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerContractTest {
  @TempDir Path folder;

  @Test
  void rowsAreReadAsTheyWereWritten() throws IOException {
    LedgerPlace place = LedgerPlace.parse(folder.resolve("l.db").toString());
    List<LedgerRow> rows = List.of(row("a.pdf"), row("b.pdf"));
    try (Ledger ledger = Ledger.open(place)) {
      Run run = ledger.begin(folder("/archive"), PINS, NOW, NOW);
      try (Recording recording = ledger.record(run, NOW)) {
        recording.add(rows);
        assertThat(recording.ofContent(Sha256.of("content of a.pdf"))).contains(rows.get(0));
        recording.finish(NOW);
      }
      assertThat(ledger.read(run).rows()).isEqualTo(rows);
    }
    try (Ledger ledger = Ledger.read(place)) {
      assertThat(ledger.read(ledger.runs().get(0)).rows()).isEqualTo(rows);
    }
    try (Ledger ledger = Ledger.open(place)) {}
  }
}
