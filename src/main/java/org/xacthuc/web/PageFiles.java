package org.xacthuc.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.Bytes;
import org.xacthuc.report.Language;

/** The page itself: markup with the sentences of each language, a style sheet, a script, a sign. */
final class PageFiles {
  /** Where a sentence goes in the markup. */
  private static final Pattern GAP = Pattern.compile("\\{\\{([a-z-]+)}}");

  private static final String MARKUP = "text/html;charset=utf-8";

  private final Map<Language, PageFile> markup = new EnumMap<>(Language.class);
  private final Map<String, PageFile> others;

  /**
   * @param mebibytes of the largest document, which a sentence names
   */
  PageFiles(long mebibytes) {
    String template = new String(resource("page.html"), StandardCharsets.UTF_8);
    for (Language language : Language.values()) {
      Properties texts = texts(language);
      texts.setProperty("size", Long.toString(mebibytes));
      String filled = fill(fill(template, texts), texts);
      markup.put(language, new PageFile(MARKUP, Bytes.ofUtf8(filled)));
    }
    others =
        Map.of(
            "/page.css", file("text/css;charset=utf-8", "page.css"),
            "/page.js", file("text/javascript;charset=utf-8", "page.js"),
            "/icon.svg", file("image/svg+xml", "icon.svg"));
  }

  /** One file as it is served. */
  record PageFile(String mediaType, Bytes content) {}

  /** What stands at that path. */
  Optional<PageFile> find(String path, Language language) {
    return path.equals("/")
        ? Optional.of(markup.get(language))
        : Optional.ofNullable(others.get(path));
  }

  /** The sentences of the page, by their names. */
  static Properties texts(Language language) {
    Properties texts = new Properties();
    byte[] bytes = resource("page_" + language.tag() + ".properties");
    try (Reader reader =
        new InputStreamReader(Bytes.of(bytes).asInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** A sentence may have a gap itself, so that this is done twice. */
  private static String fill(String template, Properties texts) {
    return GAP.matcher(template)
        .replaceAll(gap -> Matcher.quoteReplacement(escaped(text(texts, gap.group(1)))));
  }

  private static String text(Properties texts, String name) {
    return Optional.ofNullable(texts.getProperty(name))
        .orElseThrow(() -> new IllegalStateException("no sentence " + name));
  }

  /** Our own sentences, but a sentence may name a tag or quote a word. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static PageFile file(String mediaType, String name) {
    return new PageFile(mediaType, Bytes.of(resource(name)));
  }

  private static byte[] resource(String name) {
    try (InputStream stream = PageFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
