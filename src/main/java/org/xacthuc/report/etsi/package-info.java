/**
 * The validation report of ETSI TS 119 102-2 V1.4.1 in XML: a document for each file, with the
 * status of every signature and the objects it was validated with.
 *
 * <p>It says what the other reports say, in that standard's words: the indication is that of the
 * signature, and whether the document is the one that was signed, by those printed on it, stands in
 * constraints and report data under names of our own ({@code urn:xacthuc:...}), which {@code
 * src/docs/etsi.md} lists. Objects are named by their digests; no certificate is copied into it,
 * since that would unmask identity numbers. Elements whose facts are not known are left out.
 */
package org.xacthuc.report.etsi;
