package org.xacthuc.verdict;

import java.util.List;

/**
 * Which signatures the reader wants in a document, and who may stand in for its signatories.
 *
 * @param complete whether the authorised person's and the body's signature must be there, in that
 *     order
 * @param publishers whose signature the reader accepts under the texts of others, by their labels
 */
public record Signatories(Completeness complete, List<AcceptedPublisher> publishers) {
  /** What is missing is told, and no publisher is accepted. */
  public static final Signatories DEFAULT = new Signatories(Completeness.TELL, List.of());

  public Signatories {
    publishers = List.copyOf(publishers);
  }

  /** The same but for what must be there. */
  public Signatories withComplete(Completeness mode) {
    return new Signatories(mode, publishers);
  }

  /** The same with other publishers. */
  public Signatories withPublishers(List<AcceptedPublisher> others) {
    return new Signatories(complete, others);
  }
}
