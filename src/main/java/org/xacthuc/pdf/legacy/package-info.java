/**
 * Vietnamese letters as they were coded before Unicode (TCVN 6909:2001): tables of TCVN 5712:1993,
 * of RFC 1456 and of the VNI layout, and which fonts draw by them.
 *
 * <p>Knows no PDF and no page. What comes in is text whose codes were taken for Windows Latin-1, as
 * readers take them; what goes out is Unicode (NFC).
 */
package org.xacthuc.pdf.legacy;
