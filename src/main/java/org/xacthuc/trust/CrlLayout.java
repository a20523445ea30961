package org.xacthuc.trust;

import static org.xacthuc.trust.DerView.require;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.EncodedTime;

/**
 * The fields of a certificate list but its entries (RFC 5280 §5.1).
 *
 * @param signed where the TBSCertList stands, whole
 * @param signature the value's octets
 * @param entries where the content of revokedCertificates stands; an empty range for none
 */
record CrlLayout(
    Range signed,
    AlgorithmIdentifier algorithm,
    Bytes signature,
    X500Name issuer,
    Instant thisUpdate,
    Optional<Instant> nextUpdate,
    Range entries,
    Optional<Extensions> extensions) {

  /** Offsets, the end exclusive. */
  record Range(int start, int end) {}

  private static final int EXTENSIONS = 0xA0;

  /** Throws what {@link DerView} and Bouncy Castle throw at whatever is no list. */
  static CrlLayout read(DerView view) throws ParseException {
    int whole = view.der().length();
    require(view.end(0, whole, DerView.SEQUENCE) == whole);
    int signed = view.content(0);
    int algorithm = view.end(signed, whole, DerView.SEQUENCE);
    int signature = view.end(algorithm, whole, DerView.SEQUENCE);
    require(view.end(signature, whole, DerView.BIT_STRING) == whole);
    return new Fields(view, view.content(signed), algorithm)
        .layout(new Range(signed, algorithm), new Range(algorithm, signature));
  }

  /** Walks the fields of the TBSCertList, one after the other. */
  private static final class Fields {
    private final DerView view;
    private final int limit;
    private int at;

    private Fields(DerView view, int from, int limit) {
      this.view = view;
      this.at = from;
      this.limit = limit;
    }

    private CrlLayout layout(Range signed, Range outer) throws ParseException {
      boolean v2 = view.tag(at, limit) == DerView.INTEGER;
      if (v2) {
        // RFC 5280 §5.1.2.1: when it stands there, the version is 1, which means v2.
        require(next().equals(Bytes.fromHex("020101")));
      }
      // RFC 5280 §5.1.1.2: the identifier inside what is signed must be the same.
      require(next().equals(view.slice(outer.start(), outer.end())));
      AlgorithmIdentifier algorithm =
          AlgorithmIdentifier.getInstance(view.object(outer.start(), outer.end()));
      int issuer = at;
      next();
      X500Name name = X500Name.getInstance(view.object(issuer, at));
      require(name.size() > 0); // RFC 5280 §5.1.2.3
      Instant thisUpdate = time();
      Optional<Instant> nextUpdate = isTime() ? Optional.of(time()) : Optional.empty();
      Range entries = entries();
      Optional<Extensions> extensions = extensions();
      // RFC 5280 §5.1.2.1, §5.1.2.7: extensions make it a list of version 2.
      require(at == limit && (v2 || extensions.isEmpty()));
      return new CrlLayout(
          signed,
          algorithm,
          signature(outer.end()),
          name,
          thisUpdate,
          nextUpdate,
          entries,
          extensions);
    }

    private Bytes signature(int value) {
      int content = view.content(value);
      int end = view.end(value, view.der().length());
      require(end > content && view.der().at(content) == 0);
      return view.slice(content + 1, end);
    }

    private Bytes next() {
      int start = at;
      at = view.end(at, limit);
      return view.slice(start, at);
    }

    private boolean isTime() {
      int tag = view.tag(at, limit);
      return tag == DerView.UTC_TIME || tag == DerView.GENERALIZED_TIME;
    }

    private Instant time() {
      require(isTime());
      int start = at;
      next();
      return EncodedTime.of(Time.getInstance(view.object(start, at)));
    }

    private Range entries() {
      if (view.tag(at, limit) != DerView.SEQUENCE) {
        return new Range(at, at);
      }
      Range content = new Range(view.content(at), view.end(at, limit));
      at = content.end();
      return content;
    }

    private Optional<Extensions> extensions() {
      if (view.tag(at, limit) != EXTENSIONS) {
        return Optional.empty();
      }
      int inner = view.content(at);
      int end = view.end(at, limit);
      at = end;
      require(view.end(inner, end, DerView.SEQUENCE) == end);
      return Optional.of(Extensions.getInstance(view.object(inner, end)));
    }
  }
}
