package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;
import org.xacthuc.cms.SignedMessage;

/** Project Wycheproof's vectors for the schemes that documents are signed with. */
class WycheproofTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The identifiers that a certificate would carry. */
  private static final Map<String, String> RSA =
      Map.of(
          "SHA-256", "1.2.840.113549.1.1.11",
          "SHA-384", "1.2.840.113549.1.1.12",
          "SHA-512", "1.2.840.113549.1.1.13",
          "SHA3-256", "2.16.840.1.101.3.4.3.14",
          "SHA3-384", "2.16.840.1.101.3.4.3.15");

  private static final Map<String, String> ECDSA =
      Map.of(
          "SHA-256", "1.2.840.10045.4.3.2",
          "SHA-384", "1.2.840.10045.4.3.3",
          "SHA-512", "1.2.840.10045.4.3.4",
          "SHA3-256", "2.16.840.1.101.3.4.3.10",
          "SHA3-384", "2.16.840.1.101.3.4.3.11");

  private static final Map<String, String> MASKED_BY_SHAKE =
      Map.of("SHAKE128", "1.3.6.1.5.5.7.6.30", "SHAKE256", "1.3.6.1.5.5.7.6.31");

  private static final Map<String, String> BY_FILE =
      Map.of(
          "ed25519", "1.3.101.112",
          "ed448", "1.3.101.113",
          "mldsa_44", "2.16.840.1.101.3.4.3.17",
          "mldsa_65", "2.16.840.1.101.3.4.3.18",
          "mldsa_87", "2.16.840.1.101.3.4.3.19");

  private Corpus corpus;

  private final List<String> run = new ArrayList<>();
  private final Map<String, String> differing = new TreeMap<>();

  @BeforeEach
  void findVectors() {
    corpus = Corpus.of("pki/wycheproof");
  }

  @Test
  void everyVectorOfTheCoreIsRunAndNoneIsAnsweredAgainstItsVerdict() throws IOException {
    JsonNode core = read("CORE.json");
    for (JsonNode file : core.get("files")) {
      JsonNode suite = read(file.asText());
      suite.get("testGroups").forEach(group -> check(file.asText(), group));
    }
    Divergences.check("wycheproof", run, differing);
    assertThat(run).hasSize(core.get("tests").asInt());
  }

  private JsonNode read(String file) throws IOException {
    return MAPPER.readTree(String.join("\n", corpus.lines(file)));
  }

  private void check(String file, JsonNode group) {
    AlgorithmIdentifier algorithm = algorithm(file, group);
    SignatureVerifier verifier = SignatureVerifier.of(key(algorithm, group));
    for (JsonNode test : group.get("tests")) {
      String id = file.replace("_test.json", "") + " " + test.get("tcId");
      run.add(id);
      boolean verifies =
          verifier.verify(
                  algorithm,
                  Optional.empty(),
                  SignedMessage.whole(bytes(test.get("msg"))),
                  bytes(test.get("sig")))
              == SignatureValueCheck.VERIFIES;
      String expected = test.get("result").asText();
      // "acceptable" leaves the answer to the verifier.
      if (expected.equals(verifies ? "invalid" : "valid")) {
        differing.put(id, expected + " " + test.get("comment").asText() + test.get("flags"));
      }
    }
  }

  private static SubjectPublicKeyInfo key(AlgorithmIdentifier algorithm, JsonNode group) {
    return group.has("publicKeyDer")
        ? SubjectPublicKeyInfo.getInstance(bytes(group.get("publicKeyDer")).toArray())
        : new SubjectPublicKeyInfo(algorithm, bytes(group.get("publicKey")).toArray());
  }

  private static Bytes bytes(JsonNode hex) {
    return Bytes.fromHex(hex.asText());
  }

  private static AlgorithmIdentifier algorithm(String file, JsonNode group) {
    for (Map.Entry<String, String> named : BY_FILE.entrySet()) {
      if (file.startsWith(named.getKey())) {
        return identifier(named.getValue());
      }
    }
    String digest = group.get("sha").asText();
    if (!file.startsWith("rsa_pss")) {
      return identifier((file.startsWith("ecdsa") ? ECDSA : RSA).get(digest));
    }
    String shake = MASKED_BY_SHAKE.get(group.get("mgf").asText());
    return shake == null
        ? pss(oid(digest), oid(group.get("mgfSha").asText()), group.get("sLen").asInt())
        : identifier(shake);
  }

  private static AlgorithmIdentifier pss(String digest, String mask, int salt) {
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest), DERNull.INSTANCE),
            new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_mgf1,
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(mask), DERNull.INSTANCE)),
            new ASN1Integer(salt),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
  }

  private static AlgorithmIdentifier identifier(String oid) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }

  private static String oid(String label) {
    for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
      if (algorithm.label().equals(label)) {
        return algorithm.oid();
      }
    }
    throw new IllegalArgumentException(label);
  }
}
