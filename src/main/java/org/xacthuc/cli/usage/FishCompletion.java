package org.xacthuc.cli.usage;

import java.util.List;
import java.util.stream.Collectors;
import org.xacthuc.report.Language;
import org.xacthuc.report.UsageTexts;

/** What fish reads to complete a command line; it says what each option does, in both languages. */
public final class FishCompletion {
  private final Usage usage;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(Usage usage) {
    this.usage = usage;
  }

  /** The script, with the words of every language. */
  public static String of(Usage usage) {
    return new FishCompletion(usage).script();
  }

  private String script() {
    line("# Completion of xacthuc for fish, as \"xacthuc completions fish\" prints it.");
    line("");
    operandsFunction();
    line("function __xacthuc_command");
    line("    set -l operands (__xacthuc_operands)");
    line("    if contains -- \"$operands[1]\" " + commandWords());
    line("        echo $operands[1]");
    line("    else");
    line("        echo " + usage.commands().get(0).word());
    line("    end");
    line("end");
    line("");
    line("function __xacthuc_is");
    line("    contains -- (__xacthuc_command) $argv");
    line("end");
    line("");
    line("# Whether that many operands stand before the cursor.");
    line("function __xacthuc_count");
    line("    test (count (__xacthuc_operands)) -eq $argv[1]");
    line("end");
    line("");
    line("# Whether the cursor stands right behind that first operand of a command.");
    line("function __xacthuc_follows");
    line("    set -l operands (__xacthuc_operands)");
    line("    test (count $operands) -eq 2; and test $operands[2] = $argv[1]");
    line("end");
    line("");
    line("set -l locale $LC_ALL $LC_MESSAGES $LANG");
    line("if string match -q 'vi*' -- \"$locale[1]\"");
    table(UsageTexts.of(Language.VI));
    line("else");
    table(UsageTexts.of(Language.EN));
    line("end");
    usage.commands().forEach(this::operands);
    return script.toString();
  }

  /** Prints what stands before the cursor and is neither an option nor its value. */
  private void operandsFunction() {
    String valued =
        usage.options().stream()
            .filter(OptionEntry::takesValue)
            .flatMap(OptionEntry::forms)
            .collect(Collectors.joining(" "));
    line("# What stands before the cursor and is neither an option nor its value.");
    line("function __xacthuc_operands");
    line("    set -l skipped no");
    line("    set -l tokens (commandline -opc)");
    line("    for token in $tokens[2..-1]");
    line("        if test $skipped = yes");
    line("            set skipped no");
    line("        else if contains -- $token " + valued);
    line("            set skipped yes");
    line("        else if not string match -q -- '-?*' $token");
    line("            echo $token");
    line("        end");
    line("    end");
    line("end");
    line("");
  }

  private void table(UsageTexts texts) {
    for (CommandEntry command : usage.commands()) {
      line(
          "    complete -c xacthuc -n '__xacthuc_count 0' -a "
              + command.word()
              + " -d "
              + quoted(texts.text("command." + command.word())));
    }
    for (OptionEntry option : usage.options()) {
      String condition =
          option.commands().isEmpty()
              ? ""
              : " -n "
                  + quoted(
                      usage.commands().stream()
                          .map(CommandEntry::word)
                          .filter(option::takenBy)
                          .collect(Collectors.joining(" ", "__xacthuc_is ", "")));
      line(
          "    complete -c xacthuc"
              + condition
              + option.letter().map(l -> " -s " + l).orElse("")
              + " -l "
              + option.name()
              + value(option.value())
              + " -d "
              + quoted(texts.text("option." + option.name())));
    }
  }

  private static String value(Value value) {
    String words = quoted(String.join(" ", value.words()));
    return switch (value.kind()) {
      case NONE -> "";
      case WORDS -> " -x -a " + words;
      case PATH, PDF -> " -r -F" + (value.words().isEmpty() ? "" : " -a " + words);
      case TEXT -> " -x";
    };
  }

  private void operands(CommandEntry command) {
    String is = "__xacthuc_is " + command.word();
    List<String> words = command.operands().words();
    switch (command.operands().kind()) {
      case WORDS -> {
        if (command.following().isEmpty()) {
          offered(is + "; and not __xacthuc_count 0", words);
        } else {
          offered(is + "; and __xacthuc_count 1", words);
          command.following().forEach((first, value) -> following(is, first, value));
        }
      }
      case NONE, TEXT -> line("complete -c xacthuc -f -n " + quoted(is));
      case PATH, PDF -> {
        // fish completes file names by itself.
      }
    }
  }

  private void following(String is, String first, Value value) {
    if (value.kind() == Value.Kind.WORDS) {
      offered(is + "; and __xacthuc_follows " + first, value.words());
    }
  }

  private void offered(String condition, List<String> words) {
    line(
        "complete -c xacthuc -f -n "
            + quoted(condition)
            + " -a "
            + quoted(String.join(" ", words)));
  }

  private String commandWords() {
    return usage.commands().stream().map(CommandEntry::word).collect(Collectors.joining(" "));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String line) {
    script.append(line).append('\n');
  }
}
