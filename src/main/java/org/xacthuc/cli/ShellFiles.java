package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xacthuc.cli.usage.BashCompletion;
import org.xacthuc.cli.usage.FishCompletion;
import org.xacthuc.cli.usage.ManPage;
import org.xacthuc.cli.usage.Usage;
import org.xacthuc.cli.usage.ZshCompletion;
import org.xacthuc.report.Language;
import org.xacthuc.report.UsageTexts;

/** Completions and manual pages; the build has them written for the distribution. */
public final class ShellFiles {
  private ShellFiles() {}

  /**
   * Writes all of them below a folder, where shells and man look below {@code share}. The build
   * calls it.
   *
   * @param folder one argument
   */
  public static void main(String... folder) throws IOException {
    Path share = Path.of(folder[0]);
    Usage usage = CommandTable.usage();
    write(share, "bash-completion/completions/xacthuc", completions(Shell.BASH, usage));
    write(share, "zsh/site-functions/_xacthuc", completions(Shell.ZSH, usage));
    write(share, "fish/vendor_completions.d/xacthuc.fish", completions(Shell.FISH, usage));
    write(share, "man/man1/xacthuc.1", manual(Language.EN, usage));
    write(share, "man/vi/man1/xacthuc.1", manual(Language.VI, usage));
  }

  private static void write(Path share, String name, String text) throws IOException {
    Path file = share.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static String completions(Shell shell, Usage usage) {
    return switch (shell) {
      case BASH -> BashCompletion.of(usage);
      case ZSH -> ZshCompletion.of(usage);
      case FISH -> FishCompletion.of(usage);
    };
  }

  static String manual(Language language, Usage usage) {
    return ManPage.of(usage, UsageTexts.of(language), Version.NUMBER);
  }
}
