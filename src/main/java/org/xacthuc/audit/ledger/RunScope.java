package org.xacthuc.audit.ledger;

/**
 * What a run is about. Two runs of the same scope can be compared; an unfinished one is resumed.
 *
 * @param input the folder or list, absolute, spelt as paths in the ledger are
 * @param shard which part of it, from 1 to {@code shards}
 * @param shards in how many parts it is cut; 1 for not at all
 */
public record RunScope(Kind kind, String input, int shard, int shards) {
  public RunScope {
    Storable.require(input);
    if (shard < 1 || shard > shards) {
      throw new IllegalArgumentException(shard + "/" + shards);
    }
  }

  /** What the input is. */
  public enum Kind {
    FOLDER,
    LIST
  }
}
