package org.xacthuc.pdf.structure;

import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/**
 * One revision as the chain of cross-reference sections makes it.
 *
 * @param bytes from the end of the revision before it
 * @param startXref the offset that its startxref gives
 * @param trailer of the section that startxref leads to
 * @param newestSection the section that startxref leads to, counted from 0, the file's newest
 * @param oldestSection the last section that belongs to this revision
 */
public record RevisionBounds(
    Span bytes, long startXref, Dict trailer, int newestSection, int oldestSection) {}
