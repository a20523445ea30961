/**
 * From facts and a policy to findings, indications and a verdict. Pure: no I/O, no clock, no third
 * party, no sentence.
 *
 * <p>The rules of each axis stand in one visible, ordered list; each yields findings with a code
 * from {@link org.xacthuc.verdict.FindingCode} and typed evidence. How much a finding weighs is the
 * {@link org.xacthuc.verdict.Policy}'s to say. AUTHENTIC is never a default: it needs at least one
 * signature that counts, every one of them TOTAL-PASSED, and no finding that speaks against it.
 */
package org.xacthuc.verdict;
