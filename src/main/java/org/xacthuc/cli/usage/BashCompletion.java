package org.xacthuc.cli.usage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What bash reads to complete a command line. Only bash itself is needed; where a path is wanted,
 * nothing is offered, and bash completes file names as it does elsewhere.
 */
public final class BashCompletion {
  private static final String HEAD =
      """
      # Completion of xacthuc for bash, as "xacthuc completions bash" prints it.

      # Offers the words given that begin with what was typed, without what stands before the last
      # "=" or ":" of it: bash takes those for the ends of words.
      _xacthuc_words() {
        local stem=${typed%"$current"} word
        for word in "$@"; do
          case $word in
            "$typed") [ -z "$current" ] || COMPREPLY+=("${word#"$stem"}") ;;
            "$typed"*) COMPREPLY+=("${word#"$stem"}") ;;
          esac
        done
        case ${COMPREPLY[0]-} in
          *=) compopt -o nospace 2>/dev/null ;;
        esac
      }

      # Adds files to what is offered.
      _xacthuc_files() {
        local file
        [ ${#COMPREPLY[@]} -gt 0 ] || return 0
        compopt -o filenames 2>/dev/null
        while IFS= read -r file; do
          COMPREPLY+=("$file")
        done < <(compgen -f -- "$current")
      }

      # The option whose value stands at the cursor, the command and the number of operands before it.
      _xacthuc_read() {
        local i j word
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            --) ended=yes; return ;;
            -) operands=$((operands + 1)) ;;
            -*)
              case $valued in
                *" $word "*) ;;
                *) continue ;;
              esac
              j=$((i + 1))
              [ "${COMP_WORDS[j]-}" != = ] || j=$((j + 1))
              typed=
              while :; do
                case ${COMP_WORDS[j + 1]-} in
                  [=:]*) typed=$typed${COMP_WORDS[j]-}${COMP_WORDS[j + 1]}; j=$((j + 2)) ;;
                  *) break ;;
                esac
              done
              if [ "$COMP_CWORD" -le "$j" ]; then
                option=$word
                typed=$typed$current
                return
              fi
              i=$j
              ;;
            *)
              case "$operands $commands" in
                0*" $word "*) command=$word ;;
                *) [ "$operands" != 1 ] || first=$word ;;
              esac
              operands=$((operands + 1))
              ;;
          esac
        done
        typed=$current
      }

      _xacthuc() {
        local current=${COMP_WORDS[COMP_CWORD]} typed= option= command= operands=0 first= ended=
      """;

  private final Usage usage;
  private final StringBuilder script = new StringBuilder();

  private BashCompletion(Usage usage) {
    this.usage = usage;
  }

  public static String of(Usage usage) {
    return new BashCompletion(usage).script();
  }

  private String script() {
    script.append(HEAD);
    Stream<String> valued =
        usage.options().stream().filter(OptionEntry::takesValue).flatMap(OptionEntry::forms);
    line("  local valued=" + list(valued));
    line("  local commands=" + list(usage.commands().stream().map(CommandEntry::word)));
    line("  COMPREPLY=()");
    line("  case $current in =|:) current= ;; esac");
    line("  _xacthuc_read");
    line("  [ -z \"$ended\" ] || return 0");
    line("  case $option in");
    usage.options().stream().filter(OptionEntry::takesValue).forEach(this::value);
    line("  esac");
    line("  case $current in");
    line("    -?*)");
    line("      case $command in");
    usage.commands().stream().skip(1).forEach(c -> options(c.word(), c));
    options("*", usage.commands().get(0));
    line("      esac");
    line("      return 0");
    line("      ;;");
    line("  esac");
    operands();
    line("}");
    line("");
    line("complete -o bashdefault -o default -F _xacthuc xacthuc");
    return script.toString();
  }

  private void value(OptionEntry option) {
    String forms = option.forms().collect(Collectors.joining("|"));
    String offered =
        switch (option.value().kind()) {
          case WORDS -> "_xacthuc_words " + words(option.value().words());
          case PATH ->
              option.value().words().isEmpty()
                  ? ":"
                  : "_xacthuc_words " + words(option.value().words()) + "; _xacthuc_files";
          case NONE, PDF, TEXT -> ":";
        };
    line("    " + forms + ") " + offered + "; return 0 ;;");
  }

  private void options(String pattern, CommandEntry command) {
    Stream<String> names = usage.optionsOf(command).stream().map(o -> "--" + o.name());
    line("        " + pattern + ") _xacthuc_words " + words(names.toList()) + " ;;");
  }

  private void operands() {
    line("  if [ \"$operands\" = 0 ]; then");
    line("    _xacthuc_words " + words(usage.commands().stream().map(CommandEntry::word).toList()));
    line("    _xacthuc_files");
    line("    return 0");
    line("  fi");
    line("  case $command:$operands:$first in");
    for (CommandEntry command : usage.commands()) {
      if (command.operands().kind() == Value.Kind.WORDS) {
        String count = command.following().isEmpty() ? ":*" : ":1:*";
        offer(command.word() + count, command.operands().words());
      }
      command.following().forEach((first, v) -> offer(command.word() + ":2:" + first, v.words()));
    }
    line("  esac");
  }

  private void offer(String pattern, List<String> words) {
    if (!words.isEmpty()) {
      line("    " + pattern + ") _xacthuc_words " + words(words) + " ;;");
    }
  }

  private static String list(Stream<String> words) {
    return words.collect(Collectors.joining(" ", "' ", " '"));
  }

  private static String words(List<String> words) {
    return String.join(" ", words);
  }

  private void line(String line) {
    script.append(line).append('\n');
  }
}
