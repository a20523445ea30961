package org.xacthuc.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented directive with what must be read out of it: a neighbour of real ones. Written in
 * files of {@code neighbours/}: a line {@code %% what it shows}, lines {@code key=value} ({@code -}
 * for absent; a key left out is not looked at), a line of four dashes, the text.
 *
 * <p>Keys: issuer, parent, form, ref, number, symbol, place, date, type, subject; {@code
 * block=authority / authority | position | signer [| rank]} for every block, none meaning no block;
 * {@code cited=}, {@code mark=} and {@code copy=} likewise, but unlooked at where there is none.
 */
record Neighbour(String name, Map<String, List<String>> expected, String text) {

  static List<Neighbour> in(String file) {
    List<Neighbour> found = new ArrayList<>();
    for (String part : resource("neighbours/" + file).split("(?m)^%% ")) {
      if (!part.isBlank()) {
        found.add(parse(part));
      }
    }
    return found;
  }

  private static String resource(String name) {
    try (InputStream in = Neighbour.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Neighbour parse(String part) {
    int text = part.indexOf("\n----\n");
    String[] head = part.substring(0, text).split("\n");
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (int i = 1; i < head.length; i++) {
      int equals = head[i].indexOf('=');
      expected
          .computeIfAbsent(head[i].substring(0, equals), k -> new ArrayList<>())
          .add(head[i].substring(equals + 1).strip());
    }
    return new Neighbour(head[0].strip(), expected, part.substring(text + 6));
  }

  /** What was read otherwise than expected; empty where all is right. */
  List<String> differences(Directive read) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (key, values) -> {
          List<String> actual = values(key, read);
          if (!actual.equals(values)) {
            differences.add(key + ": expected " + values + ", read " + actual);
          }
        });
    if (!expected.containsKey("block") && !read.signatureBlocks().isEmpty()) {
      differences.add("no block expected, read " + values("block", read));
    }
    return differences;
  }

  private static List<String> values(String key, Directive d) {
    return switch (key) {
      case "issuer" -> one(d.issuer());
      case "parent" -> one(d.parent());
      case "form" -> List.of(d.form().name());
      case "ref" -> one(d.reference());
      case "number" -> one(d.number());
      case "symbol" -> one(d.symbol());
      case "place" -> one(d.place());
      case "date" -> one(d.date());
      case "type" -> one(d.type());
      case "subject" -> one(d.subject());
      case "mark" -> d.particulars().marks().stream().map(m -> m.kind() + " " + m.text()).toList();
      case "cited" -> d.particulars().cited().stream().map(Neighbour::cited).toList();
      case "copy" -> d.particulars().copies().stream().map(Neighbour::copy).toList();
      case "block" -> d.signatureBlocks().stream().map(Neighbour::block).toList();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static List<String> one(Optional<?> value) {
    return List.of(value.map(Object::toString).orElse("-"));
  }

  private static String cited(CitedDocument c) {
    return String.join(
        " | ",
        c.type().orElse("-"),
        c.reference(),
        c.date().map(Object::toString).orElse("-"),
        c.issuer().orElse("-"));
  }

  private static String copy(DocumentCopy c) {
    return String.join(
        " | ",
        c.kind().name(),
        c.body().orElse("-"),
        c.reference().orElse("-"),
        c.date().map(Object::toString).orElse("-"),
        c.block().isPresent() ? "block " + c.block().getAsInt() : "-");
  }

  private static String block(SignatureBlock b) {
    String authority = b.authority().isEmpty() ? "-" : String.join(" / ", b.authority());
    return authority
        + " | "
        + b.position().orElse("-")
        + " | "
        + b.signer().orElse("-")
        + b.rank().map(r -> " | " + r).orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
