package org.xacthuc.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the body printed over the issuer can be its parent. Anybody can print a name there, and a
 * parent's certificate vouches for the issuer's document.
 */
final class ParentBodies {
  /**
   * Bodies and posts over which none is printed (Decree 30/2020 annex I II.2.a), and the Party's
   * central ones.
   */
  private static final List<String> WITHOUT_PARENT =
      List.of(
          "chinh phu",
          "thu tuong",
          "chu tich nuoc",
          "quoc hoi",
          "chu tich quoc hoi",
          "uy ban thuong vu quoc hoi",
          "van phong chinh phu",
          "van phong quoc hoi",
          "van phong chu tich nuoc",
          "kiem toan nha nuoc",
          "toa an nhan dan toi cao",
          "vien kiem sat nhan dan toi cao",
          "ban chap hanh trung uong",
          "bo chinh tri",
          "ban bi thu");

  /** Ministries begin with the word, and so do commands and lesser parts of bodies. */
  private static final List<String> NO_MINISTRIES =
      List.of("bo chi huy", "bo tu lenh", "bo tong tham muu", "bo mon", "bo phan", "bo doi");

  /** Whose parents are of one kind, and of which. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "uy ban nhan dan", List.of("uy ban nhan dan", "hoi dong nhan dan"),
          "chu tich uy ban nhan dan", List.of("uy ban nhan dan", "hoi dong nhan dan"),
          "hoi dong nhan dan", List.of("hoi dong nhan dan", "uy ban nhan dan"),
          "tinh uy", List.of("dang", "ban chap hanh"),
          "thanh uy", List.of("dang", "ban chap hanh", "tinh uy", "thanh uy"),
          "huyen uy", List.of("dang", "ban chap hanh", "tinh uy", "thanh uy"),
          "cong an", List.of("bo cong an", "cong an"),
          "toa an nhan dan", List.of("toa an nhan dan"),
          "vien kiem sat nhan dan", List.of("vien kiem sat nhan dan"));

  /** Authorities of the State and the Party, over which no business stands. */
  private static final List<String> AUTHORITIES =
      List.of(
          "bo",
          "so",
          "cuc",
          "chi cuc",
          "tong cuc",
          "thanh tra",
          "kho bac",
          "hai quan",
          "thue",
          "uy ban",
          "bao hiem xa hoi",
          "mat tran to quoc");

  /** A bank's or an exchange's hall, and no department of a province. */
  private static final String EXCHANGE = "so giao dich";

  private ParentBodies() {}

  /** Whether {@code parent} can stand over {@code issuer}. */
  static boolean mayBe(OrganisationName parent, OrganisationName issuer) {
    String name = issuer.folded();
    boolean without =
        starts(name, WITHOUT_PARENT)
            || (BodyWords.startsWithWords(name, "bo") && !starts(name, NO_MINISTRIES))
            || (BodyWords.startsWithWords(name, "uy ban nhan dan")
                && issuer.level().equals(Optional.of(OrganisationName.Level.PROVINCE)));
    boolean kind =
        KINDS.entrySet().stream()
            .filter(k -> BodyWords.startsWithWords(name, k.getKey()))
            .allMatch(k -> starts(parent.folded(), k.getValue()));
    boolean business = CopyingBodies.isBusiness(parent.raw());
    return !without && kind && !(business && isAuthority(issuer)) && !isLower(parent, issuer);
  }

  /** Whether the name begins with that of an authority of the State or the Party. */
  static boolean isAuthority(OrganisationName body) {
    String name = body.folded();
    return (starts(name, AUTHORITIES) && !BodyWords.startsWithWords(name, EXCHANGE))
        || starts(name, WITHOUT_PARENT)
        || starts(name, List.copyOf(KINDS.keySet()));
  }

  private static boolean starts(String folded, List<String> kinds) {
    return kinds.stream().anyMatch(k -> BodyWords.startsWithWords(folded, k));
  }

  private static boolean isLower(OrganisationName parent, OrganisationName issuer) {
    return parent.level().isPresent()
        && issuer.level().isPresent()
        && parent.level().get().compareTo(issuer.level().get()) > 0;
  }
}
