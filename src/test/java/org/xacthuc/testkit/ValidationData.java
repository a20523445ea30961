package org.xacthuc.testkit;

import java.util.List;
import org.xacthuc.base.Bytes;

/** Certificates, CRLs and OCSP responses for a document security store, all DER. */
public record ValidationData(List<Bytes> certificates, List<Bytes> crls, List<Bytes> ocsps) {
  public ValidationData {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
  }
}
