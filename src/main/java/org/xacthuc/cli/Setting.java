package org.xacthuc.cli;

/**
 * One value of an option.
 *
 * @param given as the user wrote it
 * @param path where that is, if it is a path: those of the configuration file begin at its folder.
 *     Else the same
 */
record Setting(String given, String path) {

  /** As the command line gives it. */
  static Setting of(String value) {
    return new Setting(value, value);
  }
}
