package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.xacthuc.Verifier;

/** The local page in a real browser, whose language is Vietnamese. */
@Timeout(240)
class PageTest {
  private static final Path AUTHENTIC = Path.of("src/samples/309-CV-TU.pdf");
  private static final Path ALTERED = Path.of("src/samples/309-CV-TU-altered.pdf");

  @TempDir private static Path folder;

  private static Browser browser;
  private static LocalPage page;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(folder);
    page = new LocalPage(Duration.ofMinutes(1));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (page != null) {
      page.close();
    }
  }

  @BeforeEach
  void open() {
    browser.usualWidth();
    browser.colours("light");
    browser.open(page.url());
  }

  /** A policy that is broken, a script that fails: the browser says so here. */
  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(browser.complaints()).filteredOn(c -> !c.contains("status of 50")).isEmpty();
  }

  @Test
  void aDroppedFileIsJudgedAndItsPageShown() throws IOException {
    drop("309.pdf", AUTHENTIC);

    WebElement card = browser.await(".card.good .verdict");
    assertThat(card.getText()).isEqualTo("✔ XÁC THỰC");
    assertThat(browser.find(".facts").getText()).contains("Phương Thị Thanh", "TỈNH ỦY BẮC KẠN");
    assertThat(browser.find("#status").getAttribute("textContent"))
        .startsWith("309.pdf: XÁC THỰC. ");
    browser.screenshot("authentic-vi");
    assertThat(ink(browser.picture(browser.await(".report iframe")))).isGreaterThan(2000);
    browser.screenshot("authentic-vi-report");
    assertThat(ink(browser.pictureInFrame(".report iframe", "img"))).isGreaterThan(2000);
    browser.screenshot("authentic-vi-picture");
  }

  @Test
  void aChosenFileThatWasChangedSaysWhatToDo() throws IOException {
    browser.choose(ALTERED);

    assertThat(browser.await(".card.bad .verdict").getText()).isEqualTo("✘ KHÔNG XÁC THỰC");
    assertThat(browser.find(".reason").getText()).contains("trang 1");
    assertThat(browser.find(".next").getText()).startsWith("Việc cần làm\n");
    browser.screenshot("altered-vi");
  }

  @Test
  void eachOfTwoFilesHasItsCard() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("a.pdf", AUTHENTIC);
    files.put("b.pdf", ALTERED);
    browser.drop(files);

    browser.await(".card[data-verdict]", 2);
    assertThat(browser.all(".card .file"))
        .extracting(WebElement::getText)
        .containsExactly("a.pdf", "b.pdf");
    assertThat(browser.all(".card"))
        .extracting(c -> c.getAttribute("data-verdict"))
        .containsExactly("AUTHENTIC", "NOT_AUTHENTIC");
    browser.screenshot("two-vi");
  }

  @Test
  void allCanBeDoneByTheKeyboard() throws IOException, InterruptedException {
    browser.press(Keys.TAB);
    assertThat(browser.script("return document.activeElement.className")).isEqualTo("skip");
    assertThat(browser.find(".skip").getLocation().getY()).isNotNegative();
    browser.tabTo("#files");
    assertThat(outline("#files + label")).isNotEqualTo("none");
    browser.choose(AUTHENTIC);
    browser.await(".card.good .verdict");
    browser.tabTo(".card a.html");
    assertThat(outline(".card a.html")).isNotEqualTo("none");
    browser.press(Keys.ENTER);
    assertThat(downloaded("309-CV-TU.xacthuc.html")).startsWith("<!DOCTYPE html>");
    browser.tabTo(".card .remove");
    browser.tabTo(".card summary");
    boolean open = browser.find(".report").getAttribute("open") != null;
    browser.press(Keys.SPACE);
    assertThat(browser.find(".report").getAttribute("open") != null).isNotEqualTo(open);
    browser.shiftTab();
    browser.press(Keys.SPACE);
    assertThat(browser.all(".card")).isEmpty();
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("files");
  }

  private static Object outline(String selector) {
    return browser.script(
        "return getComputedStyle(document.querySelector(arguments[0])).outlineStyle", selector);
  }

  @Test
  void theReportsCanBeDownloaded() throws IOException, InterruptedException {
    drop("văn bản.pdf", ALTERED);
    browser.await(".card.bad a.json").click();

    assertThat(downloaded("văn bản.xacthuc.json"))
        .contains("\"file\":\"văn bản.pdf\"", "\"verdict\":\"NOT_AUTHENTIC\"");
  }

  private static String downloaded(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    for (int i = 0; i < 100 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    return Files.readString(file);
  }

  @Test
  void aNarrowScreenNeedsNoScrollingSideways() throws IOException {
    browser.width(360);
    browser.open(page.url());
    drop("so-rat-dai-" + "khongkhoangtrang".repeat(12) + ".pdf", ALTERED);
    browser.await(".card.bad .verdict");

    assertThat((long) browser.script("return document.documentElement.scrollWidth")).isEqualTo(360);
    browser.screenshot("altered-vi-360");
  }

  @Test
  void theLanguageChangesWithWhatWasJudged() throws IOException {
    drop("a.pdf", AUTHENTIC);
    browser.await(".card.good .verdict");

    browser.find("nav a[lang=en]").click();

    browser.await("html[lang=en] body");
    assertThat(browser.await(".card.good .verdict").getText()).isEqualTo("✔ AUTHENTIC");
    assertThat(browser.find("h1").getText()).isEqualTo("Verify signed documents");
    browser.screenshot("authentic-en");
  }

  @Test
  void aFileThatIsNoPdfIsSaidToBeNone() throws IOException {
    browser.choose(Path.of("LICENSE"));

    assertThat(browser.await(".card[data-verdict] .verdict").getText())
        .isEqualTo("- KHÔNG ĐỌC ĐƯỢC");
    browser.screenshot("no-pdf-vi");
  }

  @Test
  void aHostileFileIsNotVerifiedAndTheNextOneIs() throws IOException {
    drop("die.pdf", AUTHENTIC);

    assertThat(browser.await(".card.neutral .verdict").getText())
        .isEqualTo("– Không kiểm tra được");
    assertThat(browser.find(".card .reason").getText()).contains("chưa được xác thực");
    browser.screenshot("hostile-vi");

    drop("a.pdf", AUTHENTIC);
    browser.await(".card.good .verdict");
  }

  /** Names and words of documents are text here, whatever they look like. */
  @Test
  void aNameCannotBecomeMarkup() {
    drop("<img src=x onerror=alert(1)>\u202Efdp.exe.pdf", AUTHENTIC);
    browser.await(".card.good .verdict");

    assertThat(browser.find(".card .file").getText())
        .isEqualTo("<img src=x onerror=alert(1)>\\u{202E}fdp.exe.pdf");
    assertThat(browser.all(".card img")).isEmpty();
    assertThat(browser.find(".card .html").getAttribute("download"))
        .isEqualTo("<img src=x onerror=alert(1)>_fdp.exe.xacthuc.html");
  }

  @Test
  void theReportsFrameMayRunNoScripts() {
    drop("a.pdf", AUTHENTIC);
    browser.await(".report iframe");

    assertThat(browser.find(".report iframe").getAttribute("sandbox")).isEmpty();
    assertThat(browser.script("return document.querySelector('.report iframe').contentDocument"))
        .isNull();
  }

  @Test
  void withoutItsTokenThePageSaysSo() {
    browser.script("sessionStorage.clear()");
    browser.open(page.url().replaceFirst("#.*", ""));

    assertThat(browser.await("#no-token").getText()).contains("xacthuc serve");
  }

  @Test
  void theTokenIsTakenOutOfTheAddress() {
    assertThat((String) browser.script("return location.href")).doesNotContain("#");
    assertThat(browser.find("#no-token").isDisplayed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void thePageHasNoBarriers(String scheme) throws IOException {
    browser.colours(scheme);
    assertThat(browser.barriers()).isEmpty();
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("a.pdf", AUTHENTIC);
    files.put("b.pdf", ALTERED);
    files.put("c.pdf", Path.of("src/samples/309-CV-TU-wrong-time.pdf"));
    files.put("d.pdf", Path.of("src/samples/309-CV-TU-unsigned.pdf"));
    browser.drop(files);
    browser.await(".card[data-verdict]", 4);

    assertThat(browser.barriers()).isEmpty();
    browser.screenshot("four-vi-" + scheme);
  }

  @Test
  void theHtmlReportHasNoBarriers() throws IOException {
    Path report = folder.resolve("report.html");
    TestRun.with(new Verifier()::verify)
        .run("--trust", "test-certs/anchors", "--lang", "vi", "-o", "html=" + report, ALTERED);
    browser.open(report.toUri().toString());

    assertThat(browser.barriers()).isEmpty();
    browser.screenshot("report-altered-vi");
  }

  private static void drop(String name, Path file) {
    browser.drop(Map.of(name, file));
  }

  /** How many points are dark: text and pictures, not an empty frame. */
  private static long ink(BufferedImage picture) {
    long dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        if ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff) < 380) {
          dark++;
        }
      }
    }
    return dark;
  }
}
