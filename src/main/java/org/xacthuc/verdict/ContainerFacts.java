package org.xacthuc.verdict;

import java.util.List;
import java.util.Optional;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureValueCheck;

/**
 * What the signature container says and whether its mathematics hold.
 *
 * @param signature absent when it cannot be read; then {@code defects} says why
 * @param messageDigest absent when it could not be computed
 * @param value absent when it was not checked
 */
public record ContainerFacts(
    Optional<CmsSignature> signature,
    List<CmsDefect> defects,
    Optional<MessageDigestCheck> messageDigest,
    Optional<SignatureValueCheck> value) {
  public static final ContainerFacts NONE =
      new ContainerFacts(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public ContainerFacts {
    defects = List.copyOf(defects);
  }

  /** The bytes are those that were signed, and the signer's key signed them. */
  public boolean holds() {
    boolean sameBytes =
        messageDigest.map(c -> c.outcome() != MessageDigestCheck.Outcome.DIFFERS).orElse(false);
    return sameBytes && value.filter(SignatureValueCheck.VERIFIES::equals).isPresent();
  }
}
