package org.xacthuc.trust;

import static org.xacthuc.trust.DerView.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/**
 * The entries of a certificate list (RFC 5280 §5.1.2.6, §5.3), found by serial number. The first
 * question walks over all of them and keeps where each stands, twelve bytes for an entry; objects
 * are built of those alone that bear the serial number asked for. Belongs to one thread.
 */
final class CrlEntries {
  /** 2.5.29, below which all extensions of entries stand (RFC 5280 §5.3). */
  private static final int ID_CE = 0x551D;

  private static final int REASON_CODE = 21;
  private static final int INSTRUCTION_CODE = 23;
  private static final int INVALIDITY_DATE = 24;
  private static final int CERTIFICATE_ISSUER = 29;

  private final DerView view;
  private final CrlLayout.Range range;
  private final boolean indirect;
  private Index index;

  CrlEntries(DerView view, CrlLayout.Range range, boolean indirect) {
    this.view = view;
    this.range = range;
    this.indirect = indirect;
  }

  /**
   * Those about the certificate; IllegalArgumentException when the entries are not DER.
   *
   * @param own whether the list's issuer is the certificate's: where no entry says otherwise, they
   *     are about its certificates
   */
  List<CrlEntry> about(Certificate certificate, boolean own) {
    Bytes serial = Bytes.of(certificate.holder().getSerialNumber().toByteArray());
    List<CrlEntry> found = new ArrayList<>();
    for (int at : index().with(serial)) {
      Optional<CrlEntry> issuer = index().issuerAt(at).map(this::read);
      if (issuer.map(entry -> entry.namesIssuerOf(certificate)).orElse(own)) {
        found.add(read(at));
      }
    }
    return found;
  }

  /** Whether any entry has a critical extension that is not processed here. */
  boolean haveUnknownCritical() {
    return index().unknownCritical;
  }

  private CrlEntry read(int at) {
    return new CrlEntry(
        TBSCertList.CRLEntry.getInstance(view.object(at, view.end(at, range.end()))));
  }

  private Index index() {
    if (index == null) {
      index = new Index();
    }
    return index;
  }

  /** Where entries stand, chained by the hash of their serial numbers. */
  private final class Index {
    private int[] offsets = new int[16];
    private int count;
    private final int[] heads;
    private final int[] next;

    /** Entries that change whose certificates those after them are. */
    private int[] issuers = new int[4];

    private int issuerCount;
    private boolean unknownCritical;

    private Index() {
      int at = range.start();
      while (at < range.end()) {
        int end = view.end(at, range.end(), DerView.SEQUENCE);
        offsets = with(offsets, count++, at);
        look(at, end);
        at = end;
      }
      heads = new int[Integer.highestOneBit(Math.max(1, count)) * 2];
      next = new int[count];
      Arrays.fill(heads, -1);
      for (int i = count - 1; i >= 0; i--) {
        int bucket = bucket(hash(offsets[i]));
        next[i] = heads[bucket];
        heads[bucket] = i;
      }
    }

    private static int[] with(int[] array, int position, int value) {
      int[] room = position < array.length ? array : Arrays.copyOf(array, 2 * array.length);
      room[position] = value;
      return room;
    }

    private void look(int at, int end) {
      int date = view.end(view.content(at), end, DerView.INTEGER);
      int tag = view.tag(date, end);
      require(tag == DerView.UTC_TIME || tag == DerView.GENERALIZED_TIME);
      int extensions = view.end(date, end);
      if (extensions < end) {
        require(view.end(extensions, end, DerView.SEQUENCE) == end);
        int one = view.content(extensions);
        require(one < end); // RFC 5280 §4.1: SIZE (1..MAX)
        while (one < end) {
          int after = view.end(one, end, DerView.SEQUENCE);
          lookAtExtension(at, view.content(one), after);
          one = after;
        }
      }
    }

    private void lookAtExtension(int entry, int oid, int end) {
      int flag = view.end(oid, end, DerView.OBJECT_IDENTIFIER);
      int last = lastArc(view.content(oid), flag);
      if (last == CERTIFICATE_ISSUER && indirect) {
        issuers = with(issuers, issuerCount++, entry);
        return;
      }
      boolean known = last == REASON_CODE || last == INSTRUCTION_CODE || last == INVALIDITY_DATE;
      boolean critical =
          view.tag(flag, end) == DerView.BOOLEAN && view.der().at(view.content(flag)) != 0;
      unknownCritical |= critical && !known;
    }

    /** Of an identifier 2.5.29.n, n; -1 for others. */
    private int lastArc(int from, int to) {
      return to - from == 3 && (view.der().at(from) << 8 | view.der().at(from + 1)) == ID_CE
          ? view.der().at(from + 2)
          : -1;
    }

    private int hash(int entry) {
      int serial = view.content(entry);
      int end = view.end(serial, range.end());
      int hash = 1;
      for (int i = shortest(serial); i < end; i++) {
        hash = 31 * hash + (byte) view.der().at(i);
      }
      return hash;
    }

    /**
     * Where the number's content begins without what X.690 §8.3.2 forbids: an entry with such
     * octets is found, and then cannot be read, rather than passed over.
     */
    private int shortest(int serial) {
      int at = view.content(serial);
      int last = view.end(serial, range.end()) - 1;
      int sign = view.der().at(at) >= 0x80 ? 0xFF : 0;
      while (at < last
          && view.der().at(at) == sign
          && (view.der().at(at + 1) & 0x80) == (sign & 0x80)) {
        at++;
      }
      return at;
    }

    private int bucket(int hash) {
      return (hash ^ (hash >>> 16)) & (heads.length - 1);
    }

    private List<Integer> with(Bytes serial) {
      List<Integer> found = new ArrayList<>();
      int bucket = bucket(Arrays.hashCode(serial.toArray()));
      for (int i = heads[bucket]; i >= 0; i = next[i]) {
        int at = view.content(offsets[i]);
        if (view.slice(shortest(at), view.end(at, range.end())).equals(serial)) {
          found.add(offsets[i]);
        }
      }
      return found;
    }

    /** RFC 5280 §5.3.3: the entry's issuer holds for all that follow it. */
    private Optional<Integer> issuerAt(int entry) {
      int found = Arrays.binarySearch(issuers, 0, issuerCount, entry);
      int last = found >= 0 ? found : -found - 2;
      return last < 0 ? Optional.empty() : Optional.of(issuers[last]);
    }
  }
}
