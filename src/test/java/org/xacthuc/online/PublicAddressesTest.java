package org.xacthuc.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Literals are parsed, never looked up. */
class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.31.196.1",
        "192.52.193.1",
        "192.88.99.1",
        "192.168.1.1",
        "192.175.48.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255"
      })
  void specialAddressesOfIpv4AreRefused(String literal) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(literal))).isFalse();
    assertThat(PublicAddresses.contains(InetAddress.getByName("[::ffff:" + literal + "]")))
        .as("mapped")
        .isFalse();
    assertThat(PublicAddresses.contains(InetAddress.getByName("[::" + literal + "]")))
        .as("compatible")
        .isFalse();
    assertThat(PublicAddresses.contains(InetAddress.getByName("[64:ff9b::" + literal + "]")))
        .as("translated")
        .isFalse();
    assertThat(PublicAddresses.contains(sixToFour(literal))).as("6to4").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "100::1",
        "64:ff9b:1::1",
        "2001::1",
        "2001:0:7f00:1::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2620:4f:8000::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "::ffff:0:8.8.8.8"
      })
  void specialAddressesOfIpv6AreRefused(String literal) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName("[" + literal + "]"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.1.1.1",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.1.1",
        "198.20.0.1",
        "203.162.0.1",
        "223.255.255.255",
        "2400:cb00::1",
        "2001:200::1",
        "2001:ee0::1",
        "2a00::1",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1",
        "3ffe::1"
      })
  void allOthersArePublic(String literal) throws UnknownHostException {
    String host = literal.contains(":") ? "[" + literal + "]" : literal;
    assertThat(PublicAddresses.contains(InetAddress.getByName(host))).isTrue();
  }

  private static InetAddress sixToFour(String literal) throws UnknownHostException {
    byte[] embedded = InetAddress.getByName(literal).getAddress();
    byte[] address = new byte[16];
    address[0] = 0x20;
    address[1] = 0x02;
    System.arraycopy(embedded, 0, address, 2, 4);
    return InetAddress.getByAddress(address);
  }
}
