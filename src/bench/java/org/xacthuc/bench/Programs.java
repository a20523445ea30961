package org.xacthuc.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each verifier is started: we as we are shipped, and either one as a class of ours.
 *
 * @param launcher of the distribution
 * @param peer the folder with EU DSS and its libraries, where it could be had
 * @param anchors the folder of certificates that all of them trust
 * @param config an empty folder, in the place of the user's own
 */
record Programs(Path launcher, Optional<Path> peer, Path anchors, Path config) {
  private static final String PEER = "org.xacthuc.bench.peer.DssValidation";

  /** The distribution, on one file, with a text report. */
  List<String> shipped(Path file) {
    return List.of(
        launcher.toString(), "--no-config", "--trust", anchors.toString(), file.toString());
  }

  /** On which virtual machine, and with nothing of the user's. */
  Map<String, String> environment(Path home) {
    return Map.of("JAVA_HOME", home.toString(), "XDG_CONFIG_HOME", config.toString());
  }

  /** Our verifier in a process of its own, on this class path. */
  static List<String> own(Class<?> main, List<String> args) {
    return java(System.getProperty("java.class.path"), main.getName(), args);
  }

  /** EU DSS in a process of its own. */
  static List<String> peer(Path folder, List<String> args) {
    String path = folder.resolve("classes") + File.pathSeparator + folder.resolve("lib/*");
    return java(path, PEER, args);
  }

  /** The anchors, a word and what follows it, as both take them. */
  List<String> arguments(String word, List<String> more, List<Path> files) {
    List<String> all = new ArrayList<>(List.of(anchors.toString(), word));
    all.addAll(more);
    files.forEach(file -> all.add(file.toString()));
    return all;
  }

  /** Where it is built, it has both. */
  static Optional<Path> peerIn(Path folder) {
    boolean built =
        Files.isRegularFile(folder.resolve("classes/" + PEER.replace('.', '/') + ".class"))
            && Files.isDirectory(folder.resolve("lib"));
    return built ? Optional.of(folder) : Optional.empty();
  }

  private static List<String> java(String path, String main, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", path, main));
    command.addAll(args);
    return command;
  }
}
