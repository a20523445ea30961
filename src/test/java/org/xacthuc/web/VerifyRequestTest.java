package org.xacthuc.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.report.Language;

/** What a request that may ask asks for. */
class VerifyRequestTest {
  private static final AccessToken TOKEN = AccessToken.random();

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    ServerSettings.Limits limits =
        new ServerSettings.Limits(
            1 << 20, 1 << 21, Duration.ofSeconds(5), Duration.ofSeconds(5), 8);
    server =
        WebServer.start(
            new ServerSettings(0, TOKEN, Language.EN, List.of(), limits),
            (question, abandoned) ->
                new DocumentService.Report(
                    Bytes.ofUtf8(
                        String.join(
                            "|",
                            question.form().name(),
                            question.language().tag(),
                            question.name(),
                            new String(question.content().toArray(), UTF_8)))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "application/json! JSON! application/json",
        "*/*! JSON! application/json",
        "text/html! HTML! text/html",
        "text/html,application/xhtml+xml,*/*;q=0.8! HTML! text/html",
        "text/html;q=0.1, application/json! JSON! application/json",
        "application/vnd.xacthuc.page+json! PAGE! application/vnd.xacthuc.page+json",
      })
  void theAnswersFormIsTheFirstAcceptable(String accept, String form, String type)
      throws IOException {
    RawRequest.Answer answer = send(pdf("").with("Accept", accept));

    assertThat(answer.body()).startsWith(form + "|");
    assertThat(answer.headers().get("content-type")).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "?lang=vi! ! vi",
        "?lang=vi! en! vi",
        "?lang=xx! vi-VN,vi! vi",
        "''! vi-VN,en;q=0.5! vi",
        "''! fr,en,vi! en",
        "''! ! en"
      })
  void theLanguageIsTheAddressesOrTheBrowsers(String query, String accepted, String language)
      throws IOException {
    RawRequest request = pdf(query);
    if (accepted != null) {
      request.with("Accept-Language", accepted);
    }
    assertThat(send(request).body()).startsWith("JSON|" + language + "|");
    RawRequest page = RawRequest.to(server.port(), "GET /" + query).with("Connection", "close");
    if (accepted != null) {
      page.with("Accept-Language", accepted);
    }
    assertThat(send(page).body()).contains("<html lang=\"" + language + "\">");
  }

  @ParameterizedTest
  @CsvSource({
    "c%C3%B4ng%20v%C4%83n.pdf, công văn.pdf",
    "C:%5Cscan%5Ca.pdf, a.pdf",
    "../../etc/a.pdf, a.pdf",
    "folder/, document.pdf",
  })
  void theNameIsWhatStandsBehindTheLastSlash(String given, String name) throws IOException {
    assertThat(send(pdf("?name=" + given)).body()).contains("|" + name + "|");
  }

  @Test
  void aLongNameIsCut() throws IOException {
    assertThat(send(pdf("?name=" + "a".repeat(4000))).body()).contains("|" + "a".repeat(255) + "|");
  }

  @Test
  void aFormBringsItsFile() throws IOException {
    String form =
        String.join(
            "\r\n",
            "--b",
            "Content-Disposition: form-data; name=\"note\"",
            "",
            "x",
            "--b",
            "Content-Disposition: form-data; name=\"file\"; filename=\"văn bản.pdf\"",
            "Content-Type: application/pdf",
            "",
            "%PDF",
            "--b--",
            "");
    String type = "multipart/form-data; boundary=b";

    assertThat(send(post("").body(type, form.getBytes(UTF_8))).body())
        .isEqualTo("JSON|en|văn bản.pdf|%PDF");
    assertThat(send(post("?name=other.pdf").body(type, form.getBytes(UTF_8))).body())
        .isEqualTo("JSON|en|other.pdf|%PDF");
    String withoutFile = form.replace("; filename=\"văn bản.pdf\"", "");
    assertThat(send(post("").body(type, withoutFile.getBytes(UTF_8))).refusal())
        .isEqualTo("400 bad-request");
    assertThat(send(post("").body("multipart/form-data", form.getBytes(UTF_8))).refusal())
        .isEqualTo("400 bad-request");
    assertThat(send(post("").body(type, "--b\r\nbroken".getBytes(UTF_8))).refusal())
        .isEqualTo("400 bad-request");
  }

  /** One report could be taken for an answer on both. */
  @Test
  void aFormWithTwoFilesIsRefused() throws IOException {
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n%s\r\n";
    String one = file.formatted("%PDF");
    String type = "multipart/form-data; boundary=b";

    assertThat(send(post("").body(type, (one + "--b--\r\n").getBytes(UTF_8))).status())
        .isEqualTo(200);
    assertThat(send(post("").body(type, (one + one + "--b--\r\n").getBytes(UTF_8))).refusal())
        .isEqualTo("400 bad-request");
  }

  /** The form's reader has no folder for what it does not keep in memory: it would fail. */
  @Test
  void aLargePartOfAFormStaysInMemory() throws IOException {
    String head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n";
    byte[] form = (head + "x".repeat(1_000_000) + "\r\n--b--\r\n").getBytes(UTF_8);

    RawRequest.Answer answer = send(post("").body("multipart/form-data; boundary=b", form));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).hasSizeGreaterThan(1_000_000);
  }

  private RawRequest pdf(String query) {
    return post(query).body("application/pdf", "%PDF".getBytes(UTF_8));
  }

  private RawRequest post(String query) {
    return RawRequest.to(server.port(), "POST /verify" + query)
        .with("Connection", "close")
        .with("Authorization", "Bearer " + TOKEN.text());
  }

  private RawRequest.Answer send(RawRequest request) throws IOException {
    return request.send(server.port());
  }
}
