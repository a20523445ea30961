package org.xacthuc.verdict;

/** The documents that findings go back to, by the names that reports give them. */
final class Standards {
  static final String CIRCULAR_15 = "Circular 15/2025/TT-BKHCN";
  static final String CMS = "RFC 5652";
  static final String CMS_ALGORITHMS = "RFC 6211";
  static final String DECREE_30 = "Decree 30/2020/ND-CP";
  static final String ESS = "RFC 5035";
  static final String MAC = "ISO/TS 32004";
  static final String OWN = "xacthuc";
  static final String PADES = "ETSI EN 319 142-1";
  static final String PDF = "ISO 32000-2";
  static final String SUITES = "ETSI TS 119 312";
  static final String TSP = "RFC 3161";
  static final String VALIDATION = "ETSI EN 319 102-1";
  static final String X509 = "RFC 5280";

  private Standards() {}
}
