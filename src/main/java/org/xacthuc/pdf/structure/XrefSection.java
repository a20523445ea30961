package org.xacthuc.pdf.structure;

import java.util.Optional;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/**
 * One cross-reference section: a table with its trailer, or a stream.
 *
 * @param offset what a startxref or /Prev gives for it
 * @param where its bytes; a table's run to the end of the trailer dictionary
 * @param trailer the trailer dictionary, or the stream's
 * @param hybrid the bytes of the stream that a hybrid table names
 * @param tail the startxref and end-of-file marker that follow it directly, where they do
 */
record XrefSection(
    long offset, Span where, Dict trailer, Optional<Span> hybrid, Optional<Tail> tail) {}
