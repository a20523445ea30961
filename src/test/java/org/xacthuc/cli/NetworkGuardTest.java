package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verification;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;

/**
 * No command in any format opens a socket, sends a datagram or looks a name up without {@code
 * --online}, whatever a file names; with it, only public addresses are connected to. Processes of
 * their own run under a {@link NetworkGuard}, their children as well.
 */
@Timeout(240)
class NetworkGuardTest {
  /** The first Java that has no security manager. */
  private static final int FIRST_WITHOUT = 24;

  private static final String AT = "2021-07-20T06:38:23Z";

  @TempDir Path folder;
  private Path notes;

  @BeforeEach
  void guard() throws IOException {
    assumeThat(Runtime.version().feature()).as("has security managers").isLessThan(FIRST_WITHOUT);
    notes = Files.createFile(folder.resolve("notes"));
  }

  /** The control: each way to the network that Java has is noted and refused. */
  @Test
  void theGuardSeesEveryWay() throws IOException, InterruptedException {
    List<String> told = run(List.of());

    assertThat(told).hasSize(13).containsOnly("refused true");
    assertThat(Files.readAllLines(notes))
        .as("a datagram's socket is refused before it has a port")
        .containsExactly(
            "connect 192.0.2.1:81",
            "resolve name.example",
            "listen 82",
            "listen 0",
            "listen 84",
            "connect 192.0.2.1:85",
            "connect 192.0.2.1:86",
            "listen 87",
            "listen 0",
            "connect 192.0.2.1:89",
            "permission (\"java.net.NetPermission\" \"accessUnixDomainSocket\")",
            "connect 192.0.2.1:90",
            "listen 91");
  }

  @Test
  void withoutTheOptionNothingIsAsked() throws IOException, InterruptedException {
    Path letters = letters("http://responder.example");
    List<List<Object>> calls = new ArrayList<>(ofFiles(letters));
    calls.addAll(ofAddresses("http://files.example/a"));
    calls.addAll(ofAddresses("https://files.example/a"));
    calls.addAll(ofAddresses("ftp://files.example/a"));
    calls.addAll(ofAddresses("file://files.example/a"));
    calls.addAll(ofAddresses("jar:http://files.example/a!/b"));

    List<String> codes = run(calls);

    assertThat(Files.readAllLines(notes)).isEmpty();
    assertThat(codes).hasSameSizeAs(calls).doesNotContain("70");
    // They did what they were asked for: a call that was refused would ask nobody either.
    assertThat(codes.subList(0, ofFiles(letters).size())).doesNotContain("64", "66", "74");
  }

  /**
   * The same letters, and the guard notes what is asked: names are looked up, nobody is reached.
   */
  @Test
  void withItTheSameCallsAreNoted() throws IOException, InterruptedException {
    Path letters = letters("http://responder.example");
    List<Object> call =
        List.of("verify", "--online", "--signatory", "off", "--trust", root(), letters);

    assertThat(run(List.of(call))).containsExactly("2");

    assertThat(Files.readAllLines(notes)).containsOnly("resolve responder.example");
  }

  /**
   * Names and numbers that lead to this machine or its neighbours. The names are looked up in a
   * file; one has a public address as well, and one nothing else.
   */
  @Test
  void withItOnlyPublicAddressesAreConnectedTo() throws IOException, InterruptedException {
    Path hosts = folder.resolve("hosts");
    Files.writeString(
        hosts,
        """
        127.0.0.1 localhost
        10.0.0.5 private.example
        93.184.215.14 both.example
        127.0.0.1 both.example
        93.184.215.15 public.example
        100.64.0.1 carrier.example
        169.254.169.254 metadata.example
        """);
    List<String> names =
        List.of(
            "localhost",
            "localhost.",
            "private.example",
            "both.example",
            "carrier.example",
            "metadata.example",
            "127.0.0.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[64:ff9b::10.0.0.1]",
            "[2002:7f00:1::]",
            "[2001:0:7f00:1::]",
            "192.0.2.1",
            "224.0.0.1",
            "255.255.255.255",
            "0.0.0.0",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "127.1",
            "public.example");
    List<List<Object>> calls = new ArrayList<>();
    for (String name : names) {
      Path letter = folder.resolve("letter" + calls.size() + ".pdf");
      Files.write(letter, letter("http://" + name).bytes());
      calls.add(List.of("verify", "--online", "--signatory", "off", "--trust", root(), letter));
    }

    List<String> codes = run(calls, "resolve", "-Djdk.net.hosts.file=" + hosts);

    assertThat(codes).hasSize(names.size()).containsOnly("2");
    List<String> noted = Files.readAllLines(notes);
    assertThat(noted.stream().filter(n -> !n.startsWith("resolve ")))
        .isNotEmpty()
        .containsOnly("connect 93.184.215.15:80");
    assertThat(noted).contains("resolve both.example", "resolve private.example");
  }

