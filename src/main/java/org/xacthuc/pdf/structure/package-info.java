/**
 * The skeleton of a PDF file: cross-reference sections, their chain, the revisions it makes, and
 * what every object number resolves to as of each revision (ISO 32000-2 §7.5). Never repairs: what
 * is not where the file says it is does not exist, and a defect says so. Does not know what any
 * object means.
 */
package org.xacthuc.pdf.structure;
