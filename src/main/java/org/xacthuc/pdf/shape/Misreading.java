package org.xacthuc.pdf.shape;

/**
 * A line that shows other letters than the file says.
 *
 * @param said what the file says
 * @param looks the same with what is clearly seen otherwise
 * @param letters how many are seen otherwise
 */
public record Misreading(String said, String looks, int letters) {}
