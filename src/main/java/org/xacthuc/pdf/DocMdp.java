package org.xacthuc.pdf;

/**
 * The access permissions of a DocMDP transform (ISO 32000-2 §12.8.2.2, table 257), as the signed
 * bytes say: with it a signature is a certification signature.
 *
 * @param permission /P: 1 no changes, 2 form values and signatures, 3 these and annotations. It is
 *     2 where none is written, and 1, the strictest, where something else is
 */
public record DocMdp(int permission) {
  public DocMdp {
    if (permission < 1 || permission > 3) {
      throw new IllegalArgumentException("no DocMDP permission: " + permission);
    }
  }
}
