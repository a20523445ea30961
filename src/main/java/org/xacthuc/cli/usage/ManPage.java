package org.xacthuc.cli.usage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.cli.usage.OptionEntry.Section;
import org.xacthuc.report.UsageTexts;

/** The manual page {@code xacthuc(1)} in the macros of man(7), in UTF-8. */
public final class ManPage {
  private final Usage usage;
  private final UsageTexts texts;
  private final StringBuilder page = new StringBuilder();

  private ManPage(Usage usage, UsageTexts texts) {
    this.usage = usage;
    this.texts = texts;
  }

  /**
   * The page.
   *
   * @param version the program's, for the foot of the page; a date would make every build another
   */
  public static String of(Usage usage, UsageTexts texts, String version) {
    return new ManPage(usage, texts).page(version);
  }

  private String page(String version) {
    line(".TH XACTHUC 1 \"\" " + quoted("xacthuc " + version) + " " + quoted(say("man.title")));
    heading("man.name");
    line("xacthuc \\- " + escaped(say("man.name.text")));
    heading("man.synopsis");
    for (CommandEntry command : usage.commands()) {
      for (String call : command.calls()) {
        line(".B xacthuc");
        line(escaped(say("call." + call)));
        line(".br");
      }
    }
    heading("man.description");
    paragraph(say("man.description.1"));
    paragraph(say("man.description.2"));
    heading("man.commands");
    for (CommandEntry command : usage.commands()) {
      command.calls().forEach(c -> tagged(escaped(say("call." + c)), sentence(say("about." + c))));
    }
    heading("man.options");
    for (Section section : Section.values()) {
      String title = say("heading." + section.name().toLowerCase(Locale.ROOT));
      line(".SS " + quoted(title.endsWith(":") ? title.substring(0, title.length() - 1) : title));
      usage.options().stream().filter(o -> o.section() == section).forEach(this::option);
    }
    heading("man.exit");
    paragraph(say("man.exit.text"));
    usage.exitCodes().forEach(c -> tagged(bold("" + c), sentence(say("exit." + c))));
    heading("man.environment");
    usage.environment().forEach(e -> tagged(bold(e), sentence(say("environment." + e))));
    heading("man.examples");
    for (int i = 1; texts.find("man.example." + i).isPresent(); i++) {
      tagged(escaped(say("man.example." + i)), escaped(say("man.example." + i + ".text")));
    }
    heading("man.see-also");
    paragraph(say("man.see-also.text"));
    return page.toString();
  }

  private void option(OptionEntry option) {
    String key = "option." + option.name();
    String value = option.takesValue() ? " \\fI" + escaped(say(key + ".value")) + "\\fR" : "";
    String form =
        option.letter().map(l -> bold("-" + l) + ", ").orElse("")
            + bold("--" + option.name())
            + value;
    Optional<String> more = texts.find(key + ".more");
    StringBuilder about = new StringBuilder(sentence(say(key)));
    more.ifPresent(m -> about.append('\n').append(sentence(m)));
    if (!option.commands().isEmpty()) {
      String takers =
          usage.commands().stream()
              .map(CommandEntry::word)
              .filter(option::takenBy)
              .collect(Collectors.joining(", "));
      about.append('\n').append(escaped(say("man.taken-by").replace("{commands}", takers)));
    }
    tagged(form, about.toString());
  }

  private String say(String key) {
    return texts.text(key);
  }

  private void heading(String key) {
    line(".SH " + quoted(say(key)));
  }

  private void paragraph(String text) {
    line(".PP");
    line(escaped(text));
  }

  private void tagged(String tag, String text) {
    line(".TP");
    line(tag);
    line(text);
  }

  /** With a capital letter and a full stop. */
  private static String sentence(String text) {
    int first = text.offsetByCodePoints(0, 1);
    String begun =
        text.startsWith("-") || text.matches("(?s)[a-z]+(:.*|[^\\p{L}]? \\(.*)")
            ? text
            : text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    return escaped(begun.endsWith(".") ? begun : begun + ".");
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private static String quoted(String text) {
    return "\"" + escaped(text).replace("\"", "\\(dq") + "\"";
  }

  /** What roff would take for its own. */
  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    return List.of(safe.split("\n", -1)).stream()
        .map(l -> l.startsWith(".") ? "\\&" + l : l)
        .collect(Collectors.joining("\n"));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
