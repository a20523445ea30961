/**
 * What verifying costs: times and heap, measured on large drawn files. Run by {@code mvn -Pbench},
 * never as a test: a figure depends on the machine, so it is printed and not asserted.
 */
package org.xacthuc.bench;
