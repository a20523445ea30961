package org.xacthuc.audit.intake;

import java.io.IOException;

/** Where an audit's inputs come from. */
public interface InputSource {

  /** Takes the inputs one after another. */
  @FunctionalInterface
  interface Receiver {

    /**
     * Takes one input; may wait.
     *
     * @throws IOException when it takes no more; this ends the listing
     */
    void take(Item item) throws IOException;
  }

  /**
   * Lists all inputs, once.
   *
   * @throws IOException the receiver's own, or when the source cannot be read
   */
  void list(Receiver receiver) throws IOException;

  /** What reports call the file of that path, which {@link PathName} wrote. */
  String name(String path);
}
