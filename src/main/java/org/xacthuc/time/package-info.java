/**
 * Which instants are claimed and which are proven: time-stamp tokens (RFC 3161), what each of them
 * proves the existence of, and the best-signature-time (ETSI EN 319 102-1).
 *
 * <p>A claim ({@link org.xacthuc.time.ClaimedTime}) never becomes a proof: {@link
 * org.xacthuc.time.ProvenTime} is another type, and only a token whose imprint, signature and
 * certification path hold yields one. This room does not ask what time it is.
 */
package org.xacthuc.time;
