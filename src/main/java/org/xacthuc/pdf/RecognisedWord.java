package org.xacthuc.pdf;

import org.xacthuc.base.Box;

/**
 * A word as a recogniser read it.
 *
 * @param text in Unicode, not blank
 * @param box on the page as shown
 * @param confidence from 0 to 100, by the recogniser's own measure
 * @param line words of one line have the same number; lines follow each other
 */
public record RecognisedWord(String text, Box box, int confidence, int line) {}
