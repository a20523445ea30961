package org.xacthuc.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.CmsDefect.Kind;

/** Attributes by type, with the rule of one instance and one value (RFC 5652 §11). */
final class AttributeTable {
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<CmsDefect> defects;

  /**
   * Reads the set; null stands for none.
   *
   * @param defects where broken attributes are told
   */
  AttributeTable(ASN1Set set, List<CmsDefect> defects) {
    this.defects = defects;
    if (set != null) {
      for (ASN1Encodable element : set) {
        try {
          attributes.add(Attribute.getInstance(element));
        } catch (RuntimeException malformed) {
          broken("attribute");
        }
      }
    }
  }

  boolean contains(String oid) {
    return attributes.stream().anyMatch(a -> a.getAttrType().getId().equals(oid));
  }

  /** The one value of the one instance; none, with ATTRIBUTE_BROKEN, when there are more. */
  Optional<ASN1Encodable> single(String oid) {
    List<ASN1Set> instances = instances(oid);
    if (instances.isEmpty()) {
      return Optional.empty();
    }
    if (instances.size() > 1 || instances.get(0).size() != 1) {
      broken(oid);
      return Optional.empty();
    }
    return Optional.of(instances.get(0).getObjectAt(0));
  }

  /** All values of all instances, for attributes that may have several. */
  List<ASN1Encodable> all(String oid) {
    List<ASN1Encodable> values = new ArrayList<>();
    instances(oid).forEach(set -> set.forEach(values::add));
    return values;
  }

  /** The encodings of {@link #all}, the first ones only; that there are more is told. */
  List<Bytes> tokens(String oid) throws IOException {
    List<ASN1Encodable> values = all(oid);
    if (values.size() > CmsSignature.MOST_TIME_STAMPS) {
      defects.add(new CmsDefect(Kind.EMBEDDED_OBJECT_BROKEN, values.size() + " of " + oid));
    }
    List<Bytes> tokens = new ArrayList<>();
    for (ASN1Encodable value :
        values.subList(0, Math.min(values.size(), CmsSignature.MOST_TIME_STAMPS))) {
      tokens.add(Bytes.of(value.toASN1Primitive().getEncoded()));
    }
    return tokens;
  }

  void broken(String what) {
    defects.add(new CmsDefect(Kind.ATTRIBUTE_BROKEN, what));
  }

  private List<ASN1Set> instances(String oid) {
    return attributes.stream()
        .filter(a -> a.getAttrType().getId().equals(oid))
        .map(Attribute::getAttrValues)
        .toList();
  }
}
