package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.FORM;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.XREF_STREAM;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.Bases.with;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.attacks.StructureAttack.suspect;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;
import static org.xacthuc.verdict.FindingCode.DUPLICATE_OBJECT;
import static org.xacthuc.verdict.FindingCode.ENCRYPTED;
import static org.xacthuc.verdict.FindingCode.FIELD_TREE_BROKEN;
import static org.xacthuc.verdict.FindingCode.JUNK_BEFORE_HEADER;
import static org.xacthuc.verdict.FindingCode.KEY_TWICE;
import static org.xacthuc.verdict.FindingCode.NOT_SIGNED;
import static org.xacthuc.verdict.FindingCode.OBJECT_BROKEN;
import static org.xacthuc.verdict.FindingCode.PAGE_TREE_BROKEN;
import static org.xacthuc.verdict.FindingCode.STREAM_LENGTH_WRONG;
import static org.xacthuc.verdict.FindingCode.XREF_BROKEN;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Parser confusion (3.G): bytes, signed or not, that two programs read in two ways. */
final class ParserRows {
  private static final String LETTER_CATALOG = lastBody(LETTER, TestPdf.CATALOG);

  private ParserRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(ambiguous(), unreadable(), spelled()).flatMap(s -> s);
  }

  /** Signed as they are. */
  private static Stream<StructureAttack> ambiguous() {
    long content = LETTER.indexOf("\n6 0 obj") + 1L;
    long font = LETTER.indexOf("\n4 0 obj") + 1L;
    TestPdf compressed = LETTER.withXrefStream();
    String contentBody = lastBody(LETTER, 6);
    return Stream.of(
        suspect(
            "PC-01 junk before the header, signed",
            SIGNED,
            signed(behindJunk("junk\n")),
            JUNK_BEFORE_HEADER),
        suspect(
            "PC-13 another format before the header, signed",
            SIGNED,
            signed(behindJunk("PK\003\004<html>" + " ".repeat(999) + "\n")),
            JUNK_BEFORE_HEADER),
        suspect(
            "PC-03 a wrong length", SIGNED, signed(shortened(contentBody)), STREAM_LENGTH_WRONG),
        suspect(
            "PC-04 an object twice in one table",
            SIGNED,
            signed(Raw.behind(LETTER).at(6, font).at(6, content).end()),
            DUPLICATE_OBJECT),
        suspect(
            "PC-04 an object at another's place",
            SIGNED,
            signed(Raw.behind(LETTER).at(4, content).end()),
            OBJECT_BROKEN),
        suspect(
            "PC-04 an object above /Size",
            SIGNED,
            signed(LETTER.append(put(50, "null")).patch("/Size 51", "/Size 50")),
            OBJECT_BROKEN),
        suspect(
            "PC-04 an object stream in place of another",
            XREF_STREAM,
            signed(
                compressed
                    .append(put(1, LETTER_CATALOG).put(2, lastBody(LETTER, 2)))
                    .append(put(5, lastBody(LETTER, 5)).put(3, lastBody(LETTER, 3)))
                    .append(
                        put(
                            7,
                            "<< /Type /ObjStm /N 0 /First 0 /Length 0 >>\nstream\n\nendstream"))),
            OBJECT_BROKEN),
        suspect(
            "PC-05 a page twice in its tree",
            SIGNED,
            signed(LETTER.append(put(2, "<< /Type /Pages /Kids [5 0 R 5 0 R] /Count 2 >>"))),
            PAGE_TREE_BROKEN),
        suspect(
            "PC-05 a field tree with a loop",
            FORM,
            signed(LETTER.form("Amount").append(put(8, "<< /T (x) /Kids [8 0 R] >>"))),
            FIELD_TREE_BROKEN),
        suspect(
            "PC-05 a key twice",
            SIGNED,
            signed(LETTER.append(put(1, with(LETTER_CATALOG, "/Pages 2 0 R")))),
            KEY_TWICE));
  }

  /** Offsets are right, and yet some readers count from the header. */
  private static TestPdf behindJunk(String junk) {
    Matcher numbers =
        Pattern.compile("\\d{10}(?= 00000 n )|(?<=startxref\n)\\d+").matcher(LETTER.text());
    String shifted =
        numbers.replaceAll(
            n ->
                String.format(
                    Locale.ROOT,
                    "%0" + n.group().length() + "d",
                    Long.parseLong(n.group()) + junk.length()));
    return TestPdf.of(Raw.latin1(junk + shifted));
  }

  private static TestPdf shortened(String content) {
    String length = content.substring(content.indexOf("/Length ") + 8, content.indexOf(" >>"));
    int wrong = Integer.parseInt(length) - 5;
    return LETTER.append(put(6, content.replace("/Length " + length, "/Length " + wrong)));
  }

  /** Nothing is repaired. */
  private static Stream<StructureAttack> unreadable() {
    return Stream.of(
        unreadable(
            "PC-01 junk before the header",
            SIGNED.mangle(b -> Raw.latin1("junk\n" + SIGNED.text())),
            XREF_BROKEN),
        unreadable(
            "PC-10 an encryption that cannot be opened",
            Raw.behind(SIGNED).trailer(" /Encrypt << /Filter /Standard /V 1 >>").end(),
            ENCRYPTED));
  }

  private static StructureAttack unreadable(String id, TestPdf attacked, FindingCode code) {
    return StructureAttack.unreadable(id, SIGNED, attacked, code);
  }

  /** However it is spelled. */
  private static Stream<StructureAttack> spelled() {
    return Stream.of(
        new StructureAttack(
            "PC-14 a signed file attached to one that is not",
            Base.TABLE.label(),
            SIGNED,
            () ->
                LETTER.append(
                    PdfUpdate.update().putStream(20, "<< /Type /EmbeddedFile >>", SIGNED.bytes())),
            Verdict.UNSIGNED,
            NOT_SIGNED),
        new StructureAttack(
            "PC-15 a picture of a seal",
            Base.TABLE.label(),
            SIGNED,
            () -> LETTER.append(Bases.stream(6, "<< >>", "1 0 0 RG 330 90 230 120 re S")),
            Verdict.UNSIGNED,
            NOT_SIGNED),
        refused(
            "PC-07 an escaped key of the page",
            SIGNED,
            SIGNED.append(put(5, Bases.PAGE.replace("/Contents 6", "/Con#74ents 4"))),
            CHANGED_AFTER_SIGNING),
        refused(
            "PC-09 a number of many digits",
            SIGNED,
            SIGNED.append(put(5, with(Bases.PAGE, "/Rotate " + "9".repeat(400)))),
            CHANGED_AFTER_SIGNING));
  }
}