  @Test
  void theLocalPageListensHereAndAsksNobody() throws IOException, InterruptedException {
    Path letter = letters("http://responder.example").resolve("a.pdf");
    Process process = start("listen,accept,resolve", List.of(), Main.class, "serve", "--port", "0");
    try {
      String line = process.inputReader().readLine();
      URI page = URI.create(line);
      HttpRequest request =
          HttpRequest.newBuilder(page.resolve("/verify?lang=en"))
              .header("Authorization", "Bearer " + page.getFragment())
              .header("Content-Type", "application/pdf")
              .POST(HttpRequest.BodyPublishers.ofFile(letter))
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).contains("\"verdict\":\"UNDETERMINED\"");
    } finally {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
    assertThat(Files.readAllLines(notes))
        .as("its own address is asked of the socket, not of a server")
        .contains("listen 0", "accept 127.0.0.1")
        .allMatch(note -> note.startsWith("listen ") || note.endsWith(" 127.0.0.1"));
  }

  /** Every command and format with documents that name addresses everywhere. */
  private List<List<Object>> ofFiles(Path letters) throws IOException {
    Path letter = letters.resolve("a.pdf");
    Path ledger = folder.resolve("l.db");
    List<List<Object>> calls = new ArrayList<>();
    for (String format : List.of("text", "json", "csv")) {
      calls.add(List.of("verify", "-f", format, "--trust", root(), letters));
    }
    calls.add(List.of("verify", "-v", "--no-config", "--ocr", "never", letters));
    calls.add(List.of("verify", "-q", "--revocation", "soft", "--trust", root(), letters));
    calls.add(List.of("verify", "-o", "html=" + folder + "/html/", letters));
    calls.add(List.of("verify", "-o", "etsi=" + folder + "/etsi/", letters));
    calls.add(List.of("inspect", letter));
    calls.add(List.of("inspect", "-f", "json", letters.resolve("b.pdf")));
    calls.add(List.of("extract", "--revision", "1", letter));
    calls.add(List.of("trust", "add", root(), "--yes"));
    calls.add(List.of("trust", "list"));
    calls.add(List.of("trust", "known", "-f", "json"));
    String fingerprint = Verification.certificate(rootIdentity().der()).sha256().value().hex();
    calls.add(List.of("trust", "remove", fingerprint, "--yes"));
    calls.add(List.of("audit", letters, "--ledger", ledger, "--in-process"));
    calls.add(
        List.of("audit", letters, "--ledger", ledger, "--new-run", "--jobs", "1", "-f", "json"));
    calls.add(List.of("audit", "--check", "--ledger", ledger));
    for (String format : List.of("text", "json", "csv", "html", "premis")) {
      calls.add(List.of("replay", "--ledger", ledger, "-f", format));
    }
    calls.add(List.of("replay", "--ledger", ledger, "-o", "html=" + folder + "/pages/"));
    calls.add(List.of("explain"));
    calls.add(List.of("schema"));
    calls.add(List.of("man"));
    calls.add(List.of("completions", "bash"));
    calls.add(List.of("help"));
    calls.add(List.of("--version"));
    return calls;
  }

  /** An address where a path is expected is a path. */
  private static List<List<Object>> ofAddresses(String address) {
    List<List<Object>> calls = new ArrayList<>();
    String sample = "src/samples/309-CV-TU.pdf";
    for (String option :
        List.of(
            "trust",
            "cert",
            "crl",
            "ocsp",
            "policy",
            "expect",
            "files-from",
            "password-file",
            "output")) {
      calls.add(List.of("verify", "--" + option, address, sample));
    }
    calls.add(List.of("verify", address));
    calls.add(List.of("inspect", address));
    calls.add(List.of("inspect", "--page-text", address));
    calls.add(List.of("extract", "--revision", "1", address));
    calls.add(List.of("audit", address, "--ledger", address + ".db", "--in-process"));
    calls.add(List.of("audit", "@" + address, "--ledger", address + ".db", "--journal", address));
    calls.add(List.of("replay", "--ledger", address));
    calls.add(List.of("trust", "add", address, "--yes"));
    calls.add(List.of("serve", "--trust", address));
    return calls;
  }

  private static Identity rootIdentity() {
    return TestCertificate.root("CN=xacthuc TEST guarded root").build();
  }

  private Path root() throws IOException {
    return Files.write(folder.resolve("root.crt"), rootIdentity().der().toArray());
  }

