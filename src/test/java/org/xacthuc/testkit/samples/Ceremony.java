package org.xacthuc.testkit.samples;

import java.util.List;

/**
 * How a directive is signed: first the person, then the organisation (Decree 30/2020, article 32).
 *
 * @param stamp the lines printed beside the organisation's seal; none where there is only the seal
 */
record Ceremony(Act person, Act organisation, List<String> stamp) {
  Ceremony {
    stamp = List.copyOf(stamp);
  }

  Ceremony person(Act other) {
    return new Ceremony(other, organisation, stamp);
  }

  Ceremony stamp(String... lines) {
    return new Ceremony(person, organisation, List.of(lines));
  }
}
