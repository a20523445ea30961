/**
 * Bags (BagIt, RFC 8493): whether the files of a folder are what its manifests say.
 *
 * <p>Knows the declaration, payload and tag manifests, and what a file's name in them means. No
 * name leads out of the bag, nothing is fetched, nothing is changed. Files that a run has hashed
 * are not read again where that digest is all that is asked for; others are read once, whatever the
 * number of manifests. Judges nothing and writes no sentence.
 */
package org.xacthuc.audit.bag;
