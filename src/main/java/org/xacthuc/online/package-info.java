/**
 * The network, for whoever asked for it: {@link org.xacthuc.online.OnlineEvidence} fetches issuers'
 * certificates, certificate lists and OCSP responses from the addresses that certificates name, and
 * keeps them in a folder.
 *
 * <p>Those addresses were written by whoever made the document. So only http and https are spoken,
 * to hosts that are public ({@link org.xacthuc.online.PublicAddresses}), within bounds of number,
 * size and time ({@link org.xacthuc.online.OnlineLimits}); nothing else is sent than what the
 * protocol needs. What comes back is not trusted, nor is the folder: {@code trust} judges it like
 * what the document brings. Only here is the HTTP client known; without {@code --online} no class
 * of this room is loaded.
 */
package org.xacthuc.online;
