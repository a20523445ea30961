package org.xacthuc.directive;

import java.util.List;
import java.util.stream.Stream;

/** Bodies whose business it is to publish the texts of others. */
public final class Publishers {
  /**
   * How their names begin: gazettes (Decree 78/2025/NĐ-CP), portals of state bodies (Decree
   * 42/2022/NĐ-CP), and the offices that run the two.
   */
  private static final List<String> BEGINNINGS =
      List.of(
          "cong bao",
          "co quan cong bao",
          "trung tam cong bao",
          "phong cong bao",
          "cong thong tin dien tu",
          "cong ttdt",
          "cong dich vu cong",
          "trang thong tin dien tu",
          "trang tin dien tu",
          "trung tam thong tin cong bao",
          "trung tam cong thong tin dien tu");

  private Publishers() {}

  /**
   * Whether the certificate's common name, or one of its units, is that of a publisher. It says
   * what kind of name it is, not that its bearer may be believed.
   */
  public static boolean isNamedBy(CertifiedSubject subject) {
    return Stream.concat(subject.commonName().stream(), subject.organisationalUnits().stream())
        .map(name -> OrganisationName.of(name).folded())
        .anyMatch(name -> BEGINNINGS.stream().anyMatch(b -> BodyWords.startsWithWords(name, b)));
  }
}
