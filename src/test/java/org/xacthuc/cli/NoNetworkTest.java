package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;

/**
 * A process of its own verifies a letter whose certificate names addresses of every kind, and lists
 * the classes it loaded: who has no class for sockets and for names of hosts opens no connection
 * and looks nobody up. That the list would show them, the run with {@code --online} proves.
 */
class NoNetworkTest {
  private static final List<String> NETWORK =
      List.of(
          "java.net.Socket",
          "java.net.SocketImpl",
          "java.net.DatagramSocket",
          "java.net.InetAddress",
          "java.net.http.HttpClient",
          "sun.nio.ch.SocketChannelImpl",
          "sun.net.www.protocol.http.HttpURLConnection");

  @TempDir Path folder;

  @BeforeEach
  void draw() throws IOException {
    Identity root = TestCertificate.root("CN=xacthuc TEST root").build();
    Identity authority = TestCertificate.issuedBy(root).subject("CN=xacthuc TEST CA").ca().build();
    Identity person =
        TestCertificate.issuedBy(authority)
            .subject("CN=An")
            .signer()
            // Port 1 is none that the program would knock at.
            .authorityInformation("http://127.0.0.1:1/ocsp", "http://[::1]:8081/ca.cer")
            .crlAt("ldap://127.0.0.1/cn=ca")
            .build();
    Files.write(folder.resolve("root.cer"), root.der().toArray());
    Files.write(
        folder.resolve("letter.pdf"),
        TestPdf.letter("PAY 100")
            .signedBy(person)
            .as(spec -> spec.cms(cms -> cms.embed(List.of(person.certificate()))))
            .at("2021-07-20T06:38:23Z")
            .bytes());
    Files.write(
        folder.resolve("whole.pdf"),
        TestPdf.letter("PAY 100").signedBy(person).at("2021-07-20T06:38:23Z").bytes());
  }

  @Test
  void withoutTheOptionNothingOfTheNetworkIsLoaded() throws IOException, InterruptedException {
    Set<String> classes = loaded();

    assertThat(classes)
        .contains("org.xacthuc.trust.PathSearch")
        .doesNotContainAnyElementsOf(NETWORK);
    assertThat(classes)
        .noneMatch(name -> name.startsWith("org.xacthuc.online."))
        .noneMatch(name -> name.startsWith("org.apache.hc."))
        .noneMatch(name -> name.startsWith("org.slf4j."));
  }

  @Test
  void theTemplateEngineAndWhatDrawsAreLoadedForTheHtmlReportAlone()
      throws IOException, InterruptedException {
    assertThat(loaded())
        .noneMatch(
            name -> name.startsWith("gg.jte.") || name.startsWith("org.xacthuc.report.html"));
    assertThat(loaded("-f", "json"))
        .noneMatch(name -> name.startsWith("gg.jte."))
        .doesNotContain("org.xacthuc.PictureTaking", "org.xacthuc.pdf.PageImages");
    assertThat(loaded("-f", "html", "-o", folder.resolve("reports") + "/"))
        .contains("gg.jte.TemplateEngine", "org.xacthuc.report.html.HtmlReport")
        .contains("org.xacthuc.PictureTaking", "org.xacthuc.pdf.PageImages");
  }

  @Test
  void withItTheClassesWouldBeSeen() throws IOException, InterruptedException {
    assertThat(loaded("--online"))
        .contains("org.xacthuc.online.OnlineEvidence", "java.net.InetAddress")
        .anyMatch(name -> name.startsWith("org.apache.hc."));
  }

  private Set<String> loaded(String... options) throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "org.xacthuc.cli.Main",
                "--trust",
                folder.resolve("root.cer").toString(),
                "--signatory",
                "off",
                folder.resolve("letter.pdf").toString(),
                folder.resolve("whole.pdf").toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Path output = folder.resolve("output");
    Process process = builder.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(2);
    assertThat(Files.readString(output)).doesNotContain("SLF4J");
    // [0.1s][info][class,load] java.lang.Object source: shared objects file
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").split(" ", 2)[0])
        .collect(Collectors.toSet());
  }
}
