package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;

/** Names and the subtrees that they are held against (RFC 5280 §4.2.1.10). */
class NameSubtreeTest {
  @ParameterizedTest
  @CsvSource({
    "xacthuc.vn, xacthuc.vn, true",
    "xacthuc.vn, a.b.xacthuc.vn, true",
    "XACTHUC.vn, A.xacthuc.VN, true",
    "xacthuc.vn, notxacthuc.vn, false",
    "xacthuc.vn, vn, false",
    "a.xacthuc.vn, xacthuc.vn, false"
  })
  void aDnsNameLiesWithinItselfAndWhatIsAbove(String base, String name, boolean within) {
    assertThat(subtree(GeneralName.dNSName, base).contains(name(GeneralName.dNSName, name)))
        .isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "a.xacthuc.vn, *.xacthuc.vn, true",
    "xacthuc.vn, *.xacthuc.vn, true",
    "a.b.xacthuc.vn, *.xacthuc.vn, false",
    "a.example.vn, *.xacthuc.vn, false",
    "vn, *.xacthuc.vn, true",
    "a.xacthuc.vn, b.xacthuc.vn, false"
  })
  void aWildcardStandsForEachHostInItsPlace(String base, String name, boolean touched) {
    assertThat(subtree(GeneralName.dNSName, base).touches(name(GeneralName.dNSName, name)))
        .isEqualTo(touched);
  }

  @ParameterizedTest
  @CsvSource({
    "xacthuc.vn, a@xacthuc.vn, true",
    "xacthuc.vn, a@mail.xacthuc.vn, false",
    ".xacthuc.vn, a@mail.xacthuc.vn, true",
    ".xacthuc.vn, a@xacthuc.vn, false",
    "a@xacthuc.vn, a@XACTHUC.vn, true",
    "a@xacthuc.vn, A@xacthuc.vn, false",
    "a@xacthuc.vn, b@xacthuc.vn, false",
    "'', a@xacthuc.vn, true"
  })
  void aMailboxIsOneOfAHostOrOneItself(String base, String name, boolean within) {
    assertThat(subtree(GeneralName.rfc822Name, base).contains(name(GeneralName.rfc822Name, name)))
        .isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "xacthuc.vn, https://xacthuc.vn/x, true",
    "xacthuc.vn, https://user@xacthuc.vn:8443?x, true",
    "xacthuc.vn, https://a.xacthuc.vn, false",
    ".xacthuc.vn, https://a.xacthuc.vn#x, true",
    "xacthuc.vn, https://other.vn/xacthuc.vn, false"
  })
  void aUriIsHeldByItsHost(String base, String name, boolean within) {
    int form = GeneralName.uniformResourceIdentifier;
    assertThat(subtree(form, base).contains(name(form, name))).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xacthuc.vn", "https://10.0.0.1/", "https:///x", "https://x..vn"})
  void aUriWithoutAHostNameIsUnsound(String uri) {
    assertThat(name(GeneralName.uniformResourceIdentifier, uri).sound()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0a000000ff000000, 0aff0001, true",
    "0a000000ff000000, 0bff0001, false",
    "0a000000ff000000, 0a000000000000000000000000000001, false",
    "0a000001ffffffff, 0a000001, true",
    "0a000001ffffffff, 0a000002, false",
    "0000000000000000, 0bff0001, true"
  })
  void anAddressLiesWithinItsNetwork(String base, String address, boolean within) {
    assertThat(network(base).sound()).isTrue();
    assertThat(network(base).contains(address(address))).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0a000000ff00ff00", "0a00000000000001", "0a000000", "0a000000ff0000"})
  void aMaskIsOneRunOfOnes(String base) {
    assertThat(network(base).sound()).isFalse();
  }

  @Test
  void anAddressHasFourOrSixteenOctets() {
    assertThat(address("0a000001").sound()).isTrue();
    assertThat(address("00".repeat(16)).sound()).isTrue();
    assertThat(address("0a0000").sound()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "xacthuc.vn, true",
    "a-b.vn, true",
    "_a.vn, true",
    "'', true",
    ".xacthuc.vn, false",
    "xacthuc.vn., false",
    "-a.vn, false",
    "a..vn, false",
    "a b.vn, false"
  })
  void aDnsSubtreeIsAHostOrAll(String base, boolean sound) {
    assertThat(subtree(GeneralName.dNSName, base).sound()).isEqualTo(sound);
  }

  @Test
  void aHostHasAtMost253Characters() {
    String longest = "a".repeat(60) + ("." + "b".repeat(47)).repeat(4) + ".c";
    assertThat(longest).hasSize(254);

    assertThat(ConstrainedName.isHost(longest)).isFalse();
    assertThat(ConstrainedName.isHost(longest.substring(1))).isTrue();
    assertThat(ConstrainedName.isHost("a".repeat(63) + ".vn")).isTrue();
    assertThat(ConstrainedName.isHost("a".repeat(64) + ".vn")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a@x.vn, true", "a.b+c@x.vn, true", "@x.vn, false", "a@, false", "x.vn, false",
    "'a b@x.vn', false", "a@b@x.vn, false", "'\"a\"@x.vn', false", "a\\@x.vn, false",
        "ê@x.vn, false"
  })
  void aMailboxOfManySpellingsIsUnsound(String address, boolean sound) {
    assertThat(ConstrainedName.mailbox(address).sound()).isEqualTo(sound);
  }

  @Test
  void aDirectoryNameLiesBelowItsBeginning() {
    NameSubtree base = NameSubtree.of(new GeneralName(4, "C=VN, O=xacthuc TEST"));

    assertThat(base.contains(directory("C=VN, O=xacthuc TEST, CN=A"))).isTrue();
    assertThat(base.contains(directory("C=VN, O=XACTHUC  test"))).isTrue();
    assertThat(base.contains(directory("C=VN, O=xacthuc TESTER"))).isFalse();
    assertThat(base.contains(directory("O=xacthuc TEST, C=VN"))).isFalse();
  }

  @Test
  void aNameOfAnotherFormIsUnsound() {
    GeneralName registered = new GeneralName(GeneralName.registeredID, "1.2.3");

    assertThat(NameSubtree.of(registered).sound()).isFalse();
    assertThat(ConstrainedName.of(registered).sound()).isFalse();
    assertThat(ConstrainedName.of(registered).form()).isEqualTo("8");
  }

  private static NameSubtree subtree(int form, String base) {
    return NameSubtree.of(new GeneralName(form, base));
  }

  private static ConstrainedName name(int form, String name) {
    return ConstrainedName.of(new GeneralName(form, name));
  }

  private static ConstrainedName directory(String name) {
    return ConstrainedName.of(new GeneralName(4, name));
  }

  private static NameSubtree network(String hex) {
    return NameSubtree.of(
        new GeneralName(GeneralName.iPAddress, new DEROctetString(Bytes.fromHex(hex).toArray())));
  }

  private static ConstrainedName address(String hex) {
    return ConstrainedName.of(
        new GeneralName(GeneralName.iPAddress, new DEROctetString(Bytes.fromHex(hex).toArray())));
  }
}
