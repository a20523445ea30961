package org.xacthuc.pdf;

import org.xacthuc.base.Bytes;

/**
 * A page in colour, as viewers show it: turned, cropped and with its annotations.
 *
 * @param page from 1
 * @param width of the page as shown, in points
 * @param height of the page as shown, in points
 * @param format of {@code data}, which we wrote ourselves whatever the file holds
 */
public record PageImage(int page, double width, double height, Format format, Bytes data) {

  /** How the pixels are written. */
  public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** RFC 2045. */
    public String mediaType() {
      return mediaType;
    }
  }
}
