/**
 * The reader's own trust anchors, kept between runs: a folder with one PEM file for each
 * certificate, named by its SHA-256 fingerprint, and one file for each list of known anchors that
 * is trusted too.
 *
 * <p>Nothing in it is believed because it is there: a file must be what its name says, and nobody
 * but the reader may be able to change it. It does not know where the folder is, and asks nobody
 * whether something may be added.
 */
package org.xacthuc.trust.store;
