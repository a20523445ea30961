package org.xacthuc.testkit.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;

/**
 * The looks of a directive's two signatures in the space between position and name (Decree 30/2020,
 * annex I): the person's in blue, the organisation's seal in red over the left third of it.
 */
final class Appearances {
  private static final double STAMP_SIZE = 10;
  private static final double STAMP_LEADING = 12;

  private final Faces faces;
  private final Box space;

  Appearances(Faces faces, Box signatureSpace) {
    this.faces = faces;
    this.space = signatureSpace;
  }

  /** A signature by hand, in the upper part of the space and in its middle. */
  Appearance person(String name) {
    return new Appearance(hand(), bytes(HandwrittenSignature.draw(name)), "<< >>", List.of());
  }

  Appearance seal() {
    Box seal = sealBox();
    return new Appearance(seal, bytes(new RedSeal(faces).draw(0, 0)), "<< >>", List.of());
  }

  /** The seal, and beside it, under the signature by hand, lines of text in Times 10, black. */
  Appearance sealWithText(List<String> lines) {
    Box seal = sealBox();
    double widest = lines.stream().mapToDouble(this::stampWidth).max().orElse(0);
    Box rectangle = new Box(seal.left(), seal.bottom(), seal.right() + 4 + widest, seal.top());
    Map<Face, NavigableSet<Integer>> letters = ContentWriter.noLetters();
    ContentWriter content = new ContentWriter(faces, letters);
    double y = STAMP_LEADING * (lines.size() - 1) + 4;
    for (String line : lines) {
      content.raw("BT 0 g /" + Face.REGULAR.resource() + " " + (int) STAMP_SIZE + " Tf");
      content.raw("1 0 0 1 " + ContentWriter.number(RedSeal.DIAMETER + 3) + " " + y + " Tm");
      content.raw("<" + content.codes(Face.REGULAR, line) + "> Tj ET");
      y -= STAMP_LEADING;
    }
    content.raw(new RedSeal(faces).draw(0, 0));
    String resources = "<< /Font << /" + Face.REGULAR.resource() + " ${0} >> >>";
    return new Appearance(
        rectangle,
        Bytes.of(content.bytes()),
        resources,
        StampFont.objects(letters.get(Face.REGULAR)));
  }

  private Box hand() {
    double left = (space.left() + space.right() - HandwrittenSignature.WIDTH) / 2;
    double top = space.top() - 3;
    return new Box(left, top - HandwrittenSignature.HEIGHT, left + HandwrittenSignature.WIDTH, top);
  }

  private Box sealBox() {
    double right = hand().left() + HandwrittenSignature.WIDTH / 3;
    double bottom = space.bottom() + (space.height() - RedSeal.DIAMETER) / 2;
    return new Box(right - RedSeal.DIAMETER, bottom, right, bottom + RedSeal.DIAMETER);
  }

  private double stampWidth(String line) {
    return faces.width(Face.REGULAR, line) * STAMP_SIZE;
  }

  private static Bytes bytes(String content) {
    return Bytes.of(content.getBytes(StandardCharsets.US_ASCII));
  }
}
