package org.xacthuc.pdf;

import org.xacthuc.base.Span;

/**
 * One revision: the original file or an incremental update (ISO 32000-2 §7.5.6).
 *
 * @param number from 1, the original
 * @param bytes from the end of the revision before it to after its end-of-file marker and the
 *     end-of-line marker behind that
 * @param startXref the offset that its startxref gives
 */
public record Revision(int number, Span bytes, long startXref) {}
