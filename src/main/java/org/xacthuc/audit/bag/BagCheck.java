package org.xacthuc.audit.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.audit.bag.Bag.Expected;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.Fixity;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.report.archive.RecordedFixity.Outcome;
import org.xacthuc.report.archive.RunContents.Receiver;

/**
 * Holds the files of a bag, or of a folder in its payload, against its manifests: those that the
 * run has hashed by that digest, others by reading them.
 */
public final class BagCheck {
  private final Bag bag;
  private final BagScope scope;
  private final Receiver<Fixity> receiver;
  private final BagResult.Tally tally;
  private final Set<String> seen = new HashSet<>();

  private BagCheck(Bag bag, BagScope scope, List<BagDefect> defects, Receiver<Fixity> receiver) {
    this.bag = bag;
    this.scope = scope;
    this.receiver = receiver;
    tally = new BagResult.Tally(bag, defects);
  }

  /** What a run has hashed. */
  @FunctionalInterface
  public interface Hashed {
    /** Hands over each file's path as the ledger spells it, and its SHA-256, empty for none. */
    void each(FileDigest receiver) throws IOException;
  }

  /** Takes the digest of a file. */
  @FunctionalInterface
  public interface FileDigest {
    void accept(String path, String sha256) throws IOException;
  }

  /**
   * Checks a bag.
   *
   * @param folder that was gone through, absolute
   * @param spelling how the ledger spells a file, given its absolute path
   * @param hashed what the run has hashed
   * @param receiver takes every comparison
   * @return empty when the folder is no bag and lies in none
   * @throws IOException the receiver's own, or when the bag's folders cannot be listed
   */
  public static Optional<BagResult> run(
      Path folder, Spelling spelling, Hashed hashed, Receiver<Fixity> receiver) throws IOException {
    Optional<Path> root = Bag.rootOf(folder);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Reading<Bag, BagDefect> reading = BagReader.read(root.get());
    if (reading.value().isEmpty()) {
      return Optional.of(BagResult.unusable(root.get(), reading.defects()));
    }
    Bag bag = reading.value().get();
    BagScope scope = new BagScope(root.get(), folder, spelling);
    return Optional.of(new BagCheck(bag, scope, reading.defects(), receiver).run(hashed));
  }

  /** How the ledger spells a path. */
  @FunctionalInterface
  public interface Spelling {
    String of(Path file);
  }

  private BagResult run(Hashed hashed) throws IOException {
    Map<String, String> pathOfRun = new HashMap<>();
    for (String path : bag.expected().keySet()) {
      scope.spelled(path).ifPresent(name -> pathOfRun.put(name, path));
    }
    hashed.each(
        (name, sha256) -> {
          String path = pathOfRun.get(name);
          if (path != null && !sha256.isEmpty() && seen.add(path)) {
            compare(path, name, Optional.of(sha256));
          }
        });
    BagListing listing = BagListing.of(scope);
    List<String> missing = new ArrayList<>();
    for (String path : bag.expected().keySet()) {
      Optional<String> name = scope.spelled(path);
      if (name.isPresent() && !seen.contains(path)) {
        if (listing.has(path)) {
          seen.add(path);
          compare(path, name.get(), Optional.empty());
        } else {
          missing.add(path);
        }
      }
    }
    otherwiseSpelled(missing, listing);
    unlisted(listing);
    listing.oxum().ifPresent(actual -> tally.oxum(bag, actual));
    return tally.result();
  }

  /**
   * Files whose name is the manifest's but for the way in which its marks are composed, as file
   * systems change it (RFC 8493 §6.1.1).
   */
  private void otherwiseSpelled(List<String> missing, BagListing listing) throws IOException {
    Map<String, String> composed = new HashMap<>();
    if (!missing.isEmpty()) {
      listing.paths().stream()
          .filter(path -> !bag.expected().containsKey(path))
          .forEach(path -> composed.put(nfc(path), path));
    }
    for (String path : missing) {
      Optional<String> there = Optional.ofNullable(composed.remove(nfc(path)));
      if (there.isPresent()) {
        seen.add(there.get());
        read(bag.expected().get(path), there.get());
      } else {
        for (Expected expected : bag.expected().get(path)) {
          tell(path, expected, Optional.empty(), Outcome.MISSING);
        }
      }
    }
  }

