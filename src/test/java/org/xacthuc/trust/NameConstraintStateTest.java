package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.signer;

import java.math.BigInteger;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Budget;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.TestCertificate;

/** Subtrees collected along a path, and the names held against them (RFC 5280 §6.1). */
class NameConstraintStateTest {
  private final Budget budget = new Budget(1_000);
  private final NameConstraintState state = new NameConstraintState(budget);

  private static GeneralSubtree[] hosts(String... names) {
    return Stream.of(names)
        .map(name -> new GeneralSubtree(new GeneralName(GeneralName.dNSName, name)))
        .toArray(GeneralSubtree[]::new);
  }

  private static Certificate constrained(GeneralSubtree[] permitted, GeneralSubtree[] excluded) {
    return constrained(new NameConstraints(permitted, excluded));
  }

  private static Certificate constrained(ASN1Encodable constraints) {
    return certificate(
        authority(ROOT, "with constraints")
            .critical(Extension.nameConstraints, constraints)
            .build());
  }

  private static Certificate named(GeneralName... names) {
    return certificate(
        signer(AUTHORITY, "Có tên khác")
            .extension(Extension.subjectAlternativeName, false, new GeneralNames(names))
            .build());
  }

  private static Certificate host(String name) {
    return named(new GeneralName(GeneralName.dNSName, name));
  }

  @Test
  void withoutConstraintsAnyNameIsPermitted() {
    assertThat(state.add(certificate(AUTHORITY))).isTrue();
    assertThat(state.permits(host("not a host at all"))).isTrue();
  }

  @Test
  void aNameLiesWithinWhatEachCertificatePermits() {
    assertThat(state.add(constrained(hosts("xacthuc.vn", "example.vn"), null))).isTrue();
    assertThat(state.permits(host("a.xacthuc.vn"))).isTrue();
    assertThat(state.permits(host("a.example.vn"))).isTrue();
    assertThat(state.permits(host("a.other.vn"))).isFalse();
    assertThat(state.add(constrained(hosts("a.xacthuc.vn"), null))).isTrue();
    assertThat(state.permits(host("a.xacthuc.vn"))).isTrue();
    assertThat(state.permits(host("b.xacthuc.vn"))).isFalse();
    assertThat(state.permits(host("a.example.vn"))).isFalse();
  }

  @Test
  void andOutsideOfWhatAnyExcludes() {
    assertThat(state.add(constrained(null, hosts("secret.vn")))).isTrue();
    assertThat(state.permits(host("a.xacthuc.vn"))).isTrue();
    assertThat(state.permits(host("a.secret.vn"))).isFalse();
    assertThat(state.add(constrained(hosts("vn"), hosts("other.vn")))).isTrue();
    assertThat(state.permits(host("a.xacthuc.vn"))).isTrue();
    assertThat(state.permits(host("a.secret.vn"))).isFalse();
    assertThat(state.permits(host("other.vn"))).isFalse();
    assertThat(state.permits(host("a.xacthuc.com"))).isFalse();
  }

  @Test
  void aNameOfAnotherFormIsNotConstrained() {
    assertThat(state.add(constrained(hosts("xacthuc.vn"), hosts("secret.vn")))).isTrue();
    assertThat(state.permits(named(new GeneralName(GeneralName.rfc822Name, "a@elsewhere.vn"))))
        .isTrue();
    assertThat(state.permits(certificate(AUTHORITY))).isTrue();
  }

  /** §4.2.1.10: a constraint or a name that cannot be understood refuses. */
  @Test
  void whatCannotBeDecidedIsRefused() {
    assertThat(state.add(constrained(null, hosts("secret.vn")))).isTrue();
    assertThat(state.permits(host("a..vn"))).isFalse();
    assertThat(state.permits(host("a.vn"))).isTrue();
  }

  @Test
  void theMailboxInTheSubjectIsOne() {
    GeneralSubtree[] mail = {
      new GeneralSubtree(new GeneralName(GeneralName.rfc822Name, "xacthuc.vn"))
    };
    assertThat(state.add(constrained(mail, null))).isTrue();
    for (String subject : new String[] {"CN=An, E=an@xacthuc.vn", "CN=An"}) {
      assertThat(state.permits(subject(new X500Name(subject)))).isTrue();
    }
    for (String subject : new String[] {"CN=An, E=an@other.vn", "CN=An+E=an@other.vn"}) {
      assertThat(state.permits(subject(new X500Name(subject)))).isFalse();
    }
  }

  private static Certificate subject(X500Name name) {
    return certificate(TestCertificate.issuedBy(AUTHORITY).subject(name).build());
  }

  @Test
  void aSubjectWithoutANameIsNotHeldAgainstDirectories() {
    GeneralSubtree[] vietnam = {new GeneralSubtree(new GeneralName(new X500Name("C=VN")))};
    assertThat(state.add(constrained(vietnam, null))).isTrue();
    assertThat(state.permits(subject(new X500Name("C=VN,CN=An")))).isTrue();
    assertThat(state.permits(subject(new X500Name("C=LA,CN=An")))).isFalse();
    assertThat(state.permits(subject(new X500Name(new RDN[0])))).isTrue();
  }

  @Test
  void constraintsAreOfOneShape() {
    GeneralName base = new GeneralName(GeneralName.dNSName, "vn");
    GeneralSubtree[] minimum = {new GeneralSubtree(base, BigInteger.ONE, null)};
    GeneralSubtree[] maximum = {new GeneralSubtree(base, BigInteger.ZERO, BigInteger.ONE)};
    GeneralSubtree[] good = hosts("vn");

    assertThat(state.add(constrained(minimum, null))).isFalse();
    assertThat(state.add(constrained(maximum, null))).isFalse();
    assertThat(state.add(constrained(good, minimum))).isFalse();
    assertThat(state.add(constrained(good, null))).isTrue();
    assertThat(state.add(constrained(new DERSequence()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false"})
  void onlySoManySubtreesAreLookedAt(int count, boolean taken) {
    GeneralSubtree[] many =
        Collections.nCopies(count, hosts("vn")[0]).toArray(GeneralSubtree[]::new);

    assertThat(state.add(constrained(many, null))).isEqualTo(taken);
  }

  /** The subject is one of them. */
  @ParameterizedTest
  @CsvSource({"999, true", "1000, false"})
  void onlySoManyNamesAre(int count, boolean taken) {
    GeneralName[] many =
        IntStream.range(0, count)
            .mapToObj(i -> new GeneralName(GeneralName.dNSName, i + ".vn"))
            .toArray(GeneralName[]::new);

    assertThat(state.add(constrained(hosts("vn"), null))).isTrue();
    assertThat(state.permits(named(many))).isEqualTo(taken);
  }

  /** A thousand comparisons cost a step; each name is compared with each subtree of its form. */
  @Test
  void comparingIsPaidFor() {
    Budget two = new Budget(2);
    NameConstraintState poor = new NameConstraintState(two);
    GeneralSubtree[] many = Collections.nCopies(499, hosts("vn")[0]).toArray(GeneralSubtree[]::new);
    assertThat(poor.add(constrained(many, null))).isTrue();

    for (int i = 0; i < 5; i++) {
      assertThat(poor.permits(host("a.vn"))).as("time " + i).isTrue();
    }
    assertThat(two.isExhausted()).isFalse();
    assertThat(poor.permits(host("a.vn"))).isFalse();
    assertThat(two.isExhausted()).isTrue();
  }
}
