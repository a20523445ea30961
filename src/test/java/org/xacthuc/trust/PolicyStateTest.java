package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Budget;

/** Policies along drawn paths (RFC 5280 §6.1), one certificate's extensions after the other's. */
class PolicyStateTest {
  private static final String A = "1.2.1";
  private static final String B = "1.2.2";
  private static final String ANY = "2.5.29.32.0";

  @Test
  void aPolicyOfEveryCertificateIsLeft() {
    PolicyState state = required(Set.of(), 2);

    assertThat(state.process(policies(A, B), false)).isTrue();
    assertThat(state.prepare(policies(A, B), false)).isTrue();
    assertThat(state.process(policies(B), false)).isTrue();
    assertThat(state.finish(policies(B))).isTrue();
  }

  @Test
  void aPolicyOfOneCertificateAloneIsNot() {
    PolicyState state = required(Set.of(), 2);

    assertThat(state.process(policies(A), false)).isTrue();
    assertThat(state.prepare(policies(A), false)).isTrue();
    assertThat(state.process(policies(B), false)).isFalse();
    assertThat(state.finish(policies(B))).isFalse();
  }

  @Test
  void whereNoneIsRequiredNoneNeedBeThere() {
    PolicyState state = state(new PolicyInputs(Set.of(), false, false, false), 1);

    assertThat(state.process(none(), false)).isTrue();
    assertThat(state.finish(none())).isTrue();
  }

  @Test
  void whereOneIsRequiredACertificateWithoutAnyEndsAll() {
    assertThat(required(Set.of(), 1).process(none(), false)).isFalse();
  }

  @Test
  void onlyAnAcceptablePolicyCounts() {
    assertThat(passes(required(Set.of(A), 1), policies(A))).isTrue();
    assertThat(passes(required(Set.of(B), 1), policies(A))).isFalse();
    assertThat(passes(required(Set.of(B), 1), policies(A, B))).isTrue();
    assertThat(passes(required(Set.of(B), 1), policies(ANY))).isTrue();
  }

  @Test
  void anyPolicyStandsForAllUnlessItIsInhibited() {
    PolicyInputs inhibited = new PolicyInputs(Set.of(), true, false, true);

    assertThat(state(inhibited, 1).process(policies(ANY), false)).isFalse();
    assertThat(state(inhibited, 1).process(policies(ANY), true)).isTrue();
    assertThat(state(inhibited, 1).process(policies(A), false)).isTrue();
    assertThat(required(Set.of(), 1).process(policies(ANY), false)).isTrue();
  }

  @Test
  void anAuthorityMayInhibitAnyPolicyBelowIt() {
    PolicyState state = required(Set.of(), 3);
    Extensions inhibiting =
        new Extensions(
            new Extension[] {
              extension(Extension.certificatePolicies, sequence(ANY)),
              extension(Extension.inhibitAnyPolicy, new ASN1Integer(1))
            });

    state.process(inhibiting, false);
    state.prepare(inhibiting, false);
    assertThat(state.process(policies(ANY), false)).isTrue();
    state.prepare(policies(ANY), false);
    assertThat(state.process(policies(ANY), false)).isFalse();
  }

  @Test
  void anAuthorityMayRequireAPolicyBelowIt() {
    PolicyState state = state(new PolicyInputs(Set.of(), false, false, false), 3);
    Extensions requiring = constraints(1, null);

    assertThat(state.process(requiring, false)).isTrue();
    assertThat(state.prepare(requiring, false)).isTrue();
    assertThat(state.process(none(), false)).isTrue();
    assertThat(state.prepare(none(), true)).isTrue();
    assertThat(state.process(none(), false)).isTrue();
    assertThat(state.prepare(none(), false)).isTrue();
    assertThat(state.process(none(), false)).isFalse();
  }

  @Test
  void theTargetMayRequireOneOfItself() {
    assertThat(passes(open(), constraints(0, null))).isFalse();
    assertThat(passes(open(), constraints(1, null))).isTrue();
    PolicyState last = state(new PolicyInputs(Set.of(), false, false, false), 0);
    assertThat(last.process(none(), false)).isTrue();
    assertThat(last.finish(none())).isFalse();
  }

