package org.xacthuc.directive;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Box;

/**
 * A signature block (Decree 30/2020 annex I, cells 7a to 7c).
 *
 * @param page from 1
 * @param box around its lines; absent in plain text
 * @param authority the lines with TM., KT., TL., TUQ. or the Party's T/M, K/T, T/L, in order; a
 *     missing dot or blank after the abbreviation is supplied
 * @param position of the signer; absent where the form prints none; several posts follow each other
 * @param signer the printed name, without rank or title
 * @param rank the rank, degree or form of address printed before the name
 */
public record SignatureBlock(
    int page,
    Optional<Box> box,
    List<String> authority,
    Optional<String> position,
    Optional<String> signer,
    Optional<String> rank) {
  public SignatureBlock {
    authority = List.copyOf(authority);
  }
}
