package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xacthuc.pdf.TextSource;

/** What holds for names whatever they are: made of common surnames, middle and given names. */
class NamePropertiesTest {
  private static final List<String> SURNAMES =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
          "Hồ", "Ngô", "Dương", "Lý", "Đoàn", "Trịnh", "Mai", "Tô", "Cao", "Châu", "Chu", "Giàng");

  private static final List<String> MIDDLE =
      List.of(
          "Văn",
          "Thị",
          "Đức",
          "Minh",
          "Hữu",
          "Ngọc",
          "Thanh",
          "Xuân",
          "Quang",
          "Đình",
          "Thị Thu",
          "Công",
          "Kim",
          "Anh",
          "Thị Hồng",
          "Bá",
          "Duy");

  private static final List<String> GIVEN =
      List.of(
          "An", "Ân", "Bình", "Chi", "Châu", "Cường", "Dung", "Dũng", "Đông", "Giang", "Hà", "Hải",
          "Hạnh", "Hiền", "Hiển", "Hoa", "Hòa", "Hoàng", "Hùng", "Hưng", "Hương", "Huyền", "Khanh",
          "Lâm", "Lan", "Liên", "Linh", "Loan", "Long", "Lương", "Mỹ", "Nam", "Nga", "Nhật", "Oanh",
          "Phong", "Phúc", "Phước", "Phương", "Quý", "Sơn", "Tâm", "Tân", "Thành", "Thảo", "Thủy",
          "Tiến", "Toàn", "Trang", "Tuấn", "Tùng", "Vân", "Vinh", "Yến", "Toan", "Tiên", "Tinh");

  @Provide
  Arbitrary<String> names() {
    return Combinators.combine(
            Arbitraries.of(SURNAMES), Arbitraries.of(MIDDLE), Arbitraries.of(GIVEN))
        .as((surname, middle, given) -> surname + " " + middle + " " + given);
  }

  private static Agreement grade(String printed, String certified, TextSource source) {
    return NameAgreement.of(printed, certified, source).agreement();
  }

  @Property
  void aNameIsItselfInEveryCaseAndNormalForm(
      @ForAll("names") String name, @ForAll Normalizer.Form form, @ForAll TextSource source) {
    assertThat(grade(name, name, source)).isEqualTo(Agreement.EXACT);
    String shouted = Normalizer.normalize(name.toUpperCase(Locale.ROOT), form);
    assertThat(grade(shouted, name, source)).isEqualTo(Agreement.NORMALIZED);
    assertThat(grade(name, shouted, source)).isEqualTo(Agreement.NORMALIZED);
  }

  @Property
  void caseAndNormalFormNeverChangeAGrade(
      @ForAll("names") String one,
      @ForAll("names") String other,
      @ForAll Normalizer.Form form,
      @ForAll TextSource source) {
    String shouted = Normalizer.normalize(one.toUpperCase(Locale.ROOT), form);
    NameAgreement plain = NameAgreement.of(one, other, source);
    if (plain.agreement() != Agreement.EXACT) {
      assertThat(NameAgreement.of(shouted, other, source)).isEqualTo(plain);
    }
  }

  @Property
  void cleanTextIsNeverNearAndItsGradesAreSymmetric(
      @ForAll("names") String one, @ForAll("names") String other) {
    Agreement grade = grade(one, other, TextSource.TEXT);
    assertThat(grade).isNotEqualTo(Agreement.NEAR).isEqualTo(grade(other, one, TextSource.TEXT));
  }

  @Property
  void withoutMarksEveryNameIsConsistentWithItself(
      @ForAll("names") String name, @ForAll TextSource source) {
    String bare = VietnameseText.fold(name);
    Agreement expected =
        VietnameseText.hasMarks(name) ? Agreement.UNACCENTED : Agreement.NORMALIZED;
    assertThat(grade(bare, name, source)).isEqualTo(expected);
    assertThat(grade(name, bare, source)).isEqualTo(expected);
  }

  /** Every pair of 500 names, also as recognised text: other base letters are other people. */
  @Example
  void noTwoOfManyNamesAreTakenForEachOther() {
    List<PersonName> names = spread(500).stream().map(PersonName::of).toList();
    List<String> wrong = new ArrayList<>();
    for (PersonName one : names) {
      for (PersonName other : names) {
        Agreement near = one.folded().equals(other.folded()) ? Agreement.NEAR : Agreement.DIFFERENT;
        boolean right =
            NameComparison.of(one, other, TextSource.TEXT).agreement() == Agreement.DIFFERENT
                && NameComparison.of(one, other, TextSource.OCR).agreement() == near;
        if (!one.equals(other) && !right) {
          wrong.add(one.raw() + " / " + other.raw());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** So many names, all given names among them, in an order that is always the same. */
  private static List<String> spread(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; names.size() < count; i++) {
      String name =
          SURNAMES.get(i % SURNAMES.size())
              + " "
              + MIDDLE.get(i / 7 % MIDDLE.size())
              + " "
              + GIVEN.get(i % GIVEN.size());
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
