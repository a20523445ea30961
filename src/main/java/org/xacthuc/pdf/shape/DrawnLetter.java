package org.xacthuc.pdf.shape;

import java.awt.geom.Path2D;

/**
 * One letter of a line of text; equal to those that are drawn by the very same outline.
 *
 * @param text what the file says that it is, composed
 * @param outline as it is drawn, upright, its baseline at zero; in any unit, the same for all
 *     letters of one font and size
 */
public record DrawnLetter(String text, Path2D outline) {}
