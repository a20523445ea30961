package org.xacthuc.pdf.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The faces with Vietnamese letters in a folder. */
final class TypeFaces {
  private static final Path KIT = Path.of("src/test/resources/org/xacthuc/testkit/samples/fonts");

  private TypeFaces() {}

  /** Four faces of one family, which is in the table as that of the same widths. */
  static List<TypeFace> ofTheKit() throws IOException {
    return in(KIT);
  }

  static List<TypeFace> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(f -> f.toString().matches(".*\\.(ttf|otf)")).sorted().toList();
    }
    List<TypeFace> faces = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      TypeFace.read(file).filter(f -> names.add(f.name())).ifPresent(faces::add);
    }
    return faces;
  }
}
