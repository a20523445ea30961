package org.xacthuc.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;

/**
 * One line of a manifest of PKI samples.
 *
 * @param kind {@code aux} for files that others are checked with
 * @param expected empty where nothing is asserted
 */
record Sample(Corpus corpus, String file, String kind, String expected) {
  private static final String BEGIN = "-----BEGIN ";

  static List<Sample> of(Corpus corpus) {
    List<Sample> samples = new ArrayList<>();
    for (String line : corpus.lines("MANIFEST.tsv")) {
      String[] columns = line.split("\t", -1);
      if (corpus.has(columns[0])) {
        samples.add(new Sample(corpus, columns[0], columns[1], columns[2]));
      }
    }
    return samples;
  }

  boolean isAux() {
    return kind.equals("aux") || kind.equals("trust anchor");
  }

  /** Whether it is a certificate of which something is asserted. */
  boolean isCertificate() {
    return kind.startsWith("certificate");
  }

  String folder() {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  Bytes bytes() {
    return corpus.bytes(file);
  }

  /** The bytes, out of their armour where they have one. */
  Bytes der() {
    return pem().stream().findFirst().orElseGet(this::bytes);
  }

  /** What the file's armours hold, one after the other. */
  private List<Bytes> pem() {
    String text = new String(bytes().toArray(), StandardCharsets.ISO_8859_1);
    List<Bytes> blocks = new ArrayList<>();
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
      int from = text.indexOf("-----", at + BEGIN.length()) + 5;
      int to = text.indexOf("-----END", from);
      blocks.add(Bytes.of(Base64.getMimeDecoder().decode(text.substring(from, to))));
    }
    return blocks;
  }

  /** The certificates of this file; none when it is something else. */
  List<Certificate> certificates() {
    List<Bytes> blocks = pem();
    return Stream.concat(blocks.stream(), blocks.isEmpty() ? Stream.of(bytes()) : Stream.empty())
        .map(Certificate::read)
        .map(read -> read.value())
        .flatMap(Optional::stream)
        .toList();
  }
}
