package org.xacthuc.base;

import java.time.ZoneOffset;

/** The time of Vietnam, which has had no other offset since its documents are signed digitally. */
public final class VietnamTime {
  /** What a time without an offset is taken to bear, and what reports are written in. */
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  private VietnamTime() {}
}
