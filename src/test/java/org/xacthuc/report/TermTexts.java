package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of a set of terms in both languages, as the files have them.
 *
 * @param file the name of the files before the language
 * @param keys of all terms
 */
public record TermTexts(String file, List<String> keys) {
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  /** No term lacks its text, and no text is left over. */
  public void areComplete(Language language) throws IOException {
    Properties texts = texts(language);
    assertThat(keys).isNotEmpty();
    assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
  }

  /** Both languages take the same values. */
  public void haveTheSameGaps() throws IOException {
    Properties vi = texts(Language.VI);
    Properties en = texts(Language.EN);
    for (String key : keys) {
      assertThat(gaps(vi.getProperty(key))).as(key).isEqualTo(gaps(en.getProperty(key)));
    }
  }

  /** All that stands in files below these folders, but for one file. */
  public static String sources(String except, String... folders) throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sources.append(file.endsWith(except) ? "" : Files.readString(file));
        }
      }
    }
    return sources.toString();
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
  }

  private Properties texts(Language language) throws IOException {
    String name = file + "_" + language.tag() + ".properties";
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(TermTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
