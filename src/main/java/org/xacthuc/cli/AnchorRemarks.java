package org.xacthuc.cli;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.DistinguishedName;
import org.xacthuc.report.AnchorRemark;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.trust.TrustAnchor;

/** What a user should know of a certificate before trusting it. */
final class AnchorRemarks {
  /** The size in the label of a key: RSA-2048, P-256, brainpoolP160r1. */
  private static final Pattern SIZE =
      Pattern.compile("(?<kind>[A-Za-z]+-?[A-Za-z]*)(?<bits>\\d{1,6})");

  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_CURVE_BITS = 224;

  private final List<KnownAnchor> known =
      KnownAnchors.names().stream()
          .flatMap(name -> KnownAnchors.named(name).stream())
          .flatMap(List::stream)
          .toList();
  private final List<Certificate> others;
  private final Instant now;

  /**
   * @param others the certificates of the store, and those that are given at the same time
   */
  AnchorRemarks(List<Certificate> others, Instant now) {
    this.others = List.copyOf(others);
    this.now = now;
  }

  Set<AnchorRemark> of(Certificate certificate) {
    Set<AnchorRemark> remarks = EnumSet.noneOf(AnchorRemark.class);
    Bytes sha256 = certificate.sha256().value();
    if (known.stream().anyMatch(k -> k.sha256().equals(sha256))) {
      remarks.add(AnchorRemark.KNOWN);
    } else if (known.stream().anyMatch(k -> isCalled(certificate, k))) {
      remarks.add(AnchorRemark.NAME_OF_KNOWN);
    }
    if (others.stream().anyMatch(o -> !o.equals(certificate) && isCalledAs(certificate, o))) {
      remarks.add(AnchorRemark.NAME_OF_ANOTHER);
    }
    remarks.add(
        certificate.isSelfSigned() ? AnchorRemark.SELF_SIGNED : AnchorRemark.NOT_SELF_SIGNED);
    if (!isAuthority(certificate)) {
      remarks.add(AnchorRemark.NOT_AUTHORITY);
    }
    if (now.isAfter(certificate.notAfter())) {
      remarks.add(AnchorRemark.EXPIRED);
    }
    if (now.isBefore(certificate.notBefore())) {
      remarks.add(AnchorRemark.NOT_YET_VALID);
    }
    if (isWeak(certificate.keyLabel())) {
      remarks.add(AnchorRemark.WEAK_KEY);
    }
    return remarks;
  }

  /** Whether it vouches for what it issued, and not for itself alone. */
  static boolean isAuthority(Certificate certificate) {
    return TrustAnchor.of(certificate).reach() == TrustAnchor.Reach.ISSUER;
  }

  /** By the common name alone: it is what people read. */
  private static boolean isCalled(Certificate certificate, KnownAnchor known) {
    Optional<String> name =
        DistinguishedName.parse(known.subject()).flatMap(subject -> subject.first("CN"));
    return name.isPresent()
        && certificate.subject().values("CN").stream().anyMatch(cn -> isSame(cn, name.get()));
  }

  private static boolean isSame(String one, String other) {
    return StreamSafe.normalize(one, Normalizer.Form.NFKC)
        .equalsIgnoreCase(StreamSafe.normalize(other, Normalizer.Form.NFKC));
  }

  private static boolean isCalledAs(Certificate one, Certificate other) {
    return one.subject().isSameAs(other.subject());
  }

  /** Under what ETSI TS 119 312 §9.3 lists at all. */
  static boolean isWeak(String key) {
    Matcher size = SIZE.matcher(key);
    if (!size.lookingAt()) {
      return false;
    }
    int least = key.startsWith("RSA") || key.startsWith("DSA") ? LEAST_RSA_BITS : LEAST_CURVE_BITS;
    return Integer.parseInt(size.group("bits")) < least;
  }
}
