/**
 * Makes the sample directives of {@code src/samples}: reads a directive's text with its layout
 * marks, typesets it in the form of Decree 30/2020 or of the Party's guidance 36-HD/VPTW, and signs
 * it with the test keys. Everything made here is the same byte for byte at each run: no clock, no
 * random number, and no Deflate encoder, whose output differs between zlib builds (streams are
 * plain, pictures Group 4 fax). Test code: nothing of the product may import it, and it knows
 * nothing of how the product reads or judges. PDFBox makes the pages; every signature and every
 * later update is written by the test kit's own writer.
 */
package org.xacthuc.testkit.samples;
