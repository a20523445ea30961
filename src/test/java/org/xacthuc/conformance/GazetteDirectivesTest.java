package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.NameAgreement;
import org.xacthuc.directive.Stamp;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/**
 * The state gazette's files read as directives: what the pages say against the file's name, what
 * the stamp says against the certificate and the proven time.
 */
class GazetteDirectivesTest {
  /** Kind, number with year and symbol, and the portal's own number. */
  private static final Pattern NAME = Pattern.compile("(.+)-so-0*(\\d+)-(.+)-\\d+\\.pdf");

  /** The gazette's clock was seen seven minutes behind the authority's; an hour wrong shows. */
  private static final Duration APART = Duration.ofMinutes(15);

  private static final VerificationRequest REQUEST =
      VerificationRequest.of(
              TrustAnchors.NONE.withKnown(KnownAnchors.named("vn").orElseThrow()), Corpus.NOW)
          .withPolicy(Policy.DEFAULT.withRevocation(RequirementLevel.SOFT));

  @Test
  void pagesAndStampsAreReadAsNameCertificateAndTimeSay() {
    Corpus corpus = Corpus.of("gazette");
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (String line : corpus.lines("MANIFEST.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns.length > 1 && corpus.has(columns[0])) {
        boolean genuine = columns[1].equals("genuine");
        check(columns[0], corpus.verify(columns[0], REQUEST), genuine, wrong);
        read++;
      }
    }
    System.out.println("gazette, of " + read + " files read otherwise: " + wrong);
    assertThat(read).isPositive();
    assertThat(wrong).isEmpty();
  }

  private static void check(
      String file, VerificationReport report, boolean genuine, List<String> wrong) {
    Directive directive = report.directive().orElseThrow();
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      wrong.add(file + " name");
      return;
    }
    String number = directive.number().orElse("").replaceFirst("^0+", "");
    String reference = number + "-" + bare(directive.symbol().orElse(""));
    if (!reference.equals(name.group(2) + "-" + name.group(3))) {
      wrong.add(file + " number " + reference);
    }
    if (!bare(directive.type().orElse("")).equals(name.group(1))) {
      wrong.add(file + " type " + directive.type());
    }
    if (directive.signatureBlocks().stream().noneMatch(b -> b.signer().isPresent())) {
      wrong.add(file + " signer");
    }
    if (genuine) {
      report.signatures().forEach(s -> checkStamp(file, directive, s, wrong));
    }
  }

  private static void checkStamp(
      String file, Directive directive, SignatureReport signature, List<String> wrong) {
    Optional<Stamp> drawn =
        directive.stamps().stream()
            .filter(s -> s.signatureField().equals(Optional.of(signature.judgement().field())))
            .findFirst();
    if (drawn.isEmpty() || signature.signer().isEmpty()) {
      wrong.add(file + " stamp");
      return;
    }
    Stamp stamp = drawn.get();
    SignatureReport.Signer signer = signature.signer().get();
    if (!agree(stamp.name(), signer.name())) {
      wrong.add(file + " stamp's name " + stamp.name() + ", certified " + signer.name());
    }
    if (!agree(stamp.organisation(), signer.organisation())) {
      wrong.add(file + " organisation " + stamp.organisation() + ", " + signer.organisation());
    }
    Optional<Instant> proven = signature.times().proven();
    boolean near =
        proven.isPresent()
            && stamp.time().isPresent()
            && Duration.between(stamp.time().get().toInstant(), proven.get()).abs().compareTo(APART)
                <= 0;
    if (!near) {
      wrong.add(file + " time " + stamp.time() + ", proven " + proven);
    }
  }

  private static boolean agree(Optional<String> printed, Optional<String> certified) {
    Agreement agreement =
        NameAgreement.of(printed.orElse(""), certified.orElse(""), TextSource.TEXT).agreement();
    return agreement == Agreement.EXACT || agreement == Agreement.NORMALIZED;
  }

  /** As the portal writes names: base letters in lower case, hyphens. */
  private static String bare(String text) {
    return Normalizer.normalize(text.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[ /]", "-");
  }
}
