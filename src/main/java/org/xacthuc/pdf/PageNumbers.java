package org.xacthuc.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.RevisionView;

/** The numbers of the pages, read once for as long as no revision touches the page tree. */
final class PageNumbers {
  private final Limits limits;
  private Map<Integer, Integer> numbers;

  PageNumbers(Limits limits) {
    this.limits = limits;
  }

  OptionalInt of(int object, RevisionView view) {
    if (numbers == null) {
      numbers = new HashMap<>();
      for (PageTree.Page page : PageTree.read(view, limits).pages()) {
        numbers.put(page.object().number(), page.number());
      }
    }
    Integer number = numbers.get(object);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** To be called when the page tree is different from here on. */
  void forget() {
    numbers = null;
  }
}
