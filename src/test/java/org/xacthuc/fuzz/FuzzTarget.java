package org.xacthuc.fuzz;

import java.util.List;
import org.xacthuc.base.Bytes;

/** A part of the program that is handed bytes, with what must hold whatever they are. */
interface FuzzTarget {
  /** Well-formed inputs made by the kit of the tests: the same ones at every call. */
  List<Bytes> seeds();

  /** Words and byte sequences that a search does well to try, as Latin-1 text. */
  List<String> words();

  /**
   * Reads the input as the program would.
   *
   * @throws AssertionError where an invariant does not hold
   */
  void run(Bytes input);
}
