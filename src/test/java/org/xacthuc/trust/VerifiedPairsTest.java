package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.certificates;
import static org.xacthuc.trust.Drawing.signer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.testkit.Identity;

/** What is shared between files spares work and changes nothing. */
class VerifiedPairsTest {
  private static PathOutcome validate(
      Identity target, List<Certificate> candidates, Limits limits, VerifiedPairs pairs) {
    return new PathValidator(limits, pairs)
        .validate(
            new PathRequest(
                certificate(target),
                Purpose.DOCUMENT_SIGNING,
                candidates,
                TrustAnchors.of(certificates(ROOT)),
                AT));
  }

  @Test
  void aSecondSearchComesToTheSameEnd() {
    VerifiedPairs pairs = new VerifiedPairs();
    PathOutcome cold = validate(SIGNER, certificates(AUTHORITY), Limits.DEFAULT, pairs);
    assertThat(pairs.size()).isEqualTo(2);
    PathOutcome warm = validate(SIGNER, certificates(AUTHORITY), Limits.DEFAULT, pairs);
    assertThat(pairs.size()).isEqualTo(2);
    assertThat(warm.path().orElseThrow().certificates())
        .isEqualTo(cold.path().orElseThrow().certificates());
  }

  @Test
  void theBudgetIsSpentWhateverIsKnown() {
    List<Certificate> candidates = certificates(AUTHORITY);
    VerifiedPairs pairs = new VerifiedPairs();
    validate(SIGNER, candidates, Limits.DEFAULT, pairs);
    for (int steps = 1; steps <= 20; steps++) {
      Limits limits = Limits.DEFAULT.with(Limit.PATH_STEPS, steps);
      PathOutcome cold = validate(SIGNER, candidates, limits, new VerifiedPairs());
      PathOutcome warm = validate(SIGNER, candidates, limits, pairs);
      assertThat(warm.isValidated()).isEqualTo(cold.isValidated());
      assertThat(warm.defects()).isEqualTo(cold.defects());
      assertThat(warm.chain()).isEqualTo(cold.chain());
    }
    assertThat(
            validate(SIGNER, candidates, Limits.DEFAULT.with(Limit.PATH_STEPS, 5), pairs)
                .isValidated())
        .isFalse();
  }

  @Test
  void whatTheBudgetLeftUncheckedIsNotKept() {
    VerifiedPairs pairs = new VerifiedPairs();
    SignatureCache poor = new SignatureCache(new Budget(0), pairs);
    assertThat(poor.check(certificate(AUTHORITY), certificate(SIGNER)))
        .isEqualTo(SignatureValueCheck.CANNOT_BE_CHECKED);
    assertThat(pairs.size()).isZero();
    SignatureCache rich = new SignatureCache(new Budget(100), pairs);
    assertThat(rich.check(certificate(AUTHORITY), certificate(SIGNER)))
        .isEqualTo(SignatureValueCheck.VERIFIES);
  }

  @Test
  void anotherKeyOrCertificateIsAnotherPair() {
    VerifiedPairs pairs = new VerifiedPairs();
    SignatureCache cache = new SignatureCache(new Budget(100), pairs);
    Certificate other = certificate(signer(ROOT, "Khác").build());
    assertThat(cache.check(certificate(AUTHORITY), certificate(SIGNER)))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(cache.check(certificate(ROOT), certificate(SIGNER)))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(cache.check(certificate(AUTHORITY), other))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(pairs.size()).isEqualTo(3);
  }

  @Test
  void onlySoManyAreKeptAndTheOldestGoesFirst() {
    VerifiedPairs pairs = new VerifiedPairs(3);
    List<VerifiedPairs.Pair> all =
        IntStream.range(0, 5)
            .mapToObj(i -> new VerifiedPairs.Pair(Bytes.of(new byte[] {(byte) i}), Bytes.EMPTY))
            .toList();
    all.forEach(pair -> pairs.put(pair, SignatureValueCheck.VERIFIES));
    assertThat(pairs.size()).isEqualTo(3);
    assertThat(pairs.find(all.get(1))).isEmpty();
    assertThat(pairs.find(all.get(4))).isEqualTo(Optional.of(SignatureValueCheck.VERIFIES));
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    VerifiedPairs pairs = new VerifiedPairs();
    List<Boolean> validated =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i -> validate(SIGNER, certificates(AUTHORITY), Limits.DEFAULT, pairs).isValidated())
            .toList();
    assertThat(validated).containsOnly(true);
    assertThat(pairs.size()).isEqualTo(2);
  }
}
