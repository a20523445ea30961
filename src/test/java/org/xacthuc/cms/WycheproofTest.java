package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** Project Wycheproof's vectors for the schemes in use here, where they are at hand. */
class WycheproofTest {
  private Path folder;

  @BeforeEach
  void findVectors() {
    folder =
        Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "pki", "wycheproof");
    Assumptions.assumeTrue(Files.isDirectory(folder), "Wycheproof is not at hand");
  }

  @Test
  void noVectorIsAcceptedOrRefusedAgainstItsVerdict() throws IOException {
    List<String> wrong = new ArrayList<>();
    int run = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().filter(WycheproofTest::isCovered).toList()) {
        JsonNode suite = new ObjectMapper().readTree(file.toFile());
        for (JsonNode group : suite.get("testGroups")) {
          Optional<AlgorithmIdentifier> algorithm = algorithm(file, group);
          if (algorithm.isPresent()) {
            run += group.get("tests").size();
            wrong.addAll(wrong(file, group, algorithm.get()));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(run).isGreaterThan(10_000);
  }

  private static boolean isCovered(Path file) {
    String name = file.getFileName().toString();
    return name.matches("(ecdsa|rsa_signature|rsa_pss|ed25519|ed448).*\\.json");
  }

  private static List<String> wrong(Path file, JsonNode group, AlgorithmIdentifier algorithm) {
    JsonNode der = group.has("publicKeyDer") ? group.get("publicKeyDer") : group.get("keyDer");
    SignatureVerifier verifier =
        SignatureVerifier.of(
            SubjectPublicKeyInfo.getInstance(Bytes.fromHex(der.asText()).toArray()));
    List<String> wrong = new ArrayList<>();
    for (JsonNode test : group.get("tests")) {
      boolean verifies =
          verifier.verify(
                  algorithm,
                  Optional.empty(),
                  SignedMessage.whole(Bytes.fromHex(test.get("msg").asText())),
                  Bytes.fromHex(test.get("sig").asText()))
              == SignatureValueCheck.VERIFIES;
      String expected = test.get("result").asText();
      boolean agrees =
          switch (expected) {
            case "valid" -> verifies;
            case "invalid" -> !verifies;
            default -> true;
          };
      if (!agrees) {
        wrong.add(file.getFileName() + " " + test.get("tcId") + " " + expected);
      }
    }
    return wrong;
  }

  /** The identifier that a certificate would carry; empty for digests we do not have. */
  private static Optional<AlgorithmIdentifier> algorithm(Path file, JsonNode group) {
    String name = file.getFileName().toString();
    if (name.startsWith("ed")) {
      return Optional.of(identifier(name.startsWith("ed448") ? "1.3.101.113" : "1.3.101.112"));
    }
    Optional<DigestAlgorithm> digest = digest(group.get("sha").asText());
    if (name.startsWith("rsa_pss")) {
      return digest.flatMap(
          d ->
              digest(group.path("mgfSha").asText(""))
                  .map(mask -> pss(d, mask, group.get("sLen").asInt())));
    }
    return digest.flatMap(d -> withDigest(name.startsWith("ecdsa"), d)).map(o -> identifier(o));
  }

  private static AlgorithmIdentifier pss(DigestAlgorithm digest, DigestAlgorithm mask, int salt) {
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()), DERNull.INSTANCE),
            new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_mgf1,
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(mask.oid()), DERNull.INSTANCE)),
            new ASN1Integer(salt),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
  }

  private static AlgorithmIdentifier identifier(String oid) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }

  private static Optional<DigestAlgorithm> digest(String label) {
    return Stream.of(DigestAlgorithm.values()).filter(d -> d.label().equals(label)).findFirst();
  }

  private static Optional<String> withDigest(boolean ecdsa, DigestAlgorithm digest) {
    return Optional.ofNullable(
        switch (digest) {
          case SHA1 -> ecdsa ? "1.2.840.10045.4.1" : "1.2.840.113549.1.1.5";
          case SHA224 -> ecdsa ? "1.2.840.10045.4.3.1" : "1.2.840.113549.1.1.14";
          case SHA256 -> ecdsa ? "1.2.840.10045.4.3.2" : "1.2.840.113549.1.1.11";
          case SHA384 -> ecdsa ? "1.2.840.10045.4.3.3" : "1.2.840.113549.1.1.12";
          case SHA512 -> ecdsa ? "1.2.840.10045.4.3.4" : "1.2.840.113549.1.1.13";
          case SHA3_256 -> ecdsa ? "2.16.840.1.101.3.4.3.10" : "2.16.840.1.101.3.4.3.14";
          case SHA3_384 -> ecdsa ? "2.16.840.1.101.3.4.3.11" : "2.16.840.1.101.3.4.3.15";
          case SHA3_512 -> ecdsa ? "2.16.840.1.101.3.4.3.12" : "2.16.840.1.101.3.4.3.16";
          case MD5, SHA512_256 -> null;
        });
  }
}
