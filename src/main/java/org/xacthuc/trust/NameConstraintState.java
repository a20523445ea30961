package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.xacthuc.base.Budget;
import org.xacthuc.cms.Certificate;

/**
 * Permitted and excluded subtrees along a path (RFC 5280 §6.1.2 b, c; §6.1.3 b, c; §6.1.4 g). The
 * permitted ones of each certificate are kept apart: a name must lie within one of each.
 */
final class NameConstraintState {
  private static final int MOST_SUBTREES = 1_000;
  private static final int MOST_NAMES = 1_000;

  /** Comparing so many times takes about as long as verifying one RSA-2048 signature. */
  private static final int COMPARISONS_PER_STEP = 1_000;

  /** RFC 9598 §3, an e-mail address that rfc822Name constraints cannot be held against. */
  private static final String SMTP_UTF8_MAILBOX = "0:1.3.6.1.5.5.7.8.9";

  private final Budget budget;
  private long comparisons;
  private final List<Map<String, List<NameSubtree>>> permitted = new ArrayList<>();
  private final List<Map<String, List<NameSubtree>>> excluded = new ArrayList<>();

  NameConstraintState(Budget budget) {
    this.budget = budget;
  }

  /**
   * Whether subject and alternative names lie within what is permitted and outside the rest; false,
   * too, for more names than are looked at, and once the budget is exhausted.
   */
  boolean permits(Certificate certificate) {
    if (permitted.isEmpty() && excluded.isEmpty()) {
      return true;
    }
    List<ConstrainedName> names = names(certificate);
    return names.size() <= MOST_NAMES && names.stream().allMatch(this::permits);
  }

  private static List<ConstrainedName> names(Certificate certificate) {
    List<ConstrainedName> names = new ArrayList<>();
    X500Name subject = certificate.holder().getSubject();
    if (subject.getRDNs().length > 0) {
      names.add(ConstrainedName.directory(certificate.subjectName()));
    }
    // RFC 5280 §4.2.1.10: rfc822Name constraints hold for emailAddress in the subject too.
    for (RDN part : subject.getRDNs(BCStyle.EmailAddress)) {
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        if (attribute.getType().equals(BCStyle.EmailAddress)) {
          names.add(ConstrainedName.mailbox(text(attribute)));
        }
      }
    }
    Extension alternative = certificate.holder().getExtension(Extension.subjectAlternativeName);
    if (alternative != null) {
      for (GeneralName name : GeneralNames.getInstance(alternative.getParsedValue()).getNames()) {
        names.add(ConstrainedName.of(name));
      }
    }
    return names;
  }

  private static String text(AttributeTypeAndValue attribute) {
    return attribute.getValue() instanceof ASN1String text ? text.getString() : "";
  }

  private boolean permits(ConstrainedName name) {
    String form = name.form().equals(SMTP_UTF8_MAILBOX) ? ConstrainedName.MAILBOX : name.form();
    for (Map<String, List<NameSubtree>> level : permitted) {
      List<NameSubtree> subtrees = level.getOrDefault(form, List.of());
      if (!subtrees.isEmpty()
          && (!isDecidable(name, subtrees)
              || subtrees.stream().noneMatch(subtree -> subtree.contains(name)))) {
        return false;
      }
    }
    for (Map<String, List<NameSubtree>> level : excluded) {
      List<NameSubtree> subtrees = level.getOrDefault(form, List.of());
      if (!subtrees.isEmpty()
          && (!isDecidable(name, subtrees)
              || subtrees.stream().anyMatch(subtree -> subtree.touches(name)))) {
        return false;
      }
    }
    return true;
  }

  private boolean isDecidable(ConstrainedName name, List<NameSubtree> subtrees) {
    comparisons += 1 + subtrees.size();
    boolean paid = budget.spend(comparisons / COMPARISONS_PER_STEP);
    comparisons %= COMPARISONS_PER_STEP;
    return paid && name.sound() && subtrees.stream().allMatch(NameSubtree::sound);
  }

  /**
   * Takes up a certificate's name constraints; false when they break RFC 5280 §4.2.1.10 or are more
   * than can be looked at.
   */
  boolean add(Certificate certificate) {
    Extension extension = certificate.holder().getExtension(Extension.nameConstraints);
    if (extension == null) {
      return true;
    }
    NameConstraints constraints = NameConstraints.getInstance(extension.getParsedValue());
    GeneralSubtree[] within = constraints.getPermittedSubtrees();
    GeneralSubtree[] without = constraints.getExcludedSubtrees();
    return (within != null || without != null)
        && (within == null || add(within, permitted))
        && (without == null || add(without, excluded));
  }

  private static boolean add(
      GeneralSubtree[] subtrees, List<Map<String, List<NameSubtree>>> levels) {
    Map<String, List<NameSubtree>> level = new HashMap<>();
    for (GeneralSubtree subtree : subtrees) {
      if (subtree.getMinimum().signum() != 0 || subtree.getMaximum() != null) {
        return false;
      }
      NameSubtree base = NameSubtree.of(subtree.getBase());
      level.computeIfAbsent(base.form(), f -> new ArrayList<>()).add(base);
    }
    levels.add(level);
    return subtrees.length > 0 && subtrees.length <= MOST_SUBTREES;
  }
}
