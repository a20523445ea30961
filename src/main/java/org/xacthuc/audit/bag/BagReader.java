package org.xacthuc.audit.bag;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.audit.bag.BagDefect.Kind;
import org.xacthuc.base.Reading;

/** Reads what a bag says of itself. */
final class BagReader {
  private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([A-Za-z0-9-]+)\\.txt");
  private static final Pattern VERSION = Pattern.compile("BagIt-Version: ?\\d+\\.\\d+\\s*");
  private static final Pattern ENCODING =
      Pattern.compile("Tag-File-Character-Encoding: ?([A-Za-z0-9._:-]+)\\s*");
  private static final Pattern OXUM = Pattern.compile("(?i)Payload-Oxum\\s*: ?(\\d+\\.\\d+)\\s*");

  /** Far more tags than any bag has. */
  private static final int MOST_TAGS = 10_000;

  private final Path root;
  private final List<BagDefect> defects = new ArrayList<>();
  private final Set<BagAlgorithm> payload = EnumSet.noneOf(BagAlgorithm.class);
  private final Set<BagAlgorithm> tags = EnumSet.noneOf(BagAlgorithm.class);

  private BagReader(Path root) {
    this.root = root;
  }

  /**
   * Reads the declaration and all manifests.
   *
   * @return without a value when nothing can be compared
   */
  static Reading<Bag, BagDefect> read(Path root) {
    return new BagReader(root).read();
  }

  private Reading<Bag, BagDefect> read() {
    Optional<Charset> encoding = encoding();
    if (encoding.isEmpty()) {
      defects.add(new BagDefect(Kind.DECLARATION, "bagit.txt", 0, ""));
    }
    Charset charset = encoding.orElse(StandardCharsets.UTF_8);
    ManifestReader manifests = new ManifestReader(root, charset, defects);
    for (Path file : manifestFiles()) {
      Matcher name = MANIFEST.matcher(file.getFileName().toString());
      if (name.matches()) {
        read(file, name.group(1) != null, name.group(2), manifests);
      }
    }
    if (payload.isEmpty()) {
      defects.add(new BagDefect(Kind.NO_MANIFEST, "bagit.txt", 0, ""));
      return Reading.failed(defects);
    }
    Bag bag =
        new Bag(root, manifests.expected(), payload, tags, countToFetch(charset), oxum(charset));
    return Reading.of(bag, defects);
  }

  private void read(Path file, boolean ofTags, String algorithm, ManifestReader manifests) {
    Optional<BagAlgorithm> known = BagAlgorithm.of(algorithm);
    if (known.isEmpty()) {
      String name = file.getFileName().toString();
      defects.add(new BagDefect(Kind.UNKNOWN_ALGORITHM, name, 0, algorithm));
    } else if (manifests.read(file, ofTags, known.get())) {
      (ofTags ? tags : payload).add(known.get());
    }
  }

  private List<Path> manifestFiles() {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "{tag,}manifest-*.txt")) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          files.add(entry);
        }
      }
    } catch (IOException e) {
      defects.add(new BagDefect(Kind.NOT_READABLE, root.getFileName().toString(), 0, ""));
    }
    files.sort(null);
    return files;
  }

  /** RFC 8493 §2.1.1: two lines, the version and the encoding of all other tags. */
  private Optional<Charset> encoding() {
    try (BagLines lines = BagLines.open(root.resolve("bagit.txt"), StandardCharsets.UTF_8)) {
      Optional<String> version = lines.next().filter(l -> VERSION.matcher(l).matches());
      Matcher encoding = ENCODING.matcher(lines.next().orElse(""));
      return version.isPresent() && encoding.matches()
          ? Optional.of(Charset.forName(encoding.group(1)))
          : Optional.empty();
    } catch (IOException | IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private Optional<String> oxum(Charset charset) {
    Optional<String> oxum = Optional.empty();
    for (String line : tagLines("bag-info.txt", charset)) {
      Matcher matcher = OXUM.matcher(line);
      if (matcher.matches()) {
        oxum = Optional.of(matcher.group(1));
      }
    }
    return oxum;
  }

  /** Nothing is ever fetched: that a bag is not whole is told. */
  private long countToFetch(Charset charset) {
    return tagLines("fetch.txt", charset).stream().filter(line -> !line.isBlank()).count();
  }

  private List<String> tagLines(String name, Charset charset) {
    Path file = root.resolve(name);
    List<String> read = new ArrayList<>();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return read;
    }
    try (BagLines lines = BagLines.open(file, charset)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (read.size() == MOST_TAGS) {
          defects.add(new BagDefect(Kind.LIMIT, name, lines.number(), ""));
          return read;
        }
        read.add(line.get());
      }
    } catch (IOException e) {
      defects.add(new BagDefect(Kind.NOT_READABLE, name, 0, ""));
    }
    return read;
  }
}
