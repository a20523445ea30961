/**
 * What a signature container (CMS, RFC 5652) says and whether its mathematics hold: its one
 * SignerInfo, the signed attributes, the message digest over the signed bytes, the signature value
 * under the signer's public key. Also the certificate as a value, with its names.
 *
 * <p>Bouncy Castle reads ASN.1 here. None of its conveniences decides anything: the signer is found
 * by identifier and binding, and the checks yield outcomes, not exceptions. This room does not know
 * whom to trust nor what time it is.
 */
package org.xacthuc.cms;
