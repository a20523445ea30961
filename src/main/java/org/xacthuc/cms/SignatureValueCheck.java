package org.xacthuc.cms;

/** Whether the signature value verifies under the signer's public key. */
public enum SignatureValueCheck {
  VERIFIES,
  DOES_NOT_VERIFY,
  /** The algorithm, its parameters or the key are unknown or malformed. */
  CANNOT_BE_CHECKED,
  /** No signer's certificate, so there is no key to check it with. */
  NO_KEY
}
