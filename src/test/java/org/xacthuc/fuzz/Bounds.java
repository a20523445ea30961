package org.xacthuc.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.xacthuc.base.Bytes;

/**
 * Runs a target within bounds that are counted, not timed by the clock on the wall: what its thread
 * allocates, and its processor time. Both are generous; a hang or a bomb is far beyond.
 */
final class Bounds {
  /** Inputs are at most {@link #LARGEST} bytes; no genuine file of that size takes a second. */
  private static final Duration PROCESSOR_TIME = Duration.ofSeconds(10);

  private static final long ALLOCATED = 1L << 30;

  /** Bytes of the largest input. */
  static final int LARGEST = 1 << 16;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Bounds() {}

  /**
   * Hands over the input; what is longer than {@link #LARGEST} is passed over.
   *
   * @throws AssertionError where an invariant of the target or a bound does not hold
   */
  static void run(FuzzTarget target, Bytes input) {
    if (input.length() > LARGEST) {
      return;
    }
    long thread = Thread.currentThread().getId();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long time = THREADS.getCurrentThreadCpuTime();
    target.run(input);
    Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time);
    long bytes = THREADS.getThreadAllocatedBytes(thread) - allocated;
    Invariant.holds(taken.compareTo(PROCESSOR_TIME) < 0, () -> "processor time " + taken);
    Invariant.holds(bytes < ALLOCATED, () -> bytes + " bytes allocated");
  }
}
