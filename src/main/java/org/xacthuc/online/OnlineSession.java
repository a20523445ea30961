package org.xacthuc.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.EvidenceSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.OcspRequest;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.SentEvidence;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;
import org.xacthuc.verdict.OnlineFacts;

/**
 * What is asked for one document: for each certificate a row of steps, of which the next one is
 * taken whenever the last did not help.
 */
final class OnlineSession implements EvidenceSource.Session {
  /** Addresses of one kind in one certificate; genuine ones name one or two. */
  private static final int MOST_URLS = 4;

  private static final int MOST_TOLD = 100;
  private static final int LONGEST_TOLD = 500;

  private final Downloader downloader;
  private final Shelf shelf;
  private final Allowance allowance;
  private final UnaryOperator<Instant> latest;
  private final Map<Certificate, Steps<List<Certificate>>> issuers = new HashMap<>();
  private final Map<List<Certificate>, Steps<RevocationPool>> evidence = new HashMap<>();
  private final Map<Ask, Outcome> outcomes = new HashMap<>();
  private final Set<Fetch> fetches = new LinkedHashSet<>();

  /**
   * @param latest the latest date of answers, by the instant of validation
   */
  OnlineSession(
      Downloader downloader, Shelf shelf, Allowance allowance, UnaryOperator<Instant> latest) {
    this.downloader = downloader;
    this.shelf = shelf;
    this.allowance = allowance;
    this.latest = latest;
  }

  @Override
  public List<Certificate> issuers(Certificate certificate) {
    return issuers.computeIfAbsent(certificate, this::stepsToIssuers).next().orElse(List.of());
  }

  @Override
  public RevocationPool revocation(Certificate subject, Certificate issuer) {
    return evidence
        .computeIfAbsent(List.of(subject, issuer), pair -> stepsToEvidence(subject, issuer))
        .next()
        .orElse(RevocationPool.EMPTY);
  }

  @Override
  public Instant latest(Instant now) {
    return latest.apply(now);
  }

  @Override
  public OnlineFacts facts() {
    return new OnlineFacts(true, List.copyOf(fetches));
  }

  private Steps<List<Certificate>> stepsToIssuers(Certificate certificate) {
    Steps<List<Certificate>> steps = new Steps<>();
    for (String url : few(certificate.issuerUrls())) {
      add(steps, new Step<>(Ask.get(Fetch.Kind.ISSUER, url), shelf::certificates, found -> found));
    }
    return steps;
  }

  /** Responses first: they are small and the newest. Lists only where no response helped. */
  private Steps<RevocationPool> stepsToEvidence(Certificate subject, Certificate issuer) {
    Steps<RevocationPool> steps = new Steps<>();
    for (String url : few(subject.ocspUrls())) {
      Ask ask = Ask.ocsp(url, OcspRequest.of(subject, issuer, DigestAlgorithm.SHA1));
      Ask other = Ask.ocsp(url, OcspRequest.of(subject, issuer, DigestAlgorithm.SHA256));
      add(steps, new Step<>(ask, shelf::response, sent -> pool(List.of(), List.of(sent))));
      // Most responders know SHA-1 alone, a few no longer: they say so, or know nothing.
      steps.add(
          () ->
              spoke(ask)
                  ? take(
                      steps,
                      new Step<>(other, shelf::response, sent -> pool(List.of(), List.of(sent))))
                  : Optional.empty());
    }
    for (String url : few(subject.crlUrls())) {
      Ask ask = Ask.get(Fetch.Kind.CRL, url);
      add(steps, new Step<>(ask, shelf::list, sent -> withChanges(sent, subject)));
    }
    return steps;
  }

  /** A complete list with the changes to it, where either names their place (RFC 5280 §5.2.6). */
  private RevocationPool withChanges(SentEvidence list, Certificate subject) {
    List<SentEvidence> lists = new ArrayList<>(List.of(list));
    Stream<String> urls = Stream.concat(list.deltaUrls().stream(), subject.deltaCrlUrls().stream());
    for (String url : few(urls.toList())) {
      Ask ask = Ask.get(Fetch.Kind.CRL, url);
      tell(ask, downloader.ask(ask, allowance, shelf::list)).ifPresent(lists::add);
    }
    return pool(lists, List.of());
  }

  private static RevocationPool pool(List<SentEvidence> lists, List<SentEvidence> responses) {
    return new RevocationPool(ders(lists), ders(responses), List.of());
  }

  private static List<Bytes> ders(List<SentEvidence> evidence) {
    return evidence.stream().map(SentEvidence::der).toList();
  }

  private static List<String> few(List<String> urls) {
    return urls.stream().distinct().limit(MOST_URLS).toList();
  }

  private <T, R> void add(Steps<R> steps, Step<T, R> step) {
    steps.add(() -> take(steps, step));
  }

  /** Where the cache's answer is not recent, the network's is the next step. */
  private <T, R> Optional<R> take(Steps<R> steps, Step<T, R> step) {
    Answer<T> answer = downloader.ask(step.ask(), allowance, step.reader());
    if (answer.isOld()) {
      steps.addFirst(
          () ->
              tell(step.ask(), downloader.askAnew(step.ask(), allowance, step.reader()))
                  .map(step.result()));
    }
    return tell(step.ask(), answer).map(step.result());
  }

  private <T> Optional<T> tell(Ask ask, Answer<T> answer) {
    outcomes.put(ask, answer.fetch().outcome());
    if (fetches.size() < MOST_TOLD) {
      fetches.add(shortened(answer.fetch()));
    }
    return answer.value();
  }

  /** A certificate may name addresses that fill a book. */
  private static Fetch shortened(Fetch fetch) {
    String url = fetch.url();
    return url.length() <= LONGEST_TOLD
        ? fetch
        : new Fetch(
            fetch.kind(), url.substring(0, LONGEST_TOLD) + "…", fetch.outcome(), fetch.detail());
  }

  /** Whether the server answered at all, be it with an error. */
  private boolean spoke(Ask ask) {
    return Optional.ofNullable(outcomes.get(ask))
        .map(o -> o.answered() || o == Outcome.STATUS || o == Outcome.NOT_UNDERSTOOD)
        .orElse(false);
  }
}
