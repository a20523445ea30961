package org.xacthuc.base;

/** A stretch of a file, in bytes from its start: {@code start} inclusive, {@code end} exclusive. */
public record Span(long start, long end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public long length() {
    return end - start;
  }

  public boolean encloses(Span inner) {
    return start <= inner.start && inner.end <= end;
  }
}
