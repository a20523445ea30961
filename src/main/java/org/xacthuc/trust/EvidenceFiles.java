package org.xacthuc.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.FileProblem.Kind;

/** Certificate lists and OCSP responses out of files, PEM or DER. */
public final class EvidenceFiles {
  private final Set<Bytes> crls = new LinkedHashSet<>();
  private final Set<Bytes> ocspResponses = new LinkedHashSet<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private EvidenceFiles() {}

  /** Reads a file, or all files that lie directly in a folder. */
  public static EvidenceFilesReading read(Path path) {
    EvidenceFiles files = new EvidenceFiles();
    for (Path file : FileContents.list(path, files.problems)) {
      FileContents.read(file, files.problems).ifPresent(bytes -> files.readFile(file, bytes));
    }
    return new EvidenceFilesReading(
        List.copyOf(files.crls), List.copyOf(files.ocspResponses), files.problems);
  }

  private void readFile(Path file, Bytes bytes) {
    // A list may be too large to be looked through for text.
    if (!bytes.isEmpty() && bytes.at(0) == DerView.SEQUENCE && add(bytes)) {
      return;
    }
    List<PemText.Block> blocks = PemText.blocks(bytes);
    if (blocks.isEmpty()) {
      if (bytes.isEmpty()) {
        problems.add(new FileProblem(file, Kind.EMPTY));
      } else if (!add(bytes)) {
        problems.add(new FileProblem(file, Kind.FORMAT_UNKNOWN));
      }
      return;
    }
    boolean any = false;
    for (PemText.Block block : blocks) {
      if (block.label().equals("X509 CRL") || block.label().equals("OCSP RESPONSE")) {
        any = true;
        if (!block.content().map(this::add).orElse(false)) {
          problems.add(new FileProblem(file, Kind.OBJECT_BROKEN));
        }
      }
    }
    if (!any) {
      problems.add(new FileProblem(file, Kind.EMPTY));
    }
  }

  private boolean add(Bytes der) {
    if (CertificateList.read(der).isPresent()) {
      crls.add(der);
      return true;
    }
    if (OcspResponse.read(der).isPresent()) {
      ocspResponses.add(der);
      return true;
    }
    return false;
  }
}
