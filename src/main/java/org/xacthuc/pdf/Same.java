package org.xacthuc.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Bool;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Real;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** Whether two objects say the same, wherever they stand: equal references, not equal targets. */
final class Same {
  private Same() {}

  static boolean objects(IndirectObject a, IndirectObject b) {
    if (a.generation() != b.generation()) {
      return false; // ISO 32000-2 §7.3.10: what refers to the one does not reach the other.
    }
    if (a.value() instanceof Stream s && b.value() instanceof Stream t) {
      return values(s.dict(), t.dict()) && bytes(a.source(), s.data(), b.source(), t.data());
    }
    return values(a.value(), b.value());
  }

  /** Whether two values of a key are the same, or both missing. */
  static boolean values(Optional<PdfObject> a, Optional<PdfObject> b) {
    return a.isPresent() == b.isPresent() && (a.isEmpty() || values(a.get(), b.get()));
  }

  /** Whether two values are the same; streams, which are never values of a key, are not. */
  static boolean values(PdfObject a, PdfObject b) {
    if (a instanceof Array x && b instanceof Array y) {
      return items(x.items(), y.items());
    }
    if (a instanceof Dict x && b instanceof Dict y) {
      return dictionaries(x, y);
    }
    if (a instanceof Ref x && b instanceof Ref y) {
      return x.number() == y.number() && x.generation() == y.generation();
    }
    if (a instanceof Text x && b instanceof Text y) {
      return x.value().equals(y.value());
    }
    return scalars(a, b);
  }

  private static boolean scalars(PdfObject a, PdfObject b) {
    if (a instanceof Name x && b instanceof Name y) {
      return x.value().equals(y.value());
    }
    if (a instanceof Bool x && b instanceof Bool y) {
      return x.value() == y.value();
    }
    if (a instanceof Int x && b instanceof Int y) {
      return x.value() == y.value();
    }
    if (isNumber(a) && isNumber(b)) {
      return number(a) == number(b); // ISO 32000-2 §7.3.3: an integer stands for the real number.
    }
    return a instanceof Null && b instanceof Null;
  }

  private static boolean isNumber(PdfObject value) {
    return value instanceof Int || value instanceof Real;
  }

  private static double number(PdfObject value) {
    return value instanceof Int i ? i.value() : ((Real) value).value();
  }

  private static boolean items(List<PdfObject> a, List<PdfObject> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!values(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean dictionaries(Dict a, Dict b) {
    if (a.entries().size() != b.entries().size()) {
      return false;
    }
    Map<String, PdfObject> other = new HashMap<>();
    b.entries().forEach(e -> other.put(e.key().value(), e.value()));
    for (Entry entry : a.entries()) {
      PdfObject value = other.remove(entry.key().value());
      if (value == null || !values(entry.value(), value)) {
        return false;
      }
    }
    return other.isEmpty();
  }

  private static boolean bytes(ByteSource a, Span x, ByteSource b, Span y) {
    if (x.length() != y.length()) {
      return false;
    }
    for (long i = 0; i < x.length(); i++) {
      if (a.at(x.start() + i) != b.at(y.start() + i)) {
        return false;
      }
    }
    return true;
  }
}
