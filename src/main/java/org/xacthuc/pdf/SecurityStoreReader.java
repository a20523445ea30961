package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.structure.XrefEntry;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;

/** Reads the document security store (ISO 32000-2 §12.8.4.3, tables 261 and 262). */
final class SecurityStoreReader {
  private final RevisionView view;
  private final Limits limits;
  private final Map<Integer, Bytes> certificates = new LinkedHashMap<>();
  private final Map<Integer, Bytes> crls = new LinkedHashMap<>();
  private final Map<Integer, Bytes> ocspResponses = new LinkedHashMap<>();
  private final Map<Bytes, Integer> revisions = new HashMap<>();
  private final List<PdfDefect> defects = new ArrayList<>();

  private SecurityStoreReader(RevisionView view, Limits limits) {
    this.view = view;
    this.limits = limits;
  }

  /** Reads the store; defects go to {@code defects}. */
  static DocumentSecurityStore read(RevisionView view, Limits limits, List<PdfDefect> defects) {
    SecurityStoreReader reader = new SecurityStoreReader(view, limits);
    view.catalog().flatMap(c -> view.dict(c, "DSS")).ifPresent(reader::store);
    defects.addAll(reader.defects);
    return new DocumentSecurityStore(
        List.copyOf(reader.certificates.values()),
        List.copyOf(reader.crls.values()),
        List.copyOf(reader.ocspResponses.values()),
        reader.revisions);
  }

  private void store(Dict store) {
    collect(view.items(store, "Certs"), certificates, limits.containerBytes());
    collect(view.items(store, "CRLs"), crls, limits.streamBytes());
    collect(view.items(store, "OCSPs"), ocspResponses, limits.containerBytes());
    Optional<Dict> vri = view.dict(store, "VRI");
    for (Entry entry : vri.map(Dict::entries).orElse(List.of())) {
      view.resolve(entry.value())
          .asDict()
          .ifPresent(
              one -> {
                collect(view.items(one, "Cert"), certificates, limits.containerBytes());
                collect(view.items(one, "CRL"), crls, limits.streamBytes());
                collect(view.items(one, "OCSP"), ocspResponses, limits.containerBytes());
              });
    }
  }

  /** Lists may be as large as any stream: they are walked, not built. */
  private void collect(List<PdfObject> references, Map<Integer, Bytes> into, long largest) {
    for (PdfObject reference : references) {
      IndirectObject object = view.holder(reference).orElse(null);
      if (object == null || into.containsKey(object.number())) {
        continue;
      }
      if (into.size() >= limits.certificates()) {
        if (defects.isEmpty()) {
          defects.add(PdfDefect.limit(Limit.CERTIFICATES, "/DSS"));
        }
        return;
      }
      view.store()
          .decode(object, view.revision())
          .filter(b -> b.length() <= largest)
          .ifPresent(
              b -> {
                into.put(object.number(), b);
                revisions.merge(b, revisionOf(object.number()), Math::min);
              });
    }
  }

  /** The revision that holds the object's bytes: whatever covers it covers the object. */
  private int revisionOf(int number) {
    // A stream is no member of an object stream (§7.5.7).
    return view.skeleton().entry(number, view.revision()).orElse(null)
            instanceof XrefEntry.InFile file
        ? view.skeleton().revisionAt(file.offset())
        : view.revision();
  }
}
