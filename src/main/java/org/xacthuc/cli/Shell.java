package org.xacthuc.cli;

/** The shells that completions are made for. */
enum Shell {
  BASH,
  ZSH,
  FISH
}
