package org.xacthuc.directive;

import java.util.List;
import java.util.regex.Pattern;

/** Whose certificate it is, as far as its subject tells. */
public enum SignerRole {
  PERSON,
  ORGANISATION,
  /** Nothing tells, or the signs contradict each other. */
  UNKNOWN;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * Numbers that persons alone have: identity card, passport, social insurance; after ETSI EN 319
   * 412-1 §5.1.3 passport, identity card and personal number.
   */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:(?:CCCD|CMND|CMTND|CMT|CC|HC|HCHC|BHXH|PID|PPID|SĐDCN) ?[:=]"
              + "|(?:PAS|IDC|PNO)[A-Z]{2}-)",
          FLAGS);

  /**
   * Tax code, budget relation code, body's identifier: bodies have them, and persons who work for
   * one; EN 319 412-1 §5.1.3 has a person's tax number, §5.1.4 a body's numbers.
   */
  private static final Pattern OF_BODIES =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:(?:MST|MNS|MĐD|MDD|MSDN|ĐKKD|QĐ) ?[:=]|(?:TAX|TIN)[A-Z]{2}-)", FLAGS);

  /** EN 319 412-1 §5.1.4: value added tax, trade register, legal entity, payment service. */
  private static final Pattern REGISTERED =
      Pattern.compile("(?:^|[^\\p{L}])(?:VAT|NTR|PSD|LEI)[A-Z]{2}-", FLAGS);

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*");

  private static final int LONGEST_NAME = 6;

  /** The role that the subject's attributes show, the surest sign first. */
  public static SignerRole of(CertifiedSubject subject) {
    OrganisationName body = OrganisationName.of(subject.commonName().orElse(""));
    PersonName name = PersonName.of(subject.commonName().orElse(""));
    boolean person = looksLikePerson(name);
    boolean named = isOwnOrganisation(subject, body) || (startsAsBody(body) && !person);
    if (isNumbered(subject, PERSONAL) || !subject.personalNames().isEmpty()) {
      return isBodySurely(subject, name) ? ORGANISATION : PERSON;
    }
    if (body.isEmpty()) {
      return UNKNOWN;
    }
    if (named) {
      return ORGANISATION;
    }
    if (!subject.titles().isEmpty()) {
      return PERSON;
    }
    if (isNumbered(subject, OF_BODIES) || isNumbered(subject, REGISTERED)) {
      // Letters that only look like ours hide the words that would tell.
      return name.hasForeignLetters() ? UNKNOWN : ofBodysNumber(subject, body, person);
    }
    return person ? PERSON : UNKNOWN;
  }

  /** A body's number beside the name: the body's own, or a person's who works for it. */
  private static SignerRole ofBodysNumber(
      CertifiedSubject subject, OrganisationName common, boolean person) {
    if (!person) {
      return ORGANISATION;
    }
    boolean worksForIt =
        !subject.organisations().isEmpty()
            && subject.organisations().stream()
                .map(OrganisationName::of)
                .noneMatch(o -> o.folded().contains(common.folded()));
    return worksForIt ? PERSON : UNKNOWN;
  }

  private static boolean isNumbered(CertifiedSubject subject, Pattern numbers) {
    return subject.userIds().stream().anyMatch(id -> numbers.matcher(id).find());
  }

  /**
   * The number of whoever acts for a body makes no person of it, where the body's own stands there
   * too. Alone it does: nobody becomes a body by calling himself one.
   */
  private static boolean isBodySurely(CertifiedSubject subject, PersonName name) {
    return subject.personalNames().isEmpty()
        && (isNumbered(subject, OF_BODIES) || isNumbered(subject, REGISTERED))
        && BodyWords.nameBodySurely(name.key());
  }

  private static boolean isOwnOrganisation(CertifiedSubject subject, OrganisationName common) {
    return subject.organisations().stream()
        .map(OrganisationName::of)
        .anyMatch(o -> o.folded().equals(common.folded()));
  }

  private static boolean startsAsBody(OrganisationName name) {
    return BodyWords.startName(name.folded())
        || name.words().size() > LONGEST_NAME; // no Vietnamese name is that long
  }

  /** Whether {@code name} has the shape of a person's, whatever stands around it. */
  public static boolean looksLikePerson(String name) {
    return looksLikePerson(PersonName.of(name));
  }

  /** A surname leads, of two to six capitalised words, and none of the rest speaks of a body. */
  static boolean looksLikePerson(PersonName name) {
    List<String> words = name.words();
    return words.size() >= 2
        && words.size() <= LONGEST_NAME
        && Surnames.known(words.get(0))
        && isCapitalised(name)
        && !BodyWords.nameBodySurely(name.key());
  }

  /** Names are written with a capital in every syllable, or by some tools with none. */
  private static boolean isCapitalised(PersonName name) {
    List<String> words = List.of(VietnameseText.words(name.name()));
    long capitals = words.stream().filter(w -> CAPITALISED.matcher(w).matches()).count();
    return capitals == words.size() || capitals == 0;
  }
}
