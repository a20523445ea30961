/**
 * How the program is called, as data: commands, options and the values they take, and everything
 * that is made from that one table: the help, the manual pages and the completions of shells.
 *
 * <p>The table itself is made by {@code cli.OptionTable} and {@code cli.CommandTable}, who know the
 * closed lists of values. The words stand in {@link org.xacthuc.report.UsageTexts}, one key for
 * each command and option; a test fails where one is missing. Nothing here parses arguments, and
 * nothing of it is loaded by a run that verifies a file, but the table.
 */
package org.xacthuc.cli.usage;
