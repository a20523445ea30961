/**
 * The reader's register: what is expected of each of many files, out of a CSV file.
 *
 * <p>Knows the columns, how a row is found for a file's name, and everything that may be wrong with
 * such a file. Must not know what a page says, nor weigh anything: an {@link
 * org.xacthuc.verdict.Expectation} is all that it hands out. Only this room knows the CSV library.
 */
package org.xacthuc.register;
