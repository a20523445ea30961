package org.xacthuc.testkit.samples;

/** A horizontal rule, in points from the page's lower left corner. */
record Rule(double from, double to, double y) {}
