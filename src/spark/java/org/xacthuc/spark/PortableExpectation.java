package org.xacthuc.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.xacthuc.verdict.Expectation;

/** What is expected of every file; what is null is not. */
record PortableExpectation(
    String signer, String number, String issuer, LocalDate date, boolean listed)
    implements Serializable {
  static PortableExpectation of(Expectation expectation) {
    return new PortableExpectation(
        expectation.signer().orElse(null),
        expectation.number().orElse(null),
        expectation.issuer().orElse(null),
        expectation.date().orElse(null),
        expectation.listed());
  }

  Expectation expectation() {
    return new Expectation(
        Optional.ofNullable(signer),
        Optional.ofNullable(number),
        Optional.ofNullable(issuer),
        Optional.ofNullable(date),
        listed);
  }
}
