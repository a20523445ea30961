package org.xacthuc.time;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.cms.Certificate;

/** What a time-stamp authority's certificate lets its key do besides (RFC 5280 §4.2.1.3). */
final class AuthorityUsage {
  private AuthorityUsage() {}

  /** The names of usages that go with issuing certificates and lists; mostly none. */
  static List<String> extra(Certificate authority) {
    List<String> extra = new ArrayList<>();
    try {
      KeyUsage usage = KeyUsage.fromExtensions(authority.holder().getExtensions());
      if (usage != null && usage.hasUsages(KeyUsage.keyCertSign)) {
        extra.add("keyCertSign");
      }
      if (usage != null && usage.hasUsages(KeyUsage.cRLSign)) {
        extra.add("cRLSign");
      }
    } catch (RuntimeException malformed) {
      extra.add("keyUsage");
    }
    return List.copyOf(extra);
  }
}
