package org.xacthuc.trust.store;

import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;

/**
 * What is in a store.
 *
 * @param certificates sorted by fingerprint, each once
 * @param lists the names of the lists of known anchors that are trusted, sorted
 * @param broken the fingerprints in the names of files that hold something else; they can only be
 *     removed
 * @param defects what is wrong with it
 */
public record StoreContents(
    List<Certificate> certificates,
    List<String> lists,
    List<String> broken,
    List<StoreDefect> defects) {
  public StoreContents {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
    broken = List.copyOf(broken);
    defects = List.copyOf(defects);
  }

  /** Whether it may be trusted: all of it, or nothing. */
  public boolean isSound() {
    return defects.stream().allMatch(StoreDefect::isHarmless);
  }

  /** Whether something may be added and removed. */
  public boolean mayBeWritten() {
    return defects.stream().noneMatch(StoreDefect::forbidsWriting);
  }

  public boolean isEmpty() {
    return certificates.isEmpty() && lists.isEmpty() && broken.isEmpty();
  }

  /** The fingerprints, in lower-case hexadecimal, that begin with {@code prefix}. */
  public List<String> fingerprints(String prefix) {
    return Stream.concat(certificates.stream().map(c -> c.sha256().value().hex()), broken.stream())
        .filter(f -> f.startsWith(prefix))
        .distinct()
        .toList();
  }

  public boolean contains(Certificate certificate) {
    return certificates.contains(certificate);
  }
}
