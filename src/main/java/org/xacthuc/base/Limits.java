package org.xacthuc.base;

/**
 * How much of a hostile file is looked at before it is given up with a finding.
 *
 * @param fileBytes the largest file read, in bytes
 * @param objects indirect objects in all cross-reference sections together
 * @param revisions incremental updates
 * @param signatures signature fields and signature dictionaries
 * @param nesting depth of arrays, dictionaries, page trees and field trees
 * @param streamBytes bytes that one stream may expand to
 * @param pages pages whose text is read
 * @param containerBytes size of one signature container or time-stamp token
 * @param certificates certificates considered for one path
 * @param pathSteps steps of one path search, and of checking the signatures on the evidence about
 *     one path: each about as long as verifying one RSA-2048 signature
 */
public record Limits(
    long fileBytes,
    int objects,
    int revisions,
    int signatures,
    int nesting,
    long streamBytes,
    int pages,
    int containerBytes,
    int certificates,
    int pathSteps) {

  /** Far above the largest genuine file known to us, far below what harms a small machine. */
  public static final Limits DEFAULT =
      new Limits(16L << 30, 8_388_607, 10_000, 10_000, 100, 64L << 20, 60, 16 << 20, 1_000, 4_000);
}
