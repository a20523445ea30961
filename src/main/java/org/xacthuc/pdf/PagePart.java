package org.xacthuc.pdf;

import org.xacthuc.base.Box;

/**
 * A part of a page.
 *
 * @param page from 1
 * @param area on the page as shown; what lies outside of the page is no part of it
 */
public record PagePart(int page, Box area) {}
