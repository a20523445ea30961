/**
 * The tokens and objects of PDF syntax (ISO 32000-2 §7.2 and §7.3) with the bytes they stand on:
 * strict, without repair, duplicate dictionary keys kept. Knows one object at a time; it does not
 * know what a cross-reference section, a page or a signature is.
 */
package org.xacthuc.pdf.syntax;
