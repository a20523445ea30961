package org.xacthuc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
  private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");

  /** WCAG 2.2 success criterion 1.4.3: 4.5 to 1, by day, at night and on paper. */
  @Test
  void everyTextStandsOutAgainstItsGround() {
    List<Map<String, String>> schemes =
        ROOT.matcher(StyleSheet.load().text()).results().map(StyleSheetTest::colours).toList();
    assertThat(schemes).hasSize(3);
    for (Map<String, String> scheme : schemes) {
      for (String tone : List.of("good", "bad", "doubtful", "neutral")) {
        assertReadable(scheme, tone, "ground");
        assertReadable(scheme, tone, tone + "-ground");
        assertReadable(scheme, "ink", tone + "-ground");
        assertReadable(scheme, "quiet", tone + "-ground");
      }
      assertReadable(scheme, "ink", "ground");
      assertReadable(scheme, "quiet", "ground");
    }
  }

  private static Map<String, String> colours(MatchResult root) {
    Map<String, String> colours = new HashMap<>();
    COLOUR.matcher(root.group(1)).results().forEach(c -> colours.put(c.group(1), c.group(2)));
    return colours;
  }

  private static void assertReadable(Map<String, String> scheme, String text, String ground) {
    double one = luminance(scheme.get(text));
    double other = luminance(scheme.get(ground));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
  }

  /** Relative luminance as WCAG 2.2 defines it. */
  private static double luminance(String colour) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
