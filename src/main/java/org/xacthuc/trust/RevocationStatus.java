package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What the evidence says of one certificate. */
public sealed interface RevocationStatus {
  /**
   * Known not to be revoked at the instant in question.
   *
   * @param by the newest evidence that says so
   * @param also further evidence, each piece of which says so alone
   */
  record NotRevoked(RevocationEvidence by, List<RevocationEvidence> also)
      implements RevocationStatus {
    public NotRevoked {
      also = List.copyOf(also);
    }

    /** With nothing further. */
    public NotRevoked(RevocationEvidence by) {
      this(by, List.of());
    }

    @Override
    public <T> T match(
        Function<NotRevoked, T> notRevoked,
        Function<Revoked, T> revoked,
        Function<Unknown, T> unknown) {
      return notRevoked.apply(this);
    }
  }

  /**
   * Revoked, at whatever time: whoever judges compares {@code since} with the proven time.
   *
   * @param since the revocation date, or the invalidity date where a compromised key's is earlier
   */
  record Revoked(Instant since, CrlReason reason, RevocationEvidence by)
      implements RevocationStatus {
    /** Whether what the certificate's key made at that instant is left standing. */
    public boolean isLaterThan(Instant made) {
      return since.isAfter(made) && !reason.isCompromise();
    }

    @Override
    public <T> T match(
        Function<NotRevoked, T> notRevoked,
        Function<Revoked, T> revoked,
        Function<Unknown, T> unknown) {
      return revoked.apply(this);
    }
  }

  /** Nobody can say. */
  record Unknown(List<EvidenceDefect> why) implements RevocationStatus {
    public Unknown {
      why = List.copyOf(why);
    }

    @Override
    public <T> T match(
        Function<NotRevoked, T> notRevoked,
        Function<Revoked, T> revoked,
        Function<Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }

  <T> T match(
      Function<NotRevoked, T> notRevoked,
      Function<Revoked, T> revoked,
      Function<Unknown, T> unknown);
}
