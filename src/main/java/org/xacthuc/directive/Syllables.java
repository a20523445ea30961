package org.xacthuc.directive;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which folded letters can be a syllable of Vietnamese: an initial, if any, and a rhyme. */
final class Syllables {
  private static final Pattern PARTS =
      Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?+(.*)");

  private static final String RHYMES =
      """
      a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem
      ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay
      oc oe oen oeo oet oi om on ong op ot u ua uan uang uat uay uc ue uech uenh ui um un ung uo
      uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet
      yeu ym
      """;

  private static final Set<String> KNOWN =
      Arrays.stream(RHYMES.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());

  private Syllables() {}

  static boolean isPossible(String folded) {
    Matcher m = PARTS.matcher(folded);
    return m.matches() && KNOWN.contains(m.group(2));
  }
}
