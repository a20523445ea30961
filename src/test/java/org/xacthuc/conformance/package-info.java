/**
 * Other people's files with known answers. Where ours differs, the cause is fixed, or the
 * difference stands with its reason in {@code divergences.tsv}; one that is listed there and no
 * longer differs fails the build. Skipped, with a word, where the corpora are not at hand.
 */
package org.xacthuc.conformance;
