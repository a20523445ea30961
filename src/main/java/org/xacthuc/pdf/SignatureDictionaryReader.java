package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/** Reads a signature dictionary and what is wrong with its own entries. */
final class SignatureDictionaryReader {
  private final RevisionView view;
  private final Limits limits;
  private final IndirectObject object;
  private final Dict dict;
  private final List<PdfDefect> defects = new ArrayList<>();

  private SignatureDictionaryReader(
      RevisionView view, Limits limits, IndirectObject object, Dict dict) {
    this.view = view;
    this.limits = limits;
    this.object = object;
    this.dict = dict;
  }

  /**
   * Reads a dictionary; the value is always there. What it says of later changes is read apart, in
   * the revision that it ends.
   *
   * @param view the revision to resolve references in
   * @param object the indirect object that is, or holds, the dictionary
   */
  static Reading<SignatureDictionary, PdfDefect> read(
      RevisionView view, Limits limits, IndirectObject object, Dict dict) {
    SignatureDictionaryReader reader = new SignatureDictionaryReader(view, limits, object, dict);
    SignatureDictionary read = reader.dictionary();
    return Reading.of(read, reader.defects);
  }

  private SignatureDictionary dictionary() {
    dict.duplicateKeys().forEach(k -> add(Kind.DUPLICATE_KEY, k, "/" + k.value()));
    Optional<Text> contents = contents();
    Optional<String> type = name("Type");
    Optional<String> filter = name("Filter");
    Optional<String> subFilter = name("SubFilter");
    if (filter.isEmpty()) {
      add(Kind.DICTIONARY_BROKEN, dict, "/Filter"); // ISO 32000-2 §12.8.1, table 255: required.
    }
    if (subFilter.isEmpty()) {
      add(Kind.SUB_FILTER_MISSING, dict, "/SubFilter");
    } else {
      checkType(type, subFilter.get());
    }
    return new SignatureDictionary(
        new ObjectId(object.number(), object.generation()),
        object.extent(),
        byteRange(),
        object.extent().flatMap(e -> contents.map(Text::where)),
        contents.map(Text::value).orElse(Bytes.EMPTY),
        type,
        filter,
        subFilter,
        text("Name"),
        text("Reason"),
        text("Location"),
        text("M"),
        certificates(),
        SignaturePermissions.NONE);
  }

  /** ETSI EN 319 142-1 §5.4.3: a document time-stamp has /Type /DocTimeStamp, and no other has. */
  private void checkType(Optional<String> type, String subFilter) {
    boolean timeStamp = subFilter.equals("ETSI.RFC3161");
    boolean says = type.filter("DocTimeStamp"::equals).isPresent();
    if (timeStamp != says || (!says && type.filter(t -> !t.equals("Sig")).isPresent())) {
      add(Kind.TYPE_CONTRADICTS_SUB_FILTER, dict, "/Type /" + type.orElse("") + " /" + subFilter);
    }
  }

  /** Invariant I1: a direct array of exactly four integers, digits alone, of the one shape. */
  private Optional<ByteRange> byteRange() {
    PdfObject value = dict.get("ByteRange").orElse(null);
    if (value == null) {
      add(Kind.BYTE_RANGE_MISSING, dict, "/ByteRange");
      return Optional.empty();
    }
    if (value instanceof Array array
        && array.items().size() == 4
        && array.items().stream().allMatch(i -> i instanceof Int n && n.plain())) {
      long[] n = array.items().stream().mapToLong(i -> ((Int) i).value()).toArray();
      if (ByteRange.hasShape(n[0], n[1], n[2], n[3])) {
        return Optional.of(new ByteRange(n[0], n[1], n[2], n[3]));
      }
    }
    add(Kind.BYTE_RANGE_SHAPE, value, "/ByteRange");
    return Optional.empty();
  }

  /**
   * Invariant I2, as far as the token goes: a direct hexadecimal string of an even number of digits
   * and nothing else. White space between digits is refused: no signing tool known to us writes it,
   * since it reserves the string's width before it has the digits.
   */
  private Optional<Text> contents() {
    PdfObject value = dict.get("Contents").orElse(null);
    if (value == null || value instanceof Null) {
      add(Kind.CONTENTS_MISSING, value == null ? dict : value, "/Contents");
      return Optional.empty();
    }
    if (!(value instanceof Text text)) {
      add(Kind.CONTENTS_NOT_HEX, value, "/Contents");
      return Optional.empty();
    }
    if (text.value().isEmpty()) {
      add(Kind.CONTENTS_MISSING, value, "/Contents");
    } else if (!text.hex() || !isPlainHex(text.where())) {
      add(Kind.CONTENTS_NOT_HEX, value, "/Contents");
    }
    if (text.value().length() > limits.containerBytes()) {
      defects.add(defect(Kind.CONTENTS_TOO_LARGE, value, "/Contents").over(Limit.CONTAINER_SIZE));
      return Optional.of(new Text(text.where(), Bytes.EMPTY, text.hex()));
    }
    return Optional.of(text);
  }

  private boolean isPlainHex(Span token) {
    long digits = token.length() - 2;
    long at = token.start() + 1;
    while (Characters.hexValue(object.source().at(at)) >= 0) {
      at++;
    }
    return digits % 2 == 0 && at == token.end() - 1;
  }

  private Optional<String> name(String key) {
    return view.get(dict, key).orElse(null) instanceof Name n
        ? Optional.of(n.value())
        : Optional.empty();
  }

  private Optional<String> text(String key) {
    return view.get(dict, key).orElse(null) instanceof Text t && !t.value().isEmpty()
        ? Optional.of(TextString.decode(t.value()))
        : Optional.empty();
  }

  /**
   * A byte string or an array of them, direct ones only: those lie in the bytes that are signed,
   * which is all that binds them to the signature.
   */
  private List<Bytes> certificates() {
    PdfObject value = dict.get("Cert").orElse(null);
    List<PdfObject> items =
        value instanceof Array a ? a.items() : value == null ? List.of() : List.of(value);
    List<Bytes> certificates = new ArrayList<>();
    for (PdfObject item : items) {
      if (!(item instanceof Text t) || certificates.size() == limits.certificates()) {
        return List.of();
      }
      certificates.add(t.value());
    }
    return certificates;
  }

  private void add(Kind kind, PdfObject at, String detail) {
    defects.add(defect(kind, at, detail));
  }

  private PdfDefect defect(Kind kind, PdfObject at, String detail) {
    return object.extent().isPresent()
        ? PdfDefect.of(kind, new Span(at.where().start(), at.where().end()), detail)
        : PdfDefect.of(kind, detail);
  }
}
