package org.xacthuc;

import java.time.Instant;
import java.util.List;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.verdict.OnlineFacts;

/**
 * Where certificates and revocation data come from that neither the document nor the reader
 * brought. Nothing of it is trusted: it is judged like everything else. May be shared by threads.
 */
@FunctionalInterface
public interface EvidenceSource {
  /** Knows nothing and asks nobody. */
  EvidenceSource NONE = () -> NoEvidence.INSTANCE;

  /**
   * Begins with one document.
   *
   * @return what is asked for that document alone
   */
  Session open();

  /** What is asked for one document, by one thread, within bounds. */
  interface Session {

    /**
     * Certificates that may be the issuer's. Asked again for the same certificate, it gives what it
     * had not given yet, such as the network's answer after the cache's.
     *
     * @param certificate whose issuer is missing
     * @return empty when there is nothing further
     */
    List<Certificate> issuers(Certificate certificate);

    /**
     * Evidence about {@code subject} from where it or {@code issuer} says. Asked again for the same
     * certificate, it gives what it had not given yet, such as lists after responses.
     *
     * @param subject the certificate whose status is missing
     * @param issuer of that certificate
     * @return empty when there is nothing further
     */
    RevocationPool revocation(Certificate subject, Certificate issuer);

    /**
     * The latest date that an answer may bear: the source answers after the run began, by clocks
     * that are not ours.
     *
     * @param now the instant as of which is validated
     * @return {@code now} where that lies in the past, and for a source that asks nobody
     */
    Instant latest(Instant now);

    /**
     * What was asked so far.
     *
     * @return for the reports
     */
    OnlineFacts facts();
  }
}