  @Test
  void aMappedPolicyIsCalledOtherwiseBelow() {
    PolicyState state = required(Set.of(A), 2);
    Extensions mapping = mapping(A, B);

    assertThat(state.process(mapping, false)).isTrue();
    assertThat(state.prepare(mapping, false)).isTrue();
    assertThat(state.process(policies(B), false)).isTrue();
    assertThat(state.finish(policies(B))).isTrue();
  }

  @Test
  void whatIsMappedAwayIsNotLeftUnderItsOldName() {
    PolicyState state = required(Set.of(), 2);
    Extensions mapping = mapping(A, B);

    state.process(mapping, false);
    state.prepare(mapping, false);
    assertThat(state.process(policies(A), false)).isFalse();
  }

  @Test
  void whereMappingIsInhibitedTheMappedPolicyEnds() {
    PolicyState state = state(new PolicyInputs(Set.of(), true, true, false), 2);
    Extensions mapping = mapping(A, B);

    state.process(mapping, false);
    assertThat(state.prepare(mapping, false)).isTrue();
    assertThat(state.process(policies(B), false)).isFalse();
  }

  @Test
  void anyPolicyIsNeverMapped() {
    assertThat(required(Set.of(), 1).prepare(mapping(ANY, B), false)).isFalse();
    assertThat(required(Set.of(), 1).prepare(mapping(A, ANY), false)).isFalse();
  }

  @Test
  void aPolicyUnderAnyPolicyMayBeMapped() {
    PolicyState state = required(Set.of(A), 2);
    Extensions mapping = mappingUnder(ANY, A, B);

    state.process(mapping, false);
    state.prepare(mapping, false);
    assertThat(state.process(policies(B), false)).isTrue();
    assertThat(state.finish(policies(B))).isTrue();
  }

  @Test
  void aPolicyTwiceAThousandOfThemAndANegativeNumberAreRefused() {
    assertThatThrownBy(() -> open().process(policies(A, A), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open().process(many(1_001), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(open().process(many(1_000), false)).isTrue();
    assertThatThrownBy(() -> open().prepare(constraints(-1, null), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PolicyState open() {
    return state(new PolicyInputs(Set.of(), false, false, false), 1);
  }

  private static PolicyState required(Set<String> acceptable, int length) {
    return state(new PolicyInputs(acceptable, true, false, false), length);
  }

  private static PolicyState state(PolicyInputs inputs, int length) {
    return new PolicyState(inputs, length, new Budget(1_000));
  }

  private static boolean passes(PolicyState state, Extensions target) {
    return state.process(target, false) && state.finish(target);
  }

  private static Extensions none() {
    return null;
  }

  private static Extensions many(int number) {
    return policies(IntStream.range(0, number).mapToObj(i -> "1.3." + i).toArray(String[]::new));
  }

  private static Extensions policies(String... policies) {
    return new Extensions(extension(Extension.certificatePolicies, sequence(policies)));
  }

  private static Extensions mapping(String from, String to) {
    return mappingUnder(from, from, to);
  }

  private static Extensions mappingUnder(String policy, String from, String to) {
    ASN1Encodable pair =
        new DERSequence(
            new ASN1Encodable[] {new ASN1ObjectIdentifier(from), new ASN1ObjectIdentifier(to)});
    return new Extensions(
        new Extension[] {
          extension(Extension.certificatePolicies, sequence(policy)),
          extension(Extension.policyMappings, new DERSequence(pair))
        });
  }

  private static Extensions constraints(Integer explicit, Integer mapping) {
    ASN1Encodable[] given =
        Stream.of(tagged(0, explicit), tagged(1, mapping))
            .flatMap(Stream::ofNullable)
            .toArray(ASN1Encodable[]::new);
    return new Extensions(extension(Extension.policyConstraints, new DERSequence(given)));
  }

  private static ASN1Encodable tagged(int tag, Integer number) {
    return number == null ? null : new DERTaggedObject(false, tag, new ASN1Integer(number));
  }

  private static ASN1Encodable sequence(String... policies) {
    return new DERSequence(
        Arrays.stream(policies)
            .map(p -> new DERSequence(new ASN1ObjectIdentifier(p)))
            .toArray(ASN1Encodable[]::new));
  }

  private static Extension extension(ASN1ObjectIdentifier type, ASN1Encodable value) {
    try {
      return new Extension(type, true, new DEROctetString(value.toASN1Primitive().getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
