/**
 * Everything the bytes and objects of a PDF file say: its revisions, its signature fields and
 * dictionaries, what each signature covers, what changed after it, the text of its pages, and the
 * ink of those that are pictures.
 *
 * <p>The skeleton (cross-reference sections, trailers, signature dictionaries) is read by our own
 * strict reader on the raw bytes, which never repairs; PDFBox, which does, reads and draws page
 * content only, and only from the bytes of a signed revision. This room does not know what a
 * certificate is, and it judges nothing: it yields facts and {@link org.xacthuc.pdf.PdfDefect}s.
 */
package org.xacthuc.pdf;
