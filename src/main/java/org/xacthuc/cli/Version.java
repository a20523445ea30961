package org.xacthuc.cli;

/** This program's version, the same as the project's. */
final class Version {
  static final String NUMBER = "0.1.0";

  private Version() {}
}
