/**
 * The facade: {@link org.xacthuc.Verifier} wires the rooms into one line, from the bytes of a file
 * to a {@link org.xacthuc.VerificationReport}. It decides nothing and writes no sentence.
 *
 * <p>This package is the library's public entry; the rooms below it are its vocabulary.
 */
package org.xacthuc;
