package org.xacthuc.attacks;

import java.util.List;
import java.util.stream.Stream;

/**
 * All rows of the catalogue of attacks on the structure of the file, in the order of its groups.
 */
final class Catalogue {
  private static final List<StructureAttack> ROWS =
      Stream.of(
              ForgeryRows.rows(),
              WrappingRows.rows(),
              UpdateRows.rows(),
              RevisionRows.rows(),
              ShadowRows.rows(),
              PermissionRows.rows(),
              SeamRows.rows(),
              ParserRows.rows(),
              LimitRows.rows(),
              GenuineRows.rows(),
              PairwiseRows.rows())
          .flatMap(rows -> rows)
          .toList();

  private Catalogue() {}

  static List<StructureAttack> rows() {
    return ROWS;
  }
}
