package org.xacthuc.cms;

import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;

/** Signature containers out of their bytes (RFC 5652 §5). */
public final class CmsReader {
  private CmsReader() {}

  /** Reads the decoded bytes of /Contents, of which zero padding may be the end. */
  public static Reading<CmsSignature, CmsDefect> read(Bytes contents, SubFilter subFilter) {
    return read(contents, subFilter, List.of());
  }

  /**
   * The same, where the signer's certificate may have to be looked for elsewhere.
   *
   * @param given certificates among which the signer's is looked for besides the container's own
   */
  public static Reading<CmsSignature, CmsDefect> read(
      Bytes contents, SubFilter subFilter, List<Certificate> given) {
    throw new UnsupportedOperationException(contents + " " + subFilter + given);
  }
}
