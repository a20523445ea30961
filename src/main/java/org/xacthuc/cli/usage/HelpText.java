package org.xacthuc.cli.usage;

import java.util.List;
import java.util.Locale;
import org.xacthuc.cli.usage.OptionEntry.Section;
import org.xacthuc.report.Columns;
import org.xacthuc.report.UsageTexts;

/** What {@code --help} prints: lines of at most a hundred columns. */
public final class HelpText {
  private static final int WIDTH = 100;
  private static final int OPTION_COLUMN = 28;
  private static final int CALL_COLUMN = 46;
  private static final int EXIT_COLUMN = 6;

  private final Usage usage;
  private final UsageTexts texts;
  private final StringBuilder page = new StringBuilder();

  private HelpText(Usage usage, UsageTexts texts) {
    this.usage = usage;
    this.texts = texts;
  }

  /** The whole: every command, option and exit code. */
  public static String whole(Usage usage, UsageTexts texts) {
    HelpText help = new HelpText(usage, texts);
    help.line(texts.text("intro"));
    help.line("");
    help.calls(usage.commands());
    help.options(usage.options());
    help.exitCodes();
    help.line("");
    Columns.wrap(texts.text("more-help"), WIDTH).forEach(help::line);
    return help.page.toString();
  }

  /** One command: how it is called and what it takes. */
  public static String of(CommandEntry command, Usage usage, UsageTexts texts) {
    HelpText help = new HelpText(usage, texts);
    help.calls(List.of(command));
    help.options(usage.optionsOf(command));
    return help.page.toString().stripTrailing() + "\n";
  }

  private void calls(List<CommandEntry> commands) {
    line(texts.text("heading.usage"));
    for (CommandEntry command : commands) {
      for (String call : command.calls()) {
        entry("  xacthuc " + texts.text("call." + call), texts.text("about." + call), CALL_COLUMN);
      }
    }
    line("");
  }

  private void options(List<OptionEntry> options) {
    for (Section section : Section.values()) {
      List<OptionEntry> some = options.stream().filter(o -> o.section() == section).toList();
      if (!some.isEmpty()) {
        line(texts.text("heading." + section.name().toLowerCase(Locale.ROOT)));
        some.forEach(o -> entry(form(o), description(o), OPTION_COLUMN));
        line("");
      }
    }
  }

  private String form(OptionEntry option) {
    String letter = option.letter().map(l -> "  -" + l + ", ").orElse("      ");
    String value =
        option.takesValue() ? " " + texts.text("option." + option.name() + ".value") : "";
    return letter + "--" + option.name() + value;
  }

  private String description(OptionEntry option) {
    String key = "option." + option.name();
    return texts.text(key) + texts.find(key + ".more").map(more -> "; " + more).orElse("");
  }

  private void exitCodes() {
    line(texts.text("heading.exit"));
    for (int code : usage.exitCodes()) {
      entry(String.format("%4d", code), texts.text("exit." + code), EXIT_COLUMN);
    }
  }

  /** The text beside the form, or below it where the form is too long. */
  private void entry(String form, String text, int column) {
    List<String> lines = Columns.wrap(text, WIDTH - column);
    int from = 0;
    if (Columns.of(form) + 2 <= column) {
      line(Columns.pad(form, column) + lines.get(0));
      from = 1;
    } else {
      line(form);
    }
    lines.subList(from, lines.size()).forEach(l -> line(" ".repeat(column) + l));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
