package org.xacthuc.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.verdict.InputProblem;

/** From the names a user gives to the list of inputs, in the order given. */
public final class Inputs {
  private static final Pattern LINE_BREAK = Pattern.compile("\\r?\\n");

  private Inputs() {}

  /**
   * A file stands for itself, whatever its name; a folder for every *.pdf below it, in any case,
   * sorted by path; {@code -} for standard input. What is given twice is listed twice.
   */
  public static List<Input> expand(List<String> names) {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.equals("-")) {
        inputs.add(new Input.Standard());
      } else {
        add(name, inputs);
      }
    }
    return inputs;
  }

  /**
   * The names in a list: one per line, or ended by NUL; empty ones are passed over.
   *
   * @param list UTF-8
   */
  public static List<String> names(byte[] list, boolean endedByNul) {
    String text = new String(list, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    List<String> names =
        endedByNul ? List.of(text.split("\0", -1)) : List.of(LINE_BREAK.split(text, -1));
    return names.stream().filter(n -> !n.isEmpty()).toList();
  }

  private static void add(String name, List<Input> inputs) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      inputs.add(new Input.Absent(name, Input.Reason.MISSING));
      return;
    }
    if (name.isEmpty()) {
      // An empty name would be the working folder, which nobody who writes it means.
      inputs.add(new Input.Absent(name, Input.Reason.MISSING));
      return;
    }
    Path found = found(path);
    if (Files.isDirectory(found)) {
      addFolder(name, found, inputs);
    } else if (Files.exists(found)) {
      inputs.add(new Input.OnDisk(name, found));
    } else {
      inputs.add(new Input.Absent(name, Input.Reason.MISSING));
    }
  }

  /** The path, or the only one that is shown like it where there is none of that very name. */
  public static Path found(Path path) {
    return Files.exists(path) ? path : shownAs(path).orElse(path);
  }

  /**
   * The one file whose name is shown like that path's. A name that is not UTF-8, as old archives
   * have them, comes to us with replacement characters and opens nothing by itself.
   */
  private static Optional<Path> shownAs(Path path) {
    Path name = path.getFileName();
    if (name == null || name.toString().indexOf('\uFFFD') < 0) {
      return Optional.empty();
    }
    Path folder = path.getParent() == null ? Path.of("") : path.getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> alike =
          files
              .filter(f -> String.valueOf(f.getFileName()).equals(name.toString()))
              .limit(2)
              .toList();
      return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void addFolder(String name, Path folder, List<Input> inputs) {
    List<Path> found = new ArrayList<>();
    PdfFolder.Receiver receiver =
        new PdfFolder.Receiver() {
          @Override
          public void file(Path file) {
            found.add(file);
          }

          @Override
          public void failed(Path place, InputProblem why) {
            boolean missing = why == InputProblem.NOT_FOUND;
            Input.Reason reason = missing ? Input.Reason.MISSING : Input.Reason.UNREADABLE;
            inputs.add(new Input.Absent(place.equals(folder) ? name : place.toString(), reason));
          }

          @Override
          public void tooMany(Path below, int limit) {
            inputs.add(new Input.Absent(below.toString(), Input.Reason.UNREADABLE));
          }
        };
    try {
      if (!PdfFolder.walk(folder, receiver)) {
        inputs.add(new Input.Absent(name, Input.Reason.FOLDER_WITHOUT_PDF));
      }
    } catch (IOException e) {
      inputs.add(new Input.Absent(name, Input.Reason.UNREADABLE));
    }
    Collections.sort(found);
    found.forEach(p -> inputs.add(new Input.OnDisk(p.toString(), p)));
  }
}
