package org.xacthuc.directive;

import java.util.List;

/**
 * What a directive's pages say besides the fields of its head and its blocks.
 *
 * @param fields where the fields of the head stand, those that were found, in the order of {@link
 *     DirectiveField}
 * @param marks in reading order
 * @param cited every document cited, once, in the order of the text
 * @param copies of what it is a copy, and whose; more than one where a copy was copied
 * @param otherBlocks authority and position, with a name or none, that are not among the
 *     directive's blocks: in annexes, in the midst of the text, with a name that is no text
 */
public record Particulars(
    List<PrintedField> fields,
    List<Mark> marks,
    List<CitedDocument> cited,
    List<DocumentCopy> copies,
    List<SignatureBlock> otherBlocks) {
  /** Nothing besides. */
  public static final Particulars NONE =
      new Particulars(List.of(), List.of(), List.of(), List.of(), List.of());

  public Particulars {
    fields = List.copyOf(fields);
    marks = List.copyOf(marks);
    cited = List.copyOf(cited);
    copies = List.copyOf(copies);
    otherBlocks = List.copyOf(otherBlocks);
  }
}
