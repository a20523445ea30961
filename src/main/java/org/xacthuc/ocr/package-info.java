/**
 * Text recognition by the program {@code tesseract}, where it is installed: {@link
 * org.xacthuc.ocr.Tesseract} hands it the picture of a page on its standard input and reads a table
 * of words from its standard output.
 *
 * <p>The picture is a bitmap that {@code pdf} drew and wrote; no byte of the document's own
 * pictures reaches the program. It is looked for on the absolute folders of PATH alone, started
 * without a shell, with a small environment, in a folder of its own, within limits of time and
 * size, and is ended with its children when it exceeds them. No file is written. Only this room
 * starts programs; without a page that needs it no class of it is loaded.
 */
package org.xacthuc.ocr;
