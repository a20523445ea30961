package org.xacthuc.pdf.structure;

import java.util.Optional;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject;

/**
 * An indirect object.
 *
 * @param extent from {@code n g obj} to the end of {@code endobj}; absent for a compressed object
 * @param source where the positions in {@code value} count
 */
public record IndirectObject(
    int number, int generation, Optional<Span> extent, ByteSource source, PdfObject value) {}
