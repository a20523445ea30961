package org.xacthuc.directive;

import java.util.regex.Pattern;

/** Whose certificate it is, as far as its subject tells. */
public enum SignerRole {
  PERSON,
  ORGANISATION,
  /** Nothing tells, or the signs contradict each other. */
  UNKNOWN;

  /** Numbers that persons alone have: identity card, passport, social insurance. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?:^|[^A-Z])(?:CCCD|CMND|CMT|HC|BHXH|PID|PPID) ?:", Pattern.CASE_INSENSITIVE);

  /** Tax code, budget relation code: bodies have them, and persons who work for one. */
  private static final Pattern OF_BODIES =
      Pattern.compile("(?:^|[^A-Z])(?:MST|MNS) ?:", Pattern.CASE_INSENSITIVE);

  /** The role that the subject's attributes show, the surest sign first. */
  public static SignerRole of(CertifiedSubject subject) {
    if (subject.userIds().stream().anyMatch(id -> PERSONAL.matcher(id).find())) {
      return PERSON;
    }
    OrganisationName body = OrganisationName.of(subject.commonName().orElse(""));
    if (body.isEmpty()) {
      return UNKNOWN;
    }
    PersonName name = PersonName.of(subject.commonName().orElse(""));
    boolean looksLikePerson = looksLikePerson(name);
    if (isOwnOrganisation(subject, body) || (startsAsBody(body) && !looksLikePerson)) {
      return ORGANISATION;
    }
    if (!subject.titles().isEmpty()) {
      return PERSON;
    }
    if (subject.userIds().stream().anyMatch(id -> OF_BODIES.matcher(id).find())) {
      return looksLikePerson ? UNKNOWN : ORGANISATION;
    }
    return looksLikePerson ? PERSON : UNKNOWN;
  }

  private static boolean isOwnOrganisation(CertifiedSubject subject, OrganisationName common) {
    return subject.organisations().stream()
        .map(OrganisationName::of)
        .anyMatch(o -> o.folded().equals(common.folded()));
  }

  private static boolean startsAsBody(OrganisationName name) {
    return BodyWords.startName(name.folded())
        || name.words().size() > 6; // no Vietnamese name is that long
  }

  /** A surname leads, of two to six words, and none of the rest speaks of a body. */
  private static boolean looksLikePerson(PersonName name) {
    int words = name.words().size();
    return words >= 2
        && words <= 6
        && Surnames.known(name.words().get(0))
        && !BodyWords.nameBodySurely(name.key());
  }
}
