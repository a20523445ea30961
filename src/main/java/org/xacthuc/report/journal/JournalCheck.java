package org.xacthuc.report.journal;

import java.util.List;

/**
 * What came out when a ledger and its journal were compared.
 *
 * @param records how many records the ledger has
 * @param head the SHA-256 of the last of them, to be compared with one that was kept elsewhere
 * @param irregularities the first of them; none where all is as it was recorded
 * @param total how many there are
 * @param behind how many records the journal does not have yet: an audit is running or was killed,
 *     and the next one writes them
 * @param otherJournals how many further journals the ledger has, which were not looked at
 */
public record JournalCheck(
    long records,
    String head,
    List<Irregularity> irregularities,
    long total,
    long behind,
    int otherJournals) {
  public JournalCheck {
    irregularities = List.copyOf(irregularities);
  }

  /** Whether all is as it was recorded. */
  public boolean isSound() {
    return total == 0;
  }
}
