package org.xacthuc.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, with a folder of its own that starts empty. */
final class Browser implements Closeable {
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test where there is none. */
  static Browser start(Path folder) {
    Path program = PROGRAMS.stream().filter(Files::exists).findFirst().orElse(DRIVER);
    assumeTrue(
        Files.exists(DRIVER) && !program.equals(DRIVER),
        "no chromium with its chromedriver in /usr/bin: the page is not tested in a browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=vi",
        "--window-size=1200,1600",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setExperimentalOption(
        "prefs",
        Map.of("download.default_directory", folder.toString(), "intl.accept_languages", "vi,en"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  void open(String url) {
    driver.get("about:blank");
    driver.get(url);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The one that comes to be there and seen. */
  WebElement await(String selector) {
    new WebDriverWait(driver, PATIENCE)
        .until(d -> all(selector).stream().anyMatch(WebElement::isDisplayed));
    return all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
  }

  /** Until that many are there. */
  List<WebElement> await(String selector, int count) {
    new WebDriverWait(driver, PATIENCE).until(d -> all(selector).size() == count);
    return all(selector);
  }

  /** By the button. */
  void choose(Path file) {
    find("#files").sendKeys(file.toAbsolutePath().toString());
  }

  /** As if they were dropped from a file manager, each under its name, somewhere in the page. */
  void drop(Map<String, Path> files) {
    StringBuilder script = new StringBuilder("const data = new DataTransfer();");
    files.forEach(
        (name, file) ->
            script
                .append("data.items.add(new File([Uint8Array.from(atob('")
                .append(base64(file))
                .append("'), c => c.charCodeAt(0))], ")
                .append("'" + name.replace("'", "\\'") + "'")
                .append(", {type: 'application/pdf'}));"));
    script.append(
        "for (const type of ['dragenter', 'dragover', 'drop']) {"
            + "document.querySelector('footer').dispatchEvent("
            + "new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: data}));}");
    driver.executeScript(script.toString());
  }

  private static String base64(Path file) {
    try {
      return java.util.Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the keyboard, whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Back to what had the focus before. */
  void shiftTab() {
    new Actions(driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
  }

  /** Goes on with the tabulator until that element has the focus; fails where it never does. */
  void tabTo(String selector) {
    for (int i = 0; i < 60; i++) {
      press(Keys.TAB);
      if ((boolean) script("return document.activeElement.matches(arguments[0])", selector)) {
        return;
      }
    }
    throw new AssertionError("cannot be reached by the keyboard: " + selector);
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** A screen of that width, as a telephone has it. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", true));
  }

  void usualWidth() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What a reader sees of that element. */
  BufferedImage picture(WebElement element) throws IOException {
    script("arguments[0].scrollIntoView({block: 'start'})", element);
    return ImageIO.read(new ByteArrayInputStream(element.getScreenshotAs(OutputType.BYTES)));
  }

  /** What a reader sees of an element inside a frame, once he has scrolled there. */
  BufferedImage pictureInFrame(String frame, String selector) throws IOException {
    driver.switchTo().frame(find(frame));
    try {
      WebElement element = find(selector);
      new Actions(driver).scrollToElement(element).perform();
      return ImageIO.read(new ByteArrayInputStream(element.getScreenshotAs(OutputType.BYTES)));
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** Writes what is seen of the page where the system property {@code xacthuc.screenshots} says. */
  void screenshot(String name) throws IOException {
    String folder = System.getProperty("xacthuc.screenshots", "");
    if (!folder.isEmpty()) {
      File picture = driver.getScreenshotAs(OutputType.FILE);
      Files.createDirectories(Path.of(folder));
      Files.move(
          picture.toPath(),
          Path.of(folder, name + ".png"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** What axe-core has against the page by the rules of WCAG 2.2, level AA and below. */
  List<?> barriers() {
    driver.executeScript(axe());
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                + " 'wcag21aa', 'wcag22aa']}).then(r => done(r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))));");
  }

  private static String axe() {
    try (InputStream stream = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser complained of since it was asked last. */
  Stream<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
