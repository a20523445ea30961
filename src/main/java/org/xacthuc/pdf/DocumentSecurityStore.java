package org.xacthuc.pdf;

import java.util.List;
import org.xacthuc.base.Bytes;

/**
 * The document security store of the file as it opens (ISO 32000-2 §12.8.4.3), its VRI entries
 * included: bytes that other rooms read. Never a source of trust.
 *
 * @param certificates DER certificates
 * @param crls DER certificate lists
 * @param ocspResponses DER OCSP responses
 */
public record DocumentSecurityStore(
    List<Bytes> certificates, List<Bytes> crls, List<Bytes> ocspResponses) {
  public static final DocumentSecurityStore EMPTY =
      new DocumentSecurityStore(List.of(), List.of(), List.of());

  public DocumentSecurityStore {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }
}
