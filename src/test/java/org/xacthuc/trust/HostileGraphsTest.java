package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.validate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertPolicyId;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyMappings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;

/** Graphs drawn to keep a search busy, which takes less than a second of the processor's time. */
class HostileGraphsTest {
  private static final Duration MOST = Duration.ofSeconds(1);
  private static final int MANY = 900;

  /**
   * One graph.
   *
   * @param found whether there is a path in it
   */
  private record Graph(String name, Identity target, List<Identity> candidates, boolean found) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void isGivenUpOrFollowedInTime(Supplier<Graph> drawing) {
    Graph graph = drawing.get();
    Identity[] candidates = graph.candidates().toArray(new Identity[0]);
    validate(graph.target(), AT, candidates); // What is compiled and loaded is not counted.
    List<PathOutcome> outcome = new ArrayList<>();
    Duration spent = cpu(() -> outcome.add(validate(graph.target(), AT, candidates)));
    assertThat(outcome.get(0).isValidated()).isEqualTo(graph.found());
    assertThat(spent).isLessThan(MOST);
  }

  static Stream<Supplier<Graph>> graphs() {
    return Stream.of(
        named("a chain of one name and many keys", HostileGraphsTest::oneName),
        named("a chain of one key and many names", HostileGraphsTest::oneKey),
        named("all certified by all", HostileGraphsTest::clique),
        named("the root's name on every certificate", HostileGraphsTest::rootsName),
        named("ever the same authority, in 900 certificates", HostileGraphsTest::copies),
        named("a long way with a loop at each step", HostileGraphsTest::ladder),
        named("mapped policies", HostileGraphsTest::policies),
        named("a thousand names and a thousand subtrees", HostileGraphsTest::names));
  }

  private static Supplier<Graph> named(String name, Supplier<Graph> drawing) {
    return new Supplier<>() {
      @Override
      public Graph get() {
        return drawing.get();
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }

  private static Duration cpu(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  private static TestCertificate authority(String subject, String issuer, TestKey by, int serial) {
    Identity signing = TestCertificate.root("CN=" + issuer).key(by).build();
    return TestCertificate.issuedBy(signing)
        .subject("CN=" + subject)
        .serial(serial)
        .valid(Drawing.FROM, Drawing.TO)
        .ca();
  }

  private static TestKey key(int number) {
    return TestKey.pool(KeyAlgorithm.P384, number);
  }

  private static Graph oneName() {
    List<Identity> chain =
        IntStream.range(0, 100)
            .mapToObj(i -> authority("Same", "Same", key(i + 1), i + 1).key(key(i)).build())
            .toList();
    return new Graph("", signer(chain.get(0), "A").build(), chain, false);
  }

  private static Graph oneKey() {
    List<Identity> chain =
        IntStream.range(0, 100)
            .mapToObj(i -> authority("N" + i, "N" + (i + 1), key(0), i + 1).key(key(0)).build())
            .toList();
    return new Graph("", signer(chain.get(0), "A").build(), chain, false);
  }

  private static Graph clique() {
    int size = 25;
    List<Identity> all = new ArrayList<>();
    for (int one = 0; one < size; one++) {
      for (int by = 0; by < size; by++) {
        all.add(authority("C" + one, "C" + by, key(by), one * size + by + 1).key(key(one)).build());
      }
    }
    return new Graph("", signer(all.get(0), "A").build(), all, false);
  }

  private static Graph rootsName() {
    String name = ROOT.certificate().getSubject().toString();
    List<Identity> all = new ArrayList<>();
    Identity above = ROOT;
    for (int i = 0; i < 300; i++) {
      above =
          TestCertificate.selfSigned()
              .subject(name)
              .serial(i + 2)
              .key(key(i))
              .valid(Drawing.FROM, Drawing.TO)
              .ca()
              .build();
      all.add(above);
    }
    return new Graph("", signer(above, "A").build(), all, false);
  }

  private static Graph copies() {
    List<Identity> all =
        IntStream.range(0, MANY)
            .mapToObj(i -> authority("Copy", "Copy", key(1), i + 1).key(key(1)).build())
            .toList();
    return new Graph("", signer(all.get(0), "A").build(), all, false);
  }

  private static Graph ladder() {
    List<Identity> all = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      for (int j = 0; j < 10; j++) {
        int number = 100 * i + j;
        all.add(authority("S" + i, "S" + (i + 1), key(i + 1), number + 1).key(key(i)).build());
        all.add(authority("S" + i, "S" + i, key(i), number + 51).key(key(i)).build());
      }
    }
    return new Graph("", signer(all.get(0), "A").build(), all, false);
  }

  /** Twenty authorities; each maps thirty policies to thirty, and asserts any policy besides. */
  private static Graph policies() {
    int many = 30;
    List<CertPolicyId> from = new ArrayList<>();
    List<CertPolicyId> to = new ArrayList<>();
    List<PolicyInformation> policies = new ArrayList<>();
    policies.add(new PolicyInformation(new ASN1ObjectIdentifier("2.5.29.32.0")));
    for (int i = 0; i < many; i++) {
      policies.add(new PolicyInformation(new ASN1ObjectIdentifier("2.999." + i)));
      for (int j = 0; j < many; j++) {
        from.add(CertPolicyId.getInstance(new ASN1ObjectIdentifier("2.999." + i)));
        to.add(CertPolicyId.getInstance(new ASN1ObjectIdentifier("2.999." + j)));
      }
    }
    PolicyMappings mappings =
        new PolicyMappings(from.toArray(CertPolicyId[]::new), to.toArray(CertPolicyId[]::new));
    CertificatePolicies all = new CertificatePolicies(policies.toArray(PolicyInformation[]::new));
    List<Identity> chain = new ArrayList<>();
    Identity above = ROOT;
    for (int i = 0; i < 20; i++) {
      above =
          Drawing.authority(above, "mapping " + i)
              .extension(Extension.certificatePolicies, false, all)
              .extension(Extension.policyMappings, false, mappings)
              .build();
      chain.add(above);
    }
    Identity target =
        signer(above, "A").extension(Extension.certificatePolicies, false, all).build();
    return new Graph("", target, chain, true);
  }

  private static Graph names() {
    GeneralSubtree[] excluded =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new GeneralName(GeneralName.dNSName, "x" + i + ".bad.vn"))
            .map(GeneralSubtree::new)
            .toArray(GeneralSubtree[]::new);
    GeneralName[] names =
        IntStream.range(0, 990)
            .mapToObj(i -> new GeneralName(GeneralName.dNSName, "y" + i + ".good.vn"))
            .toArray(GeneralName[]::new);
    GeneralSubtree[] permitted = {
      new GeneralSubtree(new GeneralName(new X500Name("C=VN"))),
      new GeneralSubtree(new GeneralName(GeneralName.dNSName, "good.vn"))
    };
    Identity issuer =
        Drawing.authority(ROOT, "many subtrees")
            .critical(Extension.nameConstraints, new NameConstraints(permitted, excluded))
            .build();
    Identity target =
        signer(issuer, "A")
            .extension(Extension.subjectAlternativeName, false, new GeneralNames(names))
            .build();
    return new Graph("", target, List.of(issuer), true);
  }
}
