package org.xacthuc.trust;

import org.xacthuc.cms.Certificate;

/** What the evidence says of one certificate of a path. */
public record CertificateStatus(Certificate certificate, RevocationStatus status) {}
