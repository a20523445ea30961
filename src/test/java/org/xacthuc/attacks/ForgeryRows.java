package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.SIGNED;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signed;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_GAP;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_MISSING;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_OUTSIDE_FILE;
import static org.xacthuc.verdict.FindingCode.BYTE_RANGE_SHAPE;
import static org.xacthuc.verdict.FindingCode.CONTAINER_BROKEN;
import static org.xacthuc.verdict.FindingCode.CONTENTS_MISSING;
import static org.xacthuc.verdict.FindingCode.CONTENTS_NOT_HEX;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_BROKEN;
import static org.xacthuc.verdict.FindingCode.DICTIONARY_NOT_SIGNED;
import static org.xacthuc.verdict.FindingCode.DIGEST_MISMATCH;
import static org.xacthuc.verdict.FindingCode.DUPLICATE_KEY;
import static org.xacthuc.verdict.FindingCode.REVISION_NOT_SELF_CONTAINED;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_NOT_IN_FIELDS;
import static org.xacthuc.verdict.FindingCode.SIGNATURE_SHARED;
import static org.xacthuc.verdict.FindingCode.SUB_FILTER_MISSING;
import static org.xacthuc.verdict.FindingCode.TYPE_CONTRADICTS;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/** Universal signature forgery (3.A) and signature wrapping (3.C): the dictionary itself. */
final class ForgeryRows {
  private static final String RANGE = between("/ByteRange [", "]");
  private static final long[] N =
      Arrays.stream(RANGE.strip().split(" ")).mapToLong(Long::parseLong).toArray();
  private static final String CONTENTS = "<" + between("/Contents <", ">") + ">";

  private ForgeryRows() {}

  static Stream<StructureAttack> rows() {
    return Stream.of(contents(), ranges(), dictionaries(), wrapped()).flatMap(s -> s);
  }

  private static String between(String before, String after) {
    int start = SIGNED.indexOf(before) + before.length();
    return SIGNED.text().substring(start, SIGNED.text().indexOf(after, start));
  }

  private static Stream<StructureAttack> contents() {
    return Stream.of(
        contents("USF-01 <>", "<>", CONTENTS_MISSING),
        contents("USF-02 <00>", "<00>", BYTE_RANGE_GAP),
        contents("USF-03 null", "null", CONTENTS_MISSING),
        contents("USF-04 nothing", "", DICTIONARY_BROKEN),
        patched("USF-05 another key", "/Contents <", "/Content5 <", CONTENTS_MISSING),
        contents("USF-06 zeros", "<" + "0".repeat(CONTENTS.length() - 2) + ">", CONTAINER_BROKEN),
        contents("USF-07 a literal string", "(" + "0".repeat(99) + ")", CONTENTS_NOT_HEX),
        contents("USF-08 a reference", "99 0 R", CONTENTS_NOT_HEX),
        contents(
            "USF-09 no container",
            "<30803080" + "0".repeat(CONTENTS.length() - 10) + ">",
            CONTAINER_BROKEN),
        contents("USF-30 white space", "< " + CONTENTS.substring(2), CONTENTS_NOT_HEX),
        contents("USF-30 odd digits", CONTENTS.replace("0>", "> "), CONTENTS_NOT_HEX),
        contents("USF-30 another letter", CONTENTS.replace("0>", "g>"), DICTIONARY_BROKEN));
  }

  private static Stream<StructureAttack> ranges() {
    return Stream.of(
        patched("USF-11 another key", "/ByteRange [", "/ByteRang_ [", BYTE_RANGE_MISSING),
        patched(
            "USF-12 null", "[" + RANGE + "]", padded("null", RANGE.length() + 2), BYTE_RANGE_SHAPE),
        ranged("USF-13 none", ""),
        ranged("USF-13 one", "0"),
        ranged("USF-13 two", "0 " + N[1]),
        ranged("USF-13 three", "0 " + N[1] + " " + N[2]),
        ranged("USF-14 -a", "-0 %d %d %d", N[1], N[2], N[3]),
        ranged("USF-14 -b", "0 -%d %d %d", N[1], N[2], N[3]),
        ranged("USF-14 -c", "0 %d -%d %d", N[1], N[2], N[3]),
        ranged("USF-14 -d", "0 %d %d -%d", N[1], N[2], N[3]),
        ranged("USF-15 zeros", "0 0 0 0"),
        ranged("USF-16 no gap", "0 %d %d %d", N[1], N[1], N[3]),
        ranged("USF-16 overlap", "0 %d %d %d", N[1], N[1] - 9, N[3]),
        ranged("USF-17 order", "%d %d 0 %d", N[2], N[3], N[1]),
        ranged("USF-18 past the end", BYTE_RANGE_OUTSIDE_FILE, "0 %d %d 999999", N[1], N[2]),
        ranged("USF-18 two to the 32", BYTE_RANGE_OUTSIDE_FILE, "0 %d %d 4294967296", N[1], N[2]),
        ranged("USF-18 the sum wraps", DICTIONARY_BROKEN, "0 %d %d %d", N[1], N[2], Long.MAX_VALUE),
        ranged("USF-19 six numbers", "0 %d %d 9 9 9", N[1], N[2]),
        ranged("USF-20 a real", "0.0 %d %d %d", N[1], N[2], N[3]),
        ranged("USF-20 a reference", "0 7 0 R %d %d", N[2], N[3]),
        ranged("USF-20 a name", "/a %d %d %d", N[1], N[2], N[3]),
        ranged("USF-20 a sign", "+0 %d %d %d", N[1], N[2], N[3]),
        patched("USF-20 not closed", "[" + RANGE + "]", "[" + RANGE + " ", DICTIONARY_BROKEN),
        ranged("USF-21 from 1", "1 %d %d %d", N[1], N[2], N[3]),
        ranged("USF-21 from behind the header", "9 %d %d %d", N[1], N[2], N[3]),
        ranged("SWA-11 a delimiter signed", BYTE_RANGE_GAP, "0 %d %d %d", N[1] + 1, N[2], N[3]),
        ranged("SWA-11 a digit unsigned", BYTE_RANGE_GAP, "0 %d %d %d", N[1], N[2] - 1, N[3] + 1),
        ranged("SWA-10 a wider gap", BYTE_RANGE_GAP, "0 %d %d %d", N[1] - 1, N[2], N[3]),
        ranged(
            "the tail unsigned", REVISION_NOT_SELF_CONTAINED, "0 %d %d %d", N[1], N[2], N[3] - 9),
        ranged("the object's end unsigned", DICTIONARY_NOT_SIGNED, "0 %d %d 5", N[1], N[2]));
  }

