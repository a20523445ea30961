package org.xacthuc.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.SignatureValueCheck;

/**
 * Whether issuers' keys verify certificates, kept from one file to the next: the directives of one
 * authority share their chains. Holds results of completed checks alone, which depend on nothing
 * but key and certificate, so what it knows changes no outcome. Safe to share between threads.
 */
public final class VerifiedPairs {
  private static final int MOST = 8_192;
  private static final float LOAD = 0.75f;

  /**
   * Both as SHA-256 digests.
   *
   * @param issuerKey of the DER of SubjectPublicKeyInfo
   * @param certificate of the whole certificate: what is signed, algorithm and signature value
   */
  record Pair(Bytes issuerKey, Bytes certificate) {}

  private final Map<Pair, SignatureValueCheck> results;

  public VerifiedPairs() {
    this(MOST);
  }

  /** With room for that many results; the ones not asked for longest go first. */
  VerifiedPairs(int most) {
    results =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Pair, SignatureValueCheck> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<SignatureValueCheck> find(Pair pair) {
    return Optional.ofNullable(results.get(pair));
  }

  synchronized void put(Pair pair, SignatureValueCheck result) {
    results.put(pair, result);
  }

  synchronized int size() {
    return results.size();
  }
}
