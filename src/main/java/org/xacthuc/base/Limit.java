package org.xacthuc.base;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one file can have too much of. Those with a standard can be set otherwise by a policy. */
public enum Limit {
  /** Bytes of the file. */
  FILE_SIZE(16L << 30, 1L << 40),
  /** Numbers of objects in all cross-reference sections together (ISO 32000-2 annex C). */
  OBJECTS(8_388_607, 8_388_607),
  /** Incremental updates. */
  REVISIONS(10_000, 1_000_000),
  /** Signature fields and signature dictionaries. */
  SIGNATURES(10_000, 1_000_000),
  /** Arrays, dictionaries, nodes of the page tree and fields in each other. */
  NESTING(100, 400),
  /** Bytes that one stream of the structure, of the evidence or of a page expands to. */
  STREAM_SIZE(64L << 20, 1L << 30),
  /** Filters that one such stream is written with. */
  FILTERS(4, 16),
  /** Pages whose text is read. */
  PAGES(60, 100_000),
  /** Bytes of one signature container, time-stamp or certificate. */
  CONTAINER_SIZE(16L << 20, 256L << 20),
  /** Certificates in one container, and certificates considered for one path. */
  CERTIFICATES(1_000, 100_000),
  /**
   * Steps of one path search, and of checking the signatures on the evidence about one path: each
   * about as long as verifying one RSA-2048 signature.
   */
  PATH_STEPS(4_000, 10_000_000),
  /** Seconds that verifying the file takes. */
  TIME(1_800, 86_400),
  /** Bytes of objects that are asked for again and again. */
  READING,
  /** Objects and bytes that two readers are compared in. */
  COMPARISON,
  /** Operators and glyphs of the pages that are read, and what is held against what there. */
  DRAWING,
  /** Bytes that are hashed, for all signatures together. */
  DIGESTING,
  /** The memory of the process. */
  MEMORY,
  /** The stack of the process. */
  STACK,
  /** Folders in folders, and links to one. */
  FOLDERS;

  private final long standard;
  private final long most;

  Limit() {
    this(0, 0);
  }

  Limit(long standard, long most) {
    this.standard = standard;
    this.most = most;
  }

  /** What reports and policies call it, such as {@code stream-size}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a policy can set it. */
  public boolean canBeSet() {
    return standard > 0;
  }

  /** What it is unless somebody says otherwise. */
  long standard() {
    return standard;
  }

  /** The most that it can be set to; the least is 1. */
  public long most() {
    return most;
  }

  /** The one of that code. */
  public static Optional<Limit> of(String code) {
    return Stream.of(values()).filter(limit -> limit.code().equals(code)).findFirst();
  }
}
