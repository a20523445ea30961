package org.xacthuc.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.AnchorSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.cli.CommandLineOptions.TrustPaths;
import org.xacthuc.cms.Certificate;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.CertificateFilesReading;
import org.xacthuc.trust.EvidenceFiles;
import org.xacthuc.trust.EvidenceFilesReading;
import org.xacthuc.trust.FileProblem;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.trust.store.StoreContents;

/** Anchors and evidence out of the files that the user names. */
final class TrustFiles {
  private final Host host;
  private final Messages messages;
  private final Complaints complaints;

  TrustFiles(Host host, Messages messages, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.complaints = complaints;
  }

  /**
   * The trusted certificates. One path that gives none ends the command: every verdict after that
   * would mislead. One that has expired is told and kept.
   */
  Trusted anchors(List<TrustValue> values, Instant at) throws CommandFailure {
    List<Certificate> certificates = new ArrayList<>();
    List<KnownAnchor> known = new ArrayList<>();
    List<AnchorSource> sources = new ArrayList<>();
    for (TrustValue value : values) {
      int before = certificates.size() + known.size();
      AnchorSource source = value.source();
      switch (source.kind()) {
        case STORE -> {
          StoreContents store = store(value.named());
          certificates.addAll(store.certificates());
          known.addAll(known(store));
        }
        case KNOWN -> known.addAll(KnownOption.list(source.name().orElseThrow()));
        case PATH -> certificates.addAll(roots(value.path()));
      }
      if (certificates.size() + known.size() > before) {
        sources.add(source);
      }
    }
    certificates.stream().distinct().forEach(c -> tellIfNotValid(c, at));
    return new Trusted(TrustAnchors.of(certificates).withKnown(known), sources);
  }

  /** Anchors and where they came from. */
  record Trusted(TrustAnchors anchors, List<AnchorSource> sources) {
    Trusted {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The user's store.
   *
   * @param named whether the user named it: then it must not be empty
   */
  private StoreContents store(boolean named) throws CommandFailure {
    if (!named && ConfigFolder.of(host).isEmpty()) {
      return new StoreContents(List.of(), List.of(), List.of(), List.of());
    }
    StoreContents contents = UserStore.open(host, complaints).trusted();
    if (named && contents.isEmpty()) {
      throw missing(Term.COMPLAINT_STORE_EMPTY, Map.of());
    }
    return contents;
  }

  /** What a store says, as anchors. */
  static TrustAnchors anchors(StoreContents contents) throws CommandFailure {
    return TrustAnchors.of(contents.certificates()).withKnown(known(contents));
  }

  private static List<KnownAnchor> known(StoreContents contents) throws CommandFailure {
    List<KnownAnchor> known = new ArrayList<>();
    for (String list : contents.lists()) {
      known.addAll(KnownOption.list(list));
    }
    return known;
  }

  /**
   * The certificates of a file or a folder that the user named.
   *
   * @throws CommandFailure when there is none
   */
  List<Certificate> roots(String name) throws CommandFailure {
    Path path =
        existing(name)
            .orElseThrow(() -> missing(Term.COMPLAINT_TRUST_MISSING, Map.of("path", name)));
    CertificateFilesReading reading = CertificateFiles.read(path);
    if (reading.certificates().isEmpty()) {
      throw missing(Term.COMPLAINT_TRUST_EMPTY, Map.of("path", name));
    }
    tell(reading.problems());
    return reading.certificates();
  }

  /** Certificates that may stand between a signer and an anchor. */
  List<Certificate> certificates(TrustPaths paths) throws CommandFailure {
    List<Certificate> certificates = new ArrayList<>();
    for (String name : paths.cert()) {
      CertificateFilesReading reading = CertificateFiles.read(evidence(name, OptionTable.CERT));
      tell(reading.problems());
      tellIfEmpty(reading.certificates(), name, OptionTable.CERT);
      certificates.addAll(reading.certificates());
    }
    return certificates;
  }

  /** Certificate revocation lists in DER. */
  List<Bytes> crls(TrustPaths paths) throws CommandFailure {
    List<Bytes> crls = new ArrayList<>();
    for (String name : paths.crl()) {
      EvidenceFilesReading reading = EvidenceFiles.read(evidence(name, OptionTable.CRL));
      tell(reading.problems());
      tellIfEmpty(reading.crls(), name, OptionTable.CRL);
      crls.addAll(reading.crls());
    }
    return crls;
  }

  /** OCSP responses in DER. */
  List<Bytes> ocspResponses(TrustPaths paths) throws CommandFailure {
    List<Bytes> responses = new ArrayList<>();
    for (String name : paths.ocsp()) {
      EvidenceFilesReading reading = EvidenceFiles.read(evidence(name, OptionTable.OCSP));
      tell(reading.problems());
      tellIfEmpty(reading.ocspResponses(), name, OptionTable.OCSP);
      responses.addAll(reading.ocspResponses());
    }
    return responses;
  }

  private static Path evidence(String name, String option) throws CommandFailure {
    return existing(name)
        .orElseThrow(
            () ->
                missing(
                    Term.COMPLAINT_EVIDENCE_MISSING,
                    Map.of("path", name, "option", "--" + option)));
  }

  private static CommandFailure missing(Term term, Map<String, String> values) {
    return CommandFailure.inputMissing(term, values);
  }

  private static Optional<Path> existing(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void tellIfEmpty(List<?> found, String name, String option) {
    if (found.isEmpty()) {
      complaints.say(Term.COMPLAINT_EVIDENCE_EMPTY, Map.of("path", name, "option", "--" + option));
    }
  }

  private void tellIfNotValid(Certificate certificate, Instant at) {
    if (at.isBefore(certificate.notBefore()) || at.isAfter(certificate.notAfter())) {
      complaints.say(
          Term.COMPLAINT_ANCHOR_EXPIRED,
          Map.of(
              "certificate",
              certificate.subject().text(),
              "notBefore",
              messages.show(certificate.notBefore()),
              "notAfter",
              messages.show(certificate.notAfter())));
    }
  }

  private void tell(List<FileProblem> problems) {
    for (FileProblem problem : problems) {
      complaints.say(
          Term.COMPLAINT_FILE_SKIPPED,
          Map.of(
              "path", problem.path().toString(), "problem", messages.term(term(problem.kind()))));
    }
  }

  private static Term term(FileProblem.Kind kind) {
    return switch (kind) {
      case CANNOT_BE_READ -> Term.PROBLEM_CANNOT_BE_READ;
      case TOO_LARGE -> Term.PROBLEM_TOO_LARGE;
      case FORMAT_UNKNOWN -> Term.PROBLEM_FORMAT_UNKNOWN;
      case PASSWORD_NEEDED -> Term.PROBLEM_PASSWORD_NEEDED;
      case OBJECT_BROKEN -> Term.PROBLEM_OBJECT_BROKEN;
      case EMPTY -> Term.PROBLEM_EMPTY;
    };
  }
}
