/**
 * What verifying costs: times and heap, measured on large drawn files. Run by {@code mvn -Pbench},
 * never as a test: such a figure depends on the machine, so it is printed and not asserted. How
 * many bytes are read does not, and is asserted on small files of the same kinds.
 */
package org.xacthuc.bench;
