package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.Decryptor;
import org.xacthuc.pdf.structure.ObjectStore;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.SkeletonReader;

/** What each incremental update of a file changed, whether or not anybody signed before it. */
public final class RevisionSteps {
  private RevisionSteps() {}

  /**
   * The changes from each revision to the next; the first entry tells what revision 2 changed.
   * Empty when the file as it opens cannot be read, or not without a password.
   *
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static List<ChangeSet> read(PdfFile file, Limits limits, Optional<String> password) {
    long startXref = file.lastIndexOf("startxref", file.length());
    Skeleton skeleton = SkeletonReader.read(file, startXref, limits).value().orElse(null);
    if (skeleton == null) {
      return List.of();
    }
    Optional<Decryptor> decryptor =
        skeleton.encrypted() ? decryptor(file, password.orElse("")) : Optional.empty();
    if (skeleton.encrypted() && decryptor.isEmpty()) {
      return List.of();
    }
    ObjectStore store = skeleton.objects(decryptor);
    RevisionView view = new RevisionView(skeleton, store, skeleton.latest());
    RevisionStep step =
        new RevisionStep(limits, Survey.of(file, skeleton, store, limits).references());
    List<ChangeSet> steps = new ArrayList<>();
    for (int revision = 1; revision < skeleton.latest(); revision++) {
      steps.add(new ChangeSet(step.compare(view.at(revision))));
    }
    return steps;
  }

  private static Optional<Decryptor> decryptor(PdfFile file, String password) {
    try {
      return Encryption.open(file, password);
    } catch (LimitReachedException e) {
      return Optional.empty();
    }
  }
}
