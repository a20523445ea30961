package org.xacthuc.trust;

import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/**
 * Everything at hand that may speak of revocation, from wherever it came. None of it is believed
 * before its signature and its signer were checked.
 *
 * @param crls DER certificate lists
 * @param ocspResponses DER OCSP responses (OCSPResponse or BasicOCSPResponse)
 * @param certificates of delegated responders and of authorities with a key of their own for lists
 */
public record RevocationPool(
    List<Bytes> crls, List<Bytes> ocspResponses, List<Certificate> certificates) {
  public static final RevocationPool EMPTY = new RevocationPool(List.of(), List.of(), List.of());

  public RevocationPool {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    certificates = List.copyOf(certificates);
  }
}
