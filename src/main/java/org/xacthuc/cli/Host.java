package org.xacthuc.cli;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.cli.CommandLineOptions.Colour;
import org.xacthuc.report.AsciiWriter;
import org.xacthuc.report.Language;
import org.xacthuc.report.Layout;
import org.xacthuc.report.Style;

/**
 * Everything the program has from its surroundings.
 *
 * @param environment the environment's variables
 * @param terminal whether standard output is a terminal
 */
public record Host(
    Streams streams, Clock clock, Map<String, String> environment, boolean terminal) {
  private static final int USUAL_COLUMNS = 80;

  /** As locales and Windows' code pages name it. */
  private static final Pattern UTF_8 = Pattern.compile("(?i)utf-?8|65001");

  public Host {
    environment = Map.copyOf(environment);
  }

  /** The three standard streams, as bytes: text is UTF-8, whatever the locale. */
  public record Streams(InputStream in, OutputStream out, OutputStream err) {}

  /** What this process has. */
  public static Host ofThisProcess() {
    // A bare FileInputStream asks a pipe for its position when it is read to the end, and fails.
    // Not System.out: a PrintStream hides that nobody reads any more.
    return new Host(
        new Streams(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err)),
        Clock.systemUTC(),
        environmentOfThisProcess(),
        isTerminal());
  }

  /** Until Java 21 there is a console only at a terminal; from 22 on it must be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException untilJava21) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /**
   * The language of the locale. The launcher may have to replace a locale whose charset is not
   * UTF-8 and hands on what it was in XACTHUC_LOCALE.
   */
  Language language() {
    return Stream.of("XACTHUC_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .or(() -> Optional.of(Locale.getDefault().toString()))
        .map(Language::ofLocale)
        .orElseThrow();
  }

  /**
   * Whether text goes to a terminal whose character set is not UTF-8, as the locale says. Files and
   * pipes are UTF-8 everywhere.
   */
  boolean showsOnlyAscii() {
    String locale =
        Stream.of("XACTHUC_LOCALE", "LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return terminal && !UTF_8.matcher(locale).find();
  }

  /** What people read, as their terminal can show it. */
  String shown(String text) {
    return showsOnlyAscii() ? AsciiWriter.folded(text) : text;
  }

  /** What Windows knows instead of a locale: the code page of the console. */
  private static Map<String, String> environmentOfThisProcess() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    String codePage =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    if (File.separatorChar == '\\' && codePage != null) {
      environment.putIfAbsent("LANG", Locale.getDefault() + "." + codePage);
    }
    return environment;
  }

  /** How text is laid out on standard output. */
  Layout layout(Colour colour) {
    Style style =
        switch (colour) {
          case AUTO -> style();
          case ALWAYS -> Style.COLOURED;
          case NEVER -> Style.PLAIN;
        };
    String columns = environment.getOrDefault("COLUMNS", "");
    if (!terminal) {
      return Layout.of(style);
    }
    boolean told = columns.matches("[1-9][0-9]{0,5}");
    return Layout.ofTerminal(style, told ? Integer.parseInt(columns) : USUAL_COLUMNS);
  }

  /** Whether standard output should be coloured, when the user leaves it to the program. */
  private Style style() {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && !refused ? Style.COLOURED : Style.PLAIN;
  }
}
