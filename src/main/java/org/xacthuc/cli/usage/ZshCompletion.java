package org.xacthuc.cli.usage;

import java.util.List;
import java.util.stream.Collectors;
import org.xacthuc.report.Language;
import org.xacthuc.report.UsageTexts;

/** What zsh reads to complete a command line; it says what each option does, in both languages. */
public final class ZshCompletion {
  private static final String HEAD =
      """
      #compdef xacthuc
      # Completion of xacthuc for zsh, as "xacthuc completions zsh" prints it.

      # Offers words, and files where none of them is meant; what is said behind "=" is a file.
      _xacthuc_or_files() {
        if compset -P '*='; then
          _files
          return
        fi
        local -a plain open
        plain=(${@:#*=})
        open=(${(M)@:#*=})
        (( $#plain )) && compadd -- $plain
        (( $#open )) && compadd -S '' -- $open
        _files
      }

      _xacthuc() {
        local curcontext=$curcontext state state_descr line command=verify word named before
        local -a options commands
        local -A opt_args
      """;

  private final Usage usage;
  private final StringBuilder script = new StringBuilder();

  private ZshCompletion(Usage usage) {
    this.usage = usage;
  }

  /** The script, with the words of every language. */
  public static String of(Usage usage) {
    return new ZshCompletion(usage).script();
  }

  private String script() {
    script.append(HEAD);
    String words =
        usage.commands().stream().map(CommandEntry::word).collect(Collectors.joining("|"));
    line("  for word in ${words[2,CURRENT-1]}; do");
    line("    if [[ -z $named && $word == (" + words + ") ]]; then");
    line("      command=$word");
    line("      named=yes");
    line("    elif [[ -n $named && $word != -* ]]; then");
    line("      before+=\" $word\"");
    line("    fi");
    line("  done");
    line("  case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in");
    line("    vi*)");
    table(UsageTexts.of(Language.VI));
    line("      ;;");
    line("    *)");
    table(UsageTexts.of(Language.EN));
    line("      ;;");
    line("  esac");
    line("  _arguments -s -S -C $options '1: :->first' '*: :->rest'");
    line("  case $state in");
    line("    first)");
    line("      _describe -t commands xacthuc commands");
    line("      _files -g '*.[pP][dD][fF]'");
    line("      ;;");
    line("    rest)");
    line("      case $command:$before in");
    usage.commands().forEach(this::operands);
    line("      esac");
    line("      ;;");
    line("  esac");
    line("}");
    line("");
    line("if [ \"$funcstack[1]\" = _xacthuc ]; then");
    line("  _xacthuc \"$@\"");
    line("else");
    line("  compdef _xacthuc xacthuc");
    line("fi");
    return script.toString();
  }

  private void table(UsageTexts texts) {
    line("      commands=(");
    for (CommandEntry command : usage.commands()) {
      String about = texts.text("command." + command.word()).replace(":", "\\:");
      line("        " + quoted(command.word() + ":" + about));
    }
    line("      )");
    for (OptionEntry option : usage.options()) {
      String spec = quoted(spec(option, texts));
      String added =
          option
              .letter()
              .map(letter -> "'*'{-" + letter + ",--" + option.name() + "}" + spec)
              .orElse("'*--" + option.name() + "'" + spec);
      String takers =
          usage.commands().stream()
              .map(CommandEntry::word)
              .filter(option::takenBy)
              .collect(Collectors.joining("|"));
      String guard = option.commands().isEmpty() ? "" : "[[ $command == (" + takers + ") ]] && ";
      line("      " + guard + "options+=(" + added + ")");
    }
  }

  /** Description, name of the value and how it is completed, as _arguments reads them. */
  private static String spec(OptionEntry option, UsageTexts texts) {
    String about = "[" + escaped(texts.text("option." + option.name())) + "]";
    if (!option.takesValue()) {
      return about;
    }
    String name = escaped(texts.text("option." + option.name() + ".value"));
    List<String> words = option.value().words();
    String action =
        switch (option.value().kind()) {
          case WORDS -> "(" + String.join(" ", words) + ")";
          case PATH, PDF ->
              words.isEmpty() ? "_files" : " _xacthuc_or_files " + escaped(String.join(" ", words));
          case TEXT, NONE -> " ";
        };
    return about + ":" + name + ":" + action;
  }

  private void operands(CommandEntry command) {
    String word = command.word();
    String words = String.join(" ", command.operands().words());
    switch (command.operands().kind()) {
      case WORDS -> {
        String before = command.following().isEmpty() ? "*" : "";
        line("        " + word + ":" + before + ") compadd -- " + words + " ;;");
        command.following().forEach((first, value) -> following(word + ":' " + first + "'", value));
      }
      case PDF, PATH -> line("        " + word + ":*) _files -g '*.[pP][dD][fF]' ;;");
      case NONE, TEXT -> line("        " + word + ":*) ;;");
    }
  }

  private void following(String pattern, Value value) {
    String words = String.join(" ", value.words());
    switch (value.kind()) {
      case WORDS -> line("        " + pattern + ") compadd -- " + words + " ;;");
      case PDF, PATH -> line("        " + pattern + "*) _files ;;");
      case NONE, TEXT -> line("        " + pattern + ") ;;");
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\\\[\\]:])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private void line(String line) {
    script.append(line).append('\n');
  }
}
