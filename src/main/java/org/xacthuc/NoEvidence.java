package org.xacthuc;

import java.time.Instant;
import java.util.List;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.verdict.OnlineFacts;

/** Of {@link EvidenceSource#NONE}. */
enum NoEvidence implements EvidenceSource.Session {
  INSTANCE;

  @Override
  public List<Certificate> issuers(Certificate certificate) {
    return List.of();
  }

  @Override
  public RevocationPool revocation(Certificate subject, Certificate issuer) {
    return RevocationPool.EMPTY;
  }

  @Override
  public Instant latest(Instant now) {
    return now;
  }

  @Override
  public OnlineFacts facts() {
    return OnlineFacts.OFFLINE;
  }
}
