/**
 * Auditing many files: every input ends with exactly one row, however often the audit is killed.
 *
 * <p>An {@link org.xacthuc.audit.intake.InputSource} lists inputs, a {@link
 * org.xacthuc.audit.intake.ContentReader} reads each file once, an {@link
 * org.xacthuc.audit.intake.Examiner} has the bytes that were read verified, and {@link
 * org.xacthuc.audit.intake.Intake} keeps all of them busy and records the rows in batches. What was
 * recorded is not verified again: content that another name has neither.
 *
 * <p>Knows the ledger as a {@link org.xacthuc.audit.intake.Recorder} alone. Writes no sentence and
 * reads no clock.
 */
package org.xacthuc.audit.intake;
