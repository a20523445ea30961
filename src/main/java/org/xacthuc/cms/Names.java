package org.xacthuc.cms;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.util.encoders.Hex;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.StreamSafe;

/** Distinguished names out of their ASN.1, and their comparison (RFC 5280 §7.1). */
public final class Names {
  /** RFC 4514 §3 and what is common beside it. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("2.5.4.3", "CN"),
          Map.entry("2.5.4.4", "SN"),
          Map.entry("2.5.4.5", "serialNumber"),
          Map.entry("2.5.4.6", "C"),
          Map.entry("2.5.4.7", "L"),
          Map.entry("2.5.4.8", "ST"),
          Map.entry("2.5.4.9", "STREET"),
          Map.entry("2.5.4.10", "O"),
          Map.entry("2.5.4.11", "OU"),
          Map.entry("2.5.4.12", "T"),
          Map.entry("2.5.4.42", "GN"),
          Map.entry("2.5.4.97", "organizationIdentifier"),
          Map.entry("0.9.2342.19200300.100.1.1", "UID"),
          Map.entry("0.9.2342.19200300.100.1.25", "DC"),
          Map.entry("1.2.840.113549.1.9.1", "E"));

  /** Genuine names have about ten parts; what is done with one takes time for each. */
  private static final int MOST_PARTS = 1_000;

  private Names() {}

  /** Whether a name has more parts than anybody needs. */
  static boolean isTooLong(X500Name name) {
    return name.size() > MOST_PARTS;
  }

  /** The name with every attribute, those of multi-valued parts one after the other. */
  public static DistinguishedName of(X500Name name) {
    List<DistinguishedName.Attribute> attributes = new ArrayList<>();
    for (RDN part : name.getRDNs()) {
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        String type = attribute.getType().getId();
        attributes.add(
            new DistinguishedName.Attribute(
                SHORT.getOrDefault(type, type), value(attribute.getValue())));
      }
    }
    return new DistinguishedName(attributes);
  }

  /** RFC 5280 §7.1: whether two DER names are the same; malformed ones equal nothing else. */
  public static boolean match(Bytes oneDer, Bytes otherDer) {
    if (oneDer.equals(otherDer)) {
      return true;
    }
    try {
      return canonical(X500Name.getInstance(oneDer.toArray()))
          .equals(canonical(X500Name.getInstance(otherDer.toArray())));
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  /**
   * A text that two names share exactly when RFC 5280 §7.1 calls them the same: the same parts in
   * the same order, after folding case and white space. Not for reading.
   */
  public static String canonical(X500Name name) {
    StringBuilder text = new StringBuilder();
    for (RDN part : name.getRDNs()) {
      List<String> attributes = new ArrayList<>();
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        // Bouncy Castle folds ASCII alone; RFC 4518 §2 folds and composes all of Unicode.
        String value =
            StreamSafe.normalize(
                    IETFUtils.canonicalString(attribute.getValue()), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        attributes.add(attribute.getType().getId() + ":" + value.length() + ":" + value);
      }
      // The values of one part are a set (RFC 5280 §4.1.2.4).
      Collections.sort(attributes);
      text.append(attributes.size()).append(attributes);
    }
    return text.toString();
  }

  private static String value(ASN1Encodable value) {
    try {
      return value instanceof ASN1String text
          ? text.getString()
          : "#" + Hex.toHexString(value.toASN1Primitive().getEncoded("DER"));
    } catch (IOException e) {
      throw new IllegalStateException("a parsed value cannot be encoded", e);
    }
  }
}
