package org.xacthuc.testkit.samples;

/** The four faces of a letter: a Times-like font as Decree 30/2020 asks for. */
enum Face {
  REGULAR("Tinos-Regular.ttf", "R"),
  BOLD("Tinos-Bold.ttf", "B"),
  ITALIC("Tinos-Italic.ttf", "I"),
  BOLD_ITALIC("Tinos-BoldItalic.ttf", "J");

  private final String file;
  private final String resource;

  Face(String file, String resource) {
    this.file = file;
    this.resource = resource;
  }

  /** The file's name in the folder {@code fonts} beside the layouts. */
  String file() {
    return file;
  }

  /** The font's name in a page's resources. */
  String resource() {
    return resource;
  }
}