  private static String nfc(String path) {
    return StreamSafe.normalize(path, Normalizer.Form.NFC);
  }

  /** RFC 8493 §3: every file of the payload stands in every payload manifest. */
  private void unlisted(BagListing listing) throws IOException {
    for (String path : listing.paths()) {
      if (path.startsWith(BagPath.PAYLOAD)) {
        boolean otherName = seen.contains(path) && !bag.expected().containsKey(path);
        Set<BagAlgorithm> lacking =
            otherName ? EnumSet.noneOf(BagAlgorithm.class) : bag.lacking(path);
        for (BagAlgorithm algorithm : lacking) {
          send(name(path), algorithm, Optional.empty(), Optional.empty(), Outcome.NOT_LISTED);
        }
      }
    }
  }

  /** The run's own digest is compared as it is; for other ones the file is read once more. */
  private void compare(String path, String name, Optional<String> sha256) throws IOException {
    List<Expected> expected = bag.expected().get(path);
    List<Expected> rest = new ArrayList<>();
    for (Expected one : expected) {
      if (one.algorithm() == BagAlgorithm.SHA256 && sha256.isPresent()) {
        Outcome outcome = one.digest().equals(sha256.get()) ? Outcome.MATCHES : Outcome.DIFFERS;
        send(name, one.algorithm(), Optional.of(one.digest()), sha256, outcome);
      } else {
        rest.add(one);
      }
    }
    if (!rest.isEmpty()) {
      Set<BagAlgorithm> algorithms = algorithms(rest);
      sha256.ifPresent(known -> algorithms.add(BagAlgorithm.SHA256));
      Optional<Map<BagAlgorithm, String>> actual = scope.digests(path, algorithms);
      boolean changed =
          sha256.isPresent()
              && actual.isPresent()
              && !actual.get().get(BagAlgorithm.SHA256).equals(sha256.get());
      tell(path, rest, actual, changed);
    }
  }

  private void read(List<Expected> expected, String path) throws IOException {
    tell(path, expected, scope.digests(path, algorithms(expected)), false);
  }

  private static Set<BagAlgorithm> algorithms(List<Expected> expected) {
    Set<BagAlgorithm> algorithms = EnumSet.noneOf(BagAlgorithm.class);
    expected.forEach(one -> algorithms.add(one.algorithm()));
    return algorithms;
  }

  /**
   * Tells what came of some digests of one file.
   *
   * @param changed since the run hashed it: then it is not what was verified, whatever it is now
   */
  private void tell(
      String path,
      List<Expected> expected,
      Optional<Map<BagAlgorithm, String>> actual,
      boolean changed)
      throws IOException {
    for (Expected one : expected) {
      Optional<String> digest = actual.map(digests -> digests.get(one.algorithm()));
      boolean matches = !changed && digest.filter(one.digest()::equals).isPresent();
      Outcome found = matches ? Outcome.MATCHES : Outcome.DIFFERS;
      tell(path, one, digest, digest.isPresent() ? found : Outcome.NOT_READABLE);
    }
  }

  private void tell(String path, Expected expected, Optional<String> actual, Outcome outcome)
      throws IOException {
    send(name(path), expected.algorithm(), Optional.of(expected.digest()), actual, outcome);
  }

  private String name(String path) {
    return scope.spelled(path).orElseGet(() -> PathName.encode(Bytes.ofUtf8(path)));
  }

  private void send(
      String name,
      BagAlgorithm algorithm,
      Optional<String> expected,
      Optional<String> actual,
      Outcome outcome)
      throws IOException {
    Fixity fixity = new Fixity(name, algorithm.word(), expected, actual, outcome);
    tally.add(fixity);
    receiver.accept(fixity);
  }
}
