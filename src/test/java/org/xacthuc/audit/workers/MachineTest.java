package org.xacthuc.audit.workers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a process starts another like itself. */
class MachineTest {
  private static final String PROPERTY = "xacthuc.archive";
  private static final String OPTION = "-XX:SharedArchiveFile=/nowhere/classes.jsa";

  @Test
  void aChildIsToldTheArchiveOfItsParent() {
    String before = System.getProperty(PROPERTY);
    try {
      System.clearProperty(PROPERTY);
      assertThat(Machine.child(MachineTest.class, 1 << 20)).doesNotContain(OPTION);

      System.setProperty(PROPERTY, OPTION);
      assertThat(Machine.child(MachineTest.class, 1 << 20)).containsSubsequence(OPTION, "-cp");
      assertThat(Machine.child(MachineTest.class)).containsSubsequence(OPTION, "-cp");
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }
}
