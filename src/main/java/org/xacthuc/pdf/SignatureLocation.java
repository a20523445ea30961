package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.pdf.structure.IndirectObject;

/**
 * A signature as it was found, before it is checked.
 *
 * @param fieldObject the field that leads to it; absent when none does
 * @param object the object that is, or holds, the dictionary; absent when there is none
 * @param dictionary absent when there is none
 * @param defects of the dictionary and of the way to it
 */
record SignatureLocation(
    SignatureField field,
    OptionalInt fieldObject,
    Optional<IndirectObject> object,
    Optional<SignatureDictionary> dictionary,
    List<PdfDefect> defects) {
  SignatureLocation {
    defects = List.copyOf(defects);
  }

  /** The offset after the last byte signed; 0 when there is no byte range. */
  long end() {
    return dictionary.flatMap(SignatureDictionary::byteRange).map(ByteRange::end).orElse(0L);
  }
}
