package org.xacthuc.audit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.verdict.InputProblem;

/**
 * Every *.pdf below a folder, in any case, one after another: as many as there are, in memory that
 * does not depend on it. Links are followed. One that leads back to a folder which it stands in is
 * a loop and entered no second time; one that leads elsewhere gives the files there further names.
 */
public final class PdfFolder {
  /** Deeper than any archive known to us. */
  private static final int DEEPEST = 200;

  /** So many entries of a folder are sorted together. */
  private static final int SORTED = 1 << 14;

  /** A few links between folders that link to each other make any number of names. */
  private static final int MOST_LINKS_TO_ONE = 16;

  private final Receiver receiver;
  private final Set<Object> above = new HashSet<>();
  private final Map<Object, Integer> linked = new HashMap<>();
  private boolean any;

  private PdfFolder(Receiver receiver) {
    this.receiver = receiver;
  }

  /** Takes what is found. */
  public interface Receiver {

    /** A regular file, by the name that leads to it. */
    void file(Path file) throws IOException;

    /** Something that should have been looked at and cannot be, be it the folder itself. */
    void failed(Path place, InputProblem why) throws IOException;

    /**
     * A folder that is not entered.
     *
     * @param limit how many folders may stand in each other, or links lead to one
     */
    void tooMany(Path folder, int limit) throws IOException;
  }

  /**
   * Walks through a folder; the files of one folder stand sorted before its folders.
   *
   * @return whether the receiver was told of anything
   * @throws IOException the receiver's own
   */
  public static boolean walk(Path folder, Receiver receiver) throws IOException {
    PdfFolder walk = new PdfFolder(receiver);
    walk.enter(folder, 0);
    return walk.any;
  }

  /** That a folder cannot be opened is told; what the receiver throws is thrown on. */
  @SuppressWarnings("StreamResourceLeak")
  private void enter(Path folder, int depth) throws IOException {
    DirectoryStream<Path> entries;
    Object key;
    try {
      key = key(folder);
      entries = Files.newDirectoryStream(folder);
    } catch (IOException e) {
      fail(folder, problem(e));
      return;
    }
    try (entries) {
      if (above.add(key)) {
        Iterator<Path> left = entries.iterator();
        while (left.hasNext()) {
          take(next(left), depth);
        }
        above.remove(key);
      }
    } catch (DirectoryIteratorException e) {
      above.remove(key);
      fail(folder, problem(e.getCause()));
    }
  }

  private static List<Path> next(Iterator<Path> left) {
    List<Path> some = new ArrayList<>();
    while (left.hasNext() && some.size() < SORTED) {
      some.add(left.next());
    }
    Collections.sort(some);
    return some;
  }

  private void take(List<Path> entries, int depth) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path entry : entries) {
      Optional<BasicFileAttributes> attributes = attributes(entry);
      if (attributes.isPresent() && attributes.get().isDirectory()) {
        folders.add(entry);
      } else if (attributes.isPresent() && attributes.get().isRegularFile() && isPdf(entry)) {
        any = true;
        receiver.file(entry);
      }
    }
    for (Path folder : folders) {
      descend(folder, depth + 1);
    }
  }

  /**
   * Of what a link leads to; absent where that is not known. That is told of a PDF, and of what may
   * be a folder with some: but not of a link that leads nowhere, or of what is gone.
   */
  private Optional<BasicFileAttributes> attributes(Path entry) throws IOException {
    try {
      return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class));
    } catch (IOException e) {
      InputProblem problem = problem(e);
      boolean hidden =
          problem == InputProblem.NO_PERMISSION
              || (problem == InputProblem.READ_ERROR && !Files.isSymbolicLink(entry));
      if (isPdf(entry) || hidden) {
        fail(entry, problem);
      }
      return Optional.empty();
    }
  }

  private void descend(Path folder, int depth) throws IOException {
    if (depth >= DEEPEST) {
      any = true;
      receiver.tooMany(folder, DEEPEST);
    } else if (Files.isSymbolicLink(folder) && isWorn(folder)) {
      any = true;
      receiver.tooMany(folder, MOST_LINKS_TO_ONE);
    } else {
      enter(folder, depth);
    }
  }

  /** Whether enough links have led there; a loop does not count. */
  private boolean isWorn(Path link) {
    try {
      Object key = key(link);
      return !above.contains(key) && linked.merge(key, 1, Integer::sum) > MOST_LINKS_TO_ONE;
    } catch (IOException e) {
      // Whoever enters it tells that.
      return false;
    }
  }

  private void fail(Path place, InputProblem why) throws IOException {
    any = true;
    receiver.failed(place, why);
  }

  /** The same for each name of one folder. */
  private static Object key(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return key == null ? folder.toRealPath() : key;
  }

  private static boolean isPdf(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** What that says of a file. */
  public static InputProblem problem(IOException e) {
    if (e instanceof NoSuchFileException) {
      return InputProblem.NOT_FOUND;
    }
    return e instanceof AccessDeniedException
        ? InputProblem.NO_PERMISSION
        : InputProblem.READ_ERROR;
  }
}
