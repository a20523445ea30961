package org.xacthuc.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.DistinguishedName;

/** A key of a policy about one accepted publisher: {@code publisher.gazette.subject}. */
record PublisherKey(String label, Part part) implements PolicyKey {
  /** What makes a publisher known, for people. */
  static final String COMPLETE =
      "publisher.*.certificate; publisher.*.subject + publisher.*.issuer";

  /** What may be said of one. */
  enum Part {
    CERTIFICATE("64 × 0-9 a-f"),
    ISSUER("CN=..., O=..., C=VN"),
    SUBJECT("CN=..., O=..., C=VN");

    private final String allowed;

    Part(String allowed) {
      this.allowed = allowed;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern KEY =
      Pattern.compile("publisher\\.(?<label>[A-Za-z0-9-]{1,40})\\.(?<part>[a-z]+)");

  static Optional<PublisherKey> of(String key) {
    Matcher matcher = KEY.matcher(key);
    return matcher.matches()
        ? Stream.of(Part.values())
            .filter(part -> part.word().equals(matcher.group("part")))
            .map(part -> new PublisherKey(matcher.group("label"), part))
            .findFirst()
        : Optional.empty();
  }

  /** What every key of that publisher begins with. */
  static String begin(String label) {
    return "publisher." + label + ".";
  }

  @Override
  public String key() {
    return begin(label) + part.word();
  }

  @Override
  public String allowed() {
    return part.allowed;
  }

  @Override
  public Optional<Policy> change(Policy policy, String value) {
    List<AcceptedPublisher> publishers = new ArrayList<>(policy.signatories().publishers());
    AcceptedPublisher known =
        publishers.stream()
            .filter(p -> p.label().equals(label))
            .findFirst()
            .orElseGet(() -> AcceptedPublisher.of(label));
    publishers.remove(known);
    return change(known, value)
        .map(
            changed -> {
              publishers.add(changed);
              return policy.withSignatories(policy.signatories().withPublishers(publishers));
            });
  }

  private Optional<AcceptedPublisher> change(AcceptedPublisher known, String value) {
    return switch (part) {
      case CERTIFICATE ->
          value.matches("[0-9A-Fa-f]{64}")
              ? Optional.of(
                  new AcceptedPublisher(
                      label, Optional.of(Bytes.fromHex(value)), known.subject(), known.issuer()))
              : Optional.empty();
      case SUBJECT ->
          DistinguishedName.parse(value)
              .map(
                  n ->
                      new AcceptedPublisher(label, known.sha256(), Optional.of(n), known.issuer()));
      case ISSUER ->
          DistinguishedName.parse(value)
              .map(
                  n ->
                      new AcceptedPublisher(
                          label, known.sha256(), known.subject(), Optional.of(n)));
    };
  }

  /** All that is said of the publishers, as keys and values; labels are as good as numbers. */
  static Stream<String> lines(List<AcceptedPublisher> publishers) {
    List<List<String>> said =
        publishers.stream()
            .map(PublisherKey::said)
            .distinct()
            .sorted((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)))
            .toList();
    return IntStream.range(0, said.size())
        .boxed()
        .flatMap(i -> said.get(i).stream().map(line -> begin(Integer.toString(i + 1)) + line));
  }

  /** What stands behind the label; a backslash twice, as properties files want it. */
  private static List<String> said(AcceptedPublisher publisher) {
    return Stream.of(
            publisher.sha256().map(d -> line(Part.CERTIFICATE, d.hex())),
            publisher.issuer().map(n -> line(Part.ISSUER, n.escaped())),
            publisher.subject().map(n -> line(Part.SUBJECT, n.escaped())))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableList());
  }

  private static String line(Part part, String value) {
    return part.word() + "=" + value.replace("\\", "\\\\");
  }
}
