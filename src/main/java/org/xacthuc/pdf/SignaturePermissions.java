package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;

/**
 * What a signature says of later changes (ISO 32000-2 §12.8.2), as its own revision has it. Whether
 * a change is allowed is not said here.
 *
 * @param docMdp present for a certification signature
 * @param locks of the signature dictionary and of the signature field, in that order
 * @param usageRights whether a UR3 reference makes it a usage rights signature
 */
public record SignaturePermissions(
    Optional<DocMdp> docMdp, List<FieldLock> locks, boolean usageRights) {
  public static final SignaturePermissions NONE =
      new SignaturePermissions(Optional.empty(), List.of(), false);

  public SignaturePermissions {
    locks = List.copyOf(locks);
  }
}