  /** A letter whose certificates name that server for everything. */
  private static TestPdf letter(String server) {
    Identity person = person(server);
    return TestPdf.letter("PAY 100")
        .signedBy(person)
        .as(spec -> spec.cms(cms -> cms.embed(List.of(person.certificate()))))
        .at(AT);
  }

  private static Identity person(String server) {
    Identity authority =
        TestCertificate.issuedBy(rootIdentity())
            .subject("CN=xacthuc TEST guarded CA")
            .ca()
            .crlAt(server + "/root.crl")
            .build();
    return TestCertificate.issuedBy(authority)
        .subject("CN=An")
        .signer()
        .authorityInformation(server + "/ocsp", server + "/ca.cer")
        .crlAt(server + "/ca.crl")
        .build();
  }

  private Path letters(String server) throws IOException {
    Path letters = Files.createDirectory(folder.resolve("letters"));
    Files.write(letters.resolve("a.pdf"), letter(server).bytes());
    TestPdf everywhere =
        TestPdf.letter("PAY 100").append(addresses(server)).signedBy(person(server)).at(AT);
    Files.write(letters.resolve("b.pdf"), everywhere.bytes());
    return letters;
  }

  /** A page that draws, opens, submits, imports and describes itself by addresses. */
  private static PdfUpdate addresses(String server) {
    String url = "(" + server + "/x)";
    String file = "<< /FS /URL /F " + url + " >>";
    byte[] xml =
        ("<!DOCTYPE x SYSTEM '"
                + server
                + "/x.dtd' [<!ENTITY e SYSTEM '"
                + server
                + "/e'>]><x>&e;</x>")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] content =
        "BT /F1 11 Tf 72 700 Td (PAY 100) Tj ET /I1 Do /I2 Do /CS1 cs 1 scn"
            .getBytes(StandardCharsets.US_ASCII);
    return update()
        .put(
            TestPdf.CATALOG,
            "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI "
                + url
                + " >> /URI << /Base "
                + url
                + " >> /Metadata 50 0 R /AcroForm << /Fields [] /XFA 51 0 R >> /AA << /WC << /S"
                + " /JavaScript /JS (app.launchURL\\('x'\\)) >> >> >>")
        .put(
            TestPdf.FIRST_PAGE,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources <<"
                + " /Font << /F1 3 0 R >> /XObject << /I1 52 0 R /I2 53 0 R >> /ColorSpace << /CS1"
                + " [/ICCBased 55 0 R] >> >> /Annots [56 0 R 57 0 R 58 0 R] >>")
        .putStream(TestPdf.FIRST_CONTENT, "<< >>", content)
        .putStream(50, "<< /Type /Metadata /Subtype /XML >>", xml)
        .putStream(51, "<< >>", xml)
        .putStream(
            52,
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8 /F "
                + file
                + " /FFilter /FlateDecode >>",
            new byte[] {0})
        .putStream(
            53,
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 54 0 R >>"
                + " >>",
            new byte[] {0})
        .putStream(54, "<< /F " + file + " >>", new byte[] {0})
        .putStream(55, "<< /N 3 /F " + file + " >>", new byte[] {0})
        .put(56, annotation("/GoToR /F " + file + " /D [0 /Fit]"))
        .put(57, annotation("/SubmitForm /F " + file))
        .put(58, annotation("/ImportData /F " + file));
  }

  private static String annotation(String action) {
    return "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S " + action + " >> >>";
  }

  private List<String> run(List<List<Object>> calls, String... options)
      throws IOException, InterruptedException {
    String allowed = options.length == 0 ? "" : options[0];
    List<String> flags = List.of(options).subList(Math.min(1, options.length), options.length);
    List<String> arguments = new ArrayList<>();
    if (!calls.isEmpty()) {
      Path file = folder.resolve("calls");
      Stream<String> lines =
          calls.stream()
              .map(c -> c.stream().map(Object::toString).collect(Collectors.joining("\u001F")));
      Files.write(file, lines.toList());
      arguments.add(file.toString());
    }
    Process process = start(allowed, flags, GuardedMain.class, arguments.toArray(new String[0]));
    List<String> told = process.inputReader().lines().toList();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return told;
  }

  private Process start(String allowed, List<String> flags, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile());
    // Java reads it in every process, so that children of the program are guarded as well.
    builder
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-Djava.security.manager=%s -D%s=%s -D%s=%s"
                .formatted(
                    NetworkGuard.class.getName(),
                    NetworkGuard.NOTES,
                    notes,
                    NetworkGuard.ALLOWED,
                    allowed));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("http_proxy", "http://127.0.0.1:9");
    return builder.start();
  }
}
