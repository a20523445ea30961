package org.xacthuc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.trust.EvidencePresence;
import org.xacthuc.trust.EvidenceReader;
import org.xacthuc.trust.RevocationPool;

/** Whether a file brings all revocation data that its signatures need, good or bad. */
final class DataInFile {
  private final boolean any;
  private final EvidencePresence ofStore;

  /** Certificates of the store about which it holds no revocation data. */
  private final List<Certificate> unanswered;

  private final EvidenceReader reader;

  /**
   * Looks into the store.
   *
   * @param certificates those of the store
   */
  DataInFile(
      DocumentSecurityStore store, Collection<Certificate> certificates, EvidenceReader reader) {
    this.reader = reader;
    any = !(store.crls().isEmpty() && store.ocspResponses().isEmpty());
    ofStore =
        new EvidencePresence(
            new RevocationPool(store.crls(), store.ocspResponses(), List.of()), reader);
    unanswered = certificates.stream().filter(c -> !ofStore.speaksOf(c)).toList();
  }

  /** About every certificate of the store, of the signature's container and of its tokens. */
  boolean isComplete(OpenedSignature signature) {
    Set<Certificate> concerned = new LinkedHashSet<>();
    List<Bytes> crls = new ArrayList<>();
    List<Bytes> responses = new ArrayList<>();
    signature
        .containers()
        .forEach(
            container -> {
              concerned.addAll(container.certificates());
              crls.addAll(container.crls());
              responses.addAll(container.ocspResponses());
            });
    EvidencePresence own =
        new EvidencePresence(new RevocationPool(crls, responses, List.of()), reader);
    return (any || !(crls.isEmpty() && responses.isEmpty()))
        && unanswered.stream().allMatch(own::speaksOf)
        && concerned.stream().allMatch(c -> own.speaksOf(c) || ofStore.speaksOf(c));
  }
}
