package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.RevocationStatus;
import org.xacthuc.trust.Statuses;

/** Lists and responses of other projects' tests: what each is expected to say, and what we say. */
class RevocationConformanceTest {
  private static final String OPENSSL = "certvalidator/openssl-ocsp/";

  /** Prefix of what was forged, delegation and level; then what the file is. */
  private static final Pattern OPENSSL_NAME =
      Pattern.compile(Pattern.quote(OPENSSL) + "(?:[A-Z]+_)?(N?D[123])(\\.ors|_Issuer_.*\\.pem)");

  private static final Instant BEFORE_ANSWER = Instant.parse("2012-10-01T00:00:00Z");
  private static final Instant AFTER_ANSWER = Instant.parse("2012-12-19T00:00:00Z");

  private Corpus corpus;

  @BeforeEach
  void findCorpus() {
    corpus = Corpus.of("pki/revocation");
  }

  /** One line of the manifest: file, kind, expected, note and where it is from. */
  private record Line(String file, String kind, String expected, String note) {
    static Line of(String text) {
      String[] columns = text.split("\t", -1);
      return new Line(columns[0], columns[1], columns[2], columns[3]);
    }
  }

  private List<Line> lines(String folder) {
    return corpus.lines("MANIFEST.tsv").stream()
        .map(Line::of)
        .filter(line -> line.file().startsWith(folder) && corpus.has(line.file()))
        .toList();
  }

  private static void check(String folder, Map<String, String> expected, Map<String, String> said) {
    Map<String, String> differing = new TreeMap<>();
    expected.forEach(
        (file, want) -> {
          if (!want.equals(said.get(file))) {
            differing.put(file, "expected " + want + ", was " + said.get(file));
          }
        });
    assertThat(expected).as(folder).isNotEmpty();
    Divergences.check("revocation", expected.keySet(), differing);
  }

