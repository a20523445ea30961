package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.pdf.Concealment.Kind;

/** What a text field shows, against its value (ISO 32000-2 §12.7.5.3; catalogue SH-REPL-3). */
final class FieldText {
  private static final COSName TEXT = COSName.getPDFName("Tx");
  private static final COSName CHOICE = COSName.getPDFName("Ch");
  private static final COSName OPTIONS = COSName.getPDFName("Opt");

  /** Of a formatting action, which runs before the value is shown (§12.6.3, table 199). */
  private static final COSName FORMAT = COSName.getPDFName("F");

  /** Field flags of tables 231 and 233. */
  private static final int PASSWORD = 1 << 13;

  private static final int COMBO = 1 << 17;

  /** No more of a value in a stream is compared. */
  private static final int LONGEST = 1 << 20;

  private static final int EXCERPT = 40;

  private FieldText() {}

  /**
   * A difference between what the appearance of a field shows and its value; without an appearance
   * readers show the value, which is read by nobody here.
   */
  static Optional<Concealment> check(DrawnAnnotation annotation, int page) {
    COSDictionary widget = annotation.dictionary();
    if (!annotation.shown() || !isText(widget)) {
      return Optional.empty();
    }
    List<String> meant = meant(widget);
    String seen = shown(annotation, glyph -> !glyph.invisible());
    // A long value is scrolled: part of it is drawn and clipped away.
    String whole = shown(annotation, g -> !g.invisible() || g.sight() == Sight.CLIPPED);
    if (meant.contains(seen) || meant.contains(whole)) {
      return Optional.empty();
    }
    boolean formatted =
        WidgetNames.inherited(widget, COSName.AA)
            .filter(a -> a instanceof COSDictionary actions && actions.containsKey(FORMAT))
            .isPresent();
    return Optional.of(
        new Concealment(
            formatted ? Kind.FIELD_VALUE_FORMATTED : Kind.FIELD_VALUE_DIFFERS,
            page,
            annotation.name(),
            seen.codePointCount(0, seen.length()),
            seen.substring(0, Math.min(EXCERPT, seen.length()))));
  }

  private static boolean isText(COSDictionary widget) {
    COSBase type = WidgetNames.inherited(widget, COSName.FT).orElse(null);
    COSBase value = WidgetNames.inherited(widget, COSName.FF).orElse(null);
    int flags = value instanceof COSNumber number ? number.intValue() : 0;
    return (TEXT.equals(type) && (flags & PASSWORD) == 0)
        || (CHOICE.equals(type) && (flags & COMBO) != 0);
  }

  /** The value, and of a choice what is shown for it (§12.7.5.4). */
  private static List<String> meant(COSDictionary widget) {
    String value = WidgetNames.inherited(widget, COSName.V).flatMap(FieldText::text).orElse("");
    List<String> meant = new ArrayList<>();
    meant.add(plain(value));
    if (WidgetNames.inherited(widget, OPTIONS).orElse(null) instanceof COSArray options) {
      for (int i = 0; i < options.size(); i++) {
        if (options.getObject(i) instanceof COSArray pair
            && pair.size() == 2
            && text(pair.getObject(0)).filter(value::equals).isPresent()) {
          text(pair.getObject(1)).map(FieldText::plain).ifPresent(meant::add);
        }
      }
    }
    return meant;
  }

  private static Optional<String> text(COSBase value) {
    if (value instanceof COSString string) {
      return Optional.of(TextString.decode(Bytes.of(string.getBytes())));
    }
    if (value instanceof COSStream stream) {
      try (InputStream in = stream.createInputStream()) {
        return Optional.of(TextString.decode(Bytes.of(in.readNBytes(LONGEST))));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String shown(DrawnAnnotation annotation, Predicate<Glyph> which) {
    List<Glyph> glyphs = annotation.glyphs().stream().filter(which).toList();
    return plain(
        RunBuilder.runs(LegacyGlyphs.undecoded(glyphs), Set.of()).stream()
            .map(TextRun::text)
            .collect(Collectors.joining()));
  }

  /** Without spaces, line ends and what else takes no ink. */
  private static String plain(String text) {
    return StreamSafe.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
