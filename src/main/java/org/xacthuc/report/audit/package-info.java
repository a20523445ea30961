/**
 * What an audit says of itself while it goes on and at its end: counts, never a file's report.
 *
 * <p>Knows nothing of ledgers and workers: whoever runs an audit hands the numbers over.
 */
package org.xacthuc.report.audit;
