package org.xacthuc.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ca.example",
        "//ca.example/x",
        "/x",
        "http:",
        "http:///x",
        "http://",
        "http:x",
        "file:///etc/passwd",
        "ftp://ca.example/x",
        "ldap://ca.example/x",
        "ldaps://ca.example/x",
        "jar:http://ca.example/x!/y",
        "gopher://ca.example/x",
        "data:,x",
        "urn:x",
        "ws://ca.example/",
        "http://user@ca.example/",
        "http://user:secret@ca.example/",
        "http://@ca.example/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://1.2.3.4.5/",
        "http://127.0.0.1./",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[::1",
        "http://::1/",
        "http://ca.example:22/",
        "http://ca.example:25/",
        "http://ca.example:0/",
        "http://ca.example:-1/",
        "http://ca.example:x/",
        "http://ca .example/",
        "http://ca.example\\@evil.example/",
        "http://ca.example/a b",
        "http://ca.example/\r\nX: y",
        "http://ca\u0430.example/",
        "http://\uFF11\uFF12\uFF17.0.0.1/",
        "http://ca\u3002example/",
        "http://ca_under.example/",
        "http://%6c%6f%63alhost/"
      })
  void isRefused(String url) {
    assertThat(PlainUrl.of(url)).isEmpty();
  }

  @Test
  void isRefusedWhenItIsEndless() {
    assertThat(PlainUrl.of("http://ca.example/" + "a".repeat(3000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://ca.example,http://ca.example/",
    "HTTP://CA.Example/A.crl,http://ca.example/A.crl",
    "https://ca.example:8443/x?y=z#part,https://ca.example:8443/x?y=z",
    "http://ca.example./x,http://ca.example./x",
    "http://203.162.0.1/x,http://203.162.0.1/x",
    "http://[2400:cb00::1]:8080/x,http://[2400:cb00::1]:8080/x",
    "http://ca.example/danh%20sách,http://ca.example/danh%20s%C3%A1ch",
    "http://0x.example/,http://0x.example/"
  })
  void isTaken(String url, String asked) {
    assertThat(PlainUrl.of(url).map(u -> u.uri().toString())).contains(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "http://ca.example/a/b,c,http://ca.example/a/c",
    "http://ca.example/a,//other.example/c,http://other.example/c",
    "http://ca.example/a,https://ca.example/a,https://ca.example/a",
    "https://ca.example/a,/b,https://ca.example/b"
  })
  void aRedirectionIsResolved(String from, String location, String to) {
    assertThat(PlainUrl.of(from).flatMap(u -> u.redirected(location)).map(u -> u.uri().toString()))
        .contains(to);
  }

  @ParameterizedTest
  @CsvSource({
    "https://ca.example/a,http://ca.example/a",
    "http://ca.example/a,file:///etc/passwd",
    "http://ca.example/a,ldap://ca.example/x",
    "http://ca.example/a,http://user@ca.example/",
    "http://ca.example/a,http://2130706433/",
    "http://ca.example/a,http://ca.example:25/",
    "http://ca.example/a,'http://ca.example/ b'"
  })
  void aRedirectionIsJudgedLikeTheUrl(String from, String location) {
    assertThat(PlainUrl.of(from).flatMap(u -> u.redirected(location))).isEmpty();
  }
}
