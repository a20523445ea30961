package org.xacthuc.report;

/** The name of a word or sentence that exists in every language: see {@link Messages}. */
public interface Phrase {

  /** The key in the resource files. */
  String key();
}
