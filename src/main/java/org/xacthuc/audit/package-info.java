/**
 * Many files: which they are, in what order they are verified, and that the failure of one leaves
 * the others alone.
 *
 * <p>Knows how to expand files, folders, lists and standard input into an ordered list of inputs
 * ({@link org.xacthuc.audit.Inputs}), and how to run through it one by one ({@link
 * org.xacthuc.audit.Audit}). How a file is verified is handed in as a {@link
 * org.xacthuc.audit.FileVerifier}; what becomes of an outcome is the caller's affair. Many
 * files with a ledger are the affair of {@link org.xacthuc.audit.intake}. Writes no sentence and
 * reads no clock.
 */
package org.xacthuc.audit;