  private static Stream<StructureAttack> dictionaries() {
    TestPdf field = signed(LETTER);
    return Stream.of(
        patched("CMS-01 a byte of the page", "PAY 100", "PAY 900", DIGEST_MISMATCH),
        patched("USF-24 no subfilter", "/SubFilter", "/SubFilte_", SUB_FILTER_MISSING),
        patched("USF-25 no filter", "/Filter /Adobe", "/Filte_ /Adobe", DICTIONARY_BROKEN),
        patched(
            "USF-25 a time-stamp's subfilter",
            "/ETSI.CAdES.detached",
            "/ETSI.RFC3161       ",
            TYPE_CONTRADICTS),
        refused(
            "USF-26 a value that is no signature",
            SIGNED,
            SIGNED.append(
                put(9, lastBody(SIGNED, 9).replace("/V 7", "/V 30"))
                    .put(30, "<< /Type /Sig /Name (X) /M (D:20210720) >>")),
            BYTE_RANGE_MISSING),
        patched("USF-27 no field type", "/FT /Sig", "/Ft /Sig", SIGNATURE_NOT_IN_FIELDS),
        refused(
            "USF-28 compressed",
            SIGNED,
            SIGNED.resaved().withXrefStream(),
            FindingCode.DICTIONARY_COMPRESSED),
        refused("USF re-saved", SIGNED, SIGNED.resaved(), FindingCode.RE_SAVED),
        refused(
            "USF-29 two fields, one signature",
            field,
            field.append(
                put(8, "<< /Fields [9 0 R 30 0 R] /SigFlags 3 >>")
                    .put(30, "<< /FT /Sig /T (Other) /V 7 0 R >>")),
            SIGNATURE_SHARED),
        patched("SWA-03 a key twice", "/Type /Sig /Filter", "/Type /Sig /Type  ", DUPLICATE_KEY));
  }

  private static Stream<StructureAttack> wrapped() {
    String dictionary = lastBody(SIGNED, 7);
    return Stream.of(
        refused("SWA-01 the second range moved", SIGNED, moved(), BYTE_RANGE_GAP),
        refused(
            "SWA-04 the string closed early",
            SIGNED,
            replaced(CONTENTS, "<00> /Old <" + CONTENTS.substring(11)),
            BYTE_RANGE_GAP),
        refused(
            "SWA-07 a borrowed signature",
            SIGNED,
            LETTER.append(
                put(5, Bases.PAGE)
                    .put(1, Bases.CATALOG.replaceAll("/DSS \\d+ 0 R", ""))
                    .put(8, lastBody(SIGNED, 8))
                    .put(9, lastBody(SIGNED, 9))
                    .put(7, dictionary)),
            BYTE_RANGE_GAP));
  }

  /** Room between the string and the second range, the attacker's objects in it. */
  private static TestPdf moved() {
    String objects = " /X (6 0 obj) ";
    String range = String.format(Locale.ROOT, "0 %d %d %d", N[1], N[2] + objects.length(), N[3]);
    return SIGNED.mangle(
        bytes -> {
          String text = SIGNED.text().replace(RANGE, padded(range, RANGE.length()));
          return Raw.latin1(text.substring(0, (int) N[2]) + objects + text.substring((int) N[2]));
        });
  }

  private static StructureAttack contents(String id, String token, FindingCode code) {
    return patched(id, CONTENTS, padded(token, CONTENTS.length()), code);
  }

  private static StructureAttack ranged(String id, String numbers, Object... values) {
    return ranged(id, BYTE_RANGE_SHAPE, numbers, values);
  }

  private static StructureAttack ranged(
      String id, FindingCode code, String numbers, Object... values) {
    String range = String.format(Locale.ROOT, numbers, values);
    return patched(id, RANGE, padded(range, RANGE.length()), code);
  }

  private static StructureAttack patched(String id, String find, String by, FindingCode code) {
    return refused(id, SIGNED, SIGNED.patch(find, by), code);
  }

  private static TestPdf replaced(String find, String by) {
    return SIGNED.patch(find, by);
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }
}
