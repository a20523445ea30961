package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a process of the distribution loaded, as Java itself logs them.
 *
 * @param names in the order in which they were loaded
 * @param unarchived how many did not come out of an archive
 */
record LoadedClasses(List<String> names, long unarchived) {

  /** Has the sample verified, and logs to a file of that folder. */
  static LoadedClasses of(Distribution distribution, Path folder, String... more)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Ended ended =
        distribution
            .with("XACTHUC_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + ":none")
            .verify(more);
    if (ended.code() != 0) {
      throw new AssertionError(ended.out() + ended.err());
    }
    List<String> lines =
        Files.readAllLines(log).stream().filter(l -> l.contains(" source: ")).toList();
    long unarchived = lines.stream().filter(l -> !l.contains("shared objects file")).count();
    return new LoadedClasses(
        lines.stream().map(l -> l.substring(0, l.indexOf(' '))).toList(), unarchived);
  }

  long count() {
    return names.size();
  }

  /** Those whose names begin with one of these. */
  List<String> below(String... packages) {
    return names.stream().filter(n -> Stream.of(packages).anyMatch(n::startsWith)).toList();
  }
}
