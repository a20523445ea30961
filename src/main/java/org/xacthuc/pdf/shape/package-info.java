/**
 * What letters look like: outlines of glyphs compared with those of letters in text faces of
 * several kinds, so that a font that maps its glyphs to other letters than it draws is seen
 * through.
 *
 * <p>A letter is taken apart into its body, the marks above it and the dot below; each is held
 * against a table of such parts ({@link org.xacthuc.pdf.shape.ReferenceShapes}). What resembles
 * nothing in the table is nobody's letter and nothing is said of it. Knows no PDF, no page and no
 * font: outlines come in, likenesses go out. Nothing is judged here.
 */
package org.xacthuc.pdf.shape;