  @Test
  void responsesSpeakForWhomTheyMay() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    for (Line line : lines(OPENSSL)) {
      Matcher name = OPENSSL_NAME.matcher(line.file());
      if (!name.matches() || line.expected().isEmpty()) {
        continue;
      }
      // "See note": as an anchor such a certificate's own signature is not asked for.
      expected.put(line.file(), line.expected().equals("invalid") ? "unknown" : "not revoked");
      boolean isResponse = name.group(2).equals(".ors");
      said.put(
          line.file(),
          openssl(
              isResponse ? line.file() : OPENSSL + name.group(1) + ".ors",
              OPENSSL + only(name.group(1) + "_Cert_"),
              isResponse ? OPENSSL + only(name.group(1) + "_Issuer_") : line.file()));
    }
    check(OPENSSL, expected, said);
  }

  private String only(String prefix) {
    return lines(OPENSSL + prefix).stream()
        .map(line -> line.file().substring(OPENSSL.length()))
        .findFirst()
        .orElseThrow();
  }

  private String openssl(String response, String target, String issuer) {
    Bytes der = Bytes.of(Base64.getMimeDecoder().decode(corpus.bytes(response).toArray()));
    RevocationPool pool = new RevocationPool(List.of(), List.of(der), List.of());
    List<Certificate> chain = List.of(certificate(target), certificate(issuer));
    // Over an issuer of another name no path leads, and without one nothing is asked.
    return chain.get(0).namesAsIssuer(chain.get(1))
        ? word(Statuses.of(chain, pool, BEFORE_ANSWER, AFTER_ANSWER))
        : "unknown";
  }

  @Test
  void listsAreReadOrRefused() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    for (Line line : lines("webpki/crls/")) {
      if (line.kind().equals("CRL")) {
        expected.put(line.file(), line.expected());
        said.put(
            line.file(), Statuses.isReadInFull(corpus.bytes(line.file())) ? "accept" : "reject");
      }
    }
    check("webpki/crls/", expected, said);
  }

  /** What webpki's tests expect of its chains with these lists. */
  @ParameterizedTest
  @CsvSource({
    "invalid_dp_chain, ee_dp_invalid, unknown",
    "indirect_dp_chain, ee_indirect_dp_unknown_status, unknown",
    "nofullname_dp_chain, ee_nofullname_dp_unknown_status, unknown",
    "reasons_dp_chain, ee_reasons_dp_unknown_status, unknown"
  })
  void distributionPointsThatDoNotFitLeaveItUnknown(String chain, String list, String expected) {
    String folder = "webpki/client_auth_revocation/";
    List<Certificate> path =
        Stream.of(".ee", ".int.a.ca", ".int.b.ca", ".root.ca")
            .map(part -> certificate(folder + chain + part + ".der"))
            .toList();
    Bytes crl = corpus.bytes(folder + list + ".crl.der");
    Instant at = path.get(0).notBefore();
    RevocationPool pool = new RevocationPool(List.of(crl), List.of(), List.of());
    String said = word(Statuses.of(path, pool, at, path.get(0).notAfter()));
    check(folder, Map.of(folder + list, expected), Map.of(folder + list, said));
  }

  @Test
  void responsesOfAnyFormAreRead() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    for (Line line : lines("formats/")) {
      if (line.kind().equals("OCSP response")) {
        expected.put(line.file(), line.expected());
        said.put(
            line.file(), Statuses.isResponse(corpus.bytes(line.file())) ? "valid" : "unreadable");
      }
    }
    check("formats/", expected, said);
  }

  @Test
  void aListOfVersionOneAnswers() {
    String folder = "formats/x509-ocsp/rsa-2048-sha256-";
    List<Certificate> path =
        List.of(certificate(folder + "crt.der"), certificate(folder + "ca.der"));
    RevocationPool pool =
        new RevocationPool(List.of(corpus.bytes(folder + "ca-crl.der")), List.of(), List.of());
    Instant at = Instant.parse("2023-11-06T00:00:00Z");
    assertThat(word(Statuses.of(path, pool, at, at))).isEqualTo("not revoked");
  }

  @Test
  void oneResponderForSeveralAuthoritiesHasACertificateFromEach() {
    String folder = "pyHanko/multitasking-ocsp/";
    Certificate alice = certificate(folder + "alice.cert.pem");
    Certificate intermediate = certificate(folder + "interm.cert.pem");
    Certificate root = certificate(folder + "root.cert.pem");
    List<Certificate> responders =
        List.of(
            certificate(folder + "interm-ocsp.cert.pem"),
            certificate(folder + "root-ocsp.cert.pem"));
    List<Bytes> responses =
        List.of(
            corpus.bytes(folder + "ocsp-resp-alice.der"),
            corpus.bytes(folder + "ocsp-resp-interm.der"));
    Instant at = Instant.parse("2021-08-19T12:20:00Z");
    RevocationPool pool = new RevocationPool(List.of(), responses, responders);
    assertThat(word(Statuses.of(List.of(alice, intermediate, root), pool, at, at)))
        .isEqualTo("not revoked");
    assertThat(word(Statuses.of(List.of(intermediate, root), pool, at, at)))
        .isEqualTo("not revoked");
  }

  /** Evidence of three dates about a key compromised on 2020-12-01, asked about an instant. */
  @ParameterizedTest
  @CsvSource({
    "2020-10-01, 2020-10-01T00:05:00Z, not revoked",
    "2020-11-29, 2020-10-01T01:00:00Z, not revoked",
    "2020-10-01, 2020-11-29T00:00:00Z, unknown",
    "2020-12-10, 2020-10-01T01:00:00Z, revoked 2020-12-01T00:00:00Z",
    "2020-12-10, 2020-12-10T01:00:00Z, revoked 2020-12-01T00:00:00Z"
  })
  void evidenceSpeaksForItsTime(String made, String at, String expected) {
    for (String folder : List.of("pyHanko/ades/time-slide/", "pyHanko/freshness/")) {
      List<Certificate> path =
          Stream.of("alice", "interm", "root")
              .map(name -> certificate(folder + "certs/" + name + ".crt"))
              .toList();
      List<Bytes> crls = new ArrayList<>();
      Stream.of("interm-", "root-")
          .map(name -> folder + name + made + ".crl")
          .filter(corpus::has)
          .forEach(file -> crls.add(corpus.bytes(file)));
      RevocationPool pool =
          new RevocationPool(
              crls,
              List.of(corpus.bytes(folder + "alice-" + made + ".ors")),
              List.of(certificate(folder + "certs/interm-ocsp.crt")));
      Instant now = Instant.parse("2020-12-11T00:00:00Z");
      assertThat(word(Statuses.of(path, pool, Instant.parse(at), now)))
          .as(folder)
          .isEqualTo(expected);
    }
  }

  private static String word(RevocationStatus status) {
    return status.match(
        notRevoked -> "not revoked", revoked -> "revoked " + revoked.since(), unknown -> "unknown");
  }

  private Certificate certificate(String file) {
    Bytes bytes = corpus.bytes(file);
    String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    int begin = text.indexOf("-----BEGIN CERTIFICATE-----");
    Bytes der =
        begin < 0
            ? bytes
            : Bytes.of(
                Base64.getMimeDecoder()
                    .decode(text.substring(begin + 27, text.indexOf("-----END", begin))));
    return Certificate.read(der).value().orElseThrow(() -> new AssertionError(file));
  }
}
