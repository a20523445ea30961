package org.xacthuc.testkit;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;

/**
 * Where a container says what no signature vouches for and no verdict rests on, found by walking
 * through its DER (RFC 5652 §5.1, §5.3): the version number of SignedData, which nothing is read
 * by; the issuer's name in the SignerInfo, of which another spelling still finds the same
 * certificate (RFC 5280 §7.1); the unsigned attributes, which can prove a time and no more.
 */
public final class UnsignedParts {
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;

  /** RFC 5652 §5.3: unsignedAttrs [1] IMPLICIT. */
  private static final int UNSIGNED = 0xA1;

  private static final int CERTIFICATES = 0xA0;

  private UnsignedParts() {}

  /** An element, its header included. */
  private record Element(Bytes der, int start, int content, int end) {
    static Element at(Bytes der, int start) {
      int first = der.at(start + 1) & 0xFF;
      int octets = first < 0x80 ? 0 : first & 0x7F;
      int length = octets == 0 ? first : 0;
      for (int i = 0; i < octets; i++) {
        length = (length << 8) | (der.at(start + 2 + i) & 0xFF);
      }
      int content = start + 2 + octets;
      return new Element(der, start, content, content + length);
    }

    int tag() {
      return der.at(start) & 0xFF;
    }

    List<Element> children() {
      var children = new ArrayList<Element>();
      for (int at = content; at < end; at = children.get(children.size() - 1).end()) {
        children.add(at(der, at));
      }
      return children;
    }

    Span span() {
      return new Span(start, end);
    }

    Element last() {
      return children().get(children().size() - 1);
    }
  }

  /** The certificates that a container carries along (§5.1: certificates [0] IMPLICIT). */
  public static Span certificates(byte[] container) {
    return Element.at(Bytes.of(container), 0).last().last().children().stream()
        .filter(element -> element.tag() == CERTIFICATES)
        .map(Element::span)
        .findFirst()
        .orElseThrow();
  }

  /** Those of a ContentInfo with SignedData, in bytes of the container. */
  public static List<Span> of(byte[] container) {
    Element signedData = Element.at(Bytes.of(container), 0).last().last();
    Element signers = signedData.last();
    if (signers.tag() != SET) {
      throw new IllegalArgumentException("no SignerInfos at the end");
    }
    var parts = new ArrayList<Span>();
    parts.add(signedData.children().get(0).span());
    for (Element signer : signers.children()) {
      Element identifier = signer.children().get(1);
      if (identifier.tag() == SEQUENCE) {
        parts.add(identifier.children().get(0).span());
      }
      if (signer.last().tag() == UNSIGNED) {
        parts.add(signer.last().span());
      }
    }
    return List.copyOf(parts);
  }
}
