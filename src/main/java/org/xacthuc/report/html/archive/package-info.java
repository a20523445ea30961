/**
 * HTML of a whole run, without scripts: one page for some hundred files, a folder of pages for a
 * million. Counts by verdict, finding, issuer and signer each lead to their files, and each file to
 * its facts.
 *
 * <p>Pages are plain records of words, as in {@link org.xacthuc.report.html}, whose style sheet and
 * policy they share; everything foreign is escaped and masked when it enters one. No more than a
 * page for each verdict and code is kept in memory. The templates stand in {@code
 * src/main/jte/archive}.
 */
package org.xacthuc.report.html.archive;
