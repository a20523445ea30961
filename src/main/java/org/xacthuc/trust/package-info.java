/**
 * A pure function from (target, certificates, anchors, evidence, instant) to an outcome: which
 * certification path leads to an anchor the reader chose, and whether its certificates were revoked
 * (RFC 5280, RFC 6960).
 *
 * <p>Never asks what time it is, opens no connection, and never makes an anchor of a certificate
 * that came with a document. The search over candidate issuers, the rules of RFC 5280 §6.1 and all
 * of revocation are our own; Bouncy Castle reads ASN.1. What an outcome means for a signature is
 * judged in {@code verdict}.
 */
package org.xacthuc.trust;
