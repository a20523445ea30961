package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One page in two revisions, each number from 1; it is the same page where it is the same object.
 */
record PagePair(OptionalInt before, OptionalInt after) {
  /** Of longer documents pages are taken for the same where they have the same number. */
  private static final int LONGEST = 2000;

  /** The pages asked for, those that came and those that went. */
  static List<PagePair> of(PDDocument before, PDDocument after, Set<Integer> wanted) {
    List<COSObjectKey> old = keys(before);
    List<COSObjectKey> now = keys(after);
    boolean known = !old.isEmpty() && !now.isEmpty() && isEachOnce(old) && isEachOnce(now);
    return known
        ? byObject(old, now, wanted)
        : byNumber(before.getNumberOfPages(), after.getNumberOfPages(), wanted);
  }

  private static boolean isEachOnce(List<COSObjectKey> keys) {
    Set<COSObjectKey> seen = new HashSet<>();
    return keys.stream().allMatch(k -> k != null && seen.add(k));
  }

  /** None where there are too many. */
  private static List<COSObjectKey> keys(PDDocument document) {
    List<COSObjectKey> keys = new ArrayList<>();
    if (document.getNumberOfPages() <= LONGEST) {
      for (PDPage page : document.getPages()) {
        keys.add(page.getCOSObject().getKey());
      }
    }
    return keys;
  }

  private static List<PagePair> byObject(
      List<COSObjectKey> old, List<COSObjectKey> now, Set<Integer> wanted) {
    Set<COSObjectKey> present = new HashSet<>(now);
    Map<COSObjectKey, Integer> then = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      then.put(old.get(i), i + 1);
    }
    List<PagePair> pairs = new ArrayList<>();
    for (int page : pages(wanted, now.size())) {
      Integer number = then.get(now.get(page - 1));
      pairs.add(pair(number == null ? 0 : number, page));
    }
    for (int i = 0; i < now.size(); i++) {
      if (!then.containsKey(now.get(i)) && !wanted.contains(i + 1)) {
        pairs.add(pair(0, i + 1));
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (!present.contains(old.get(i))) {
        pairs.add(pair(i + 1, 0));
      }
    }
    return pairs;
  }

  private static List<PagePair> byNumber(int old, int now, Set<Integer> wanted) {
    List<PagePair> pairs = new ArrayList<>();
    for (int page : pages(wanted, Math.max(old, now))) {
      pairs.add(pair(page <= old ? page : 0, page <= now ? page : 0));
    }
    return pairs;
  }

  private static Set<Integer> pages(Set<Integer> wanted, int most) {
    Set<Integer> pages = new LinkedHashSet<>(wanted);
    pages.removeIf(page -> page < 1 || page > most);
    return pages;
  }

  /** Zero stands for a page that is not there. */
  private static PagePair pair(int before, int after) {
    return new PagePair(number(before), number(after));
  }

  private static OptionalInt number(int page) {
    return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
  }
}
