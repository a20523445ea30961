package org.xacthuc.verdict;

import java.util.Optional;
import java.util.stream.Stream;

/** What a policy may be told by one key. */
sealed interface PolicyKey permits PolicySetting, AlgorithmKey, AnchorKey, PublisherKey, LimitKey {
  /** All keys there are, for people. */
  String ALLOWED = PolicySetting.keys() + ", algorithm.*, anchor.*, limit.*, publisher.*";

  /** The key in its one spelling. */
  String key();

  /** What it takes, for people; empty where any text will do. */
  String allowed();

  /** That policy with another value; empty when it is not one. */
  Optional<Policy> change(Policy policy, String value);

  /** Empty when there is no such key. */
  static Optional<PolicyKey> of(String key) {
    return Stream.<Optional<? extends PolicyKey>>of(
            PolicySetting.of(key),
            AlgorithmKey.of(key),
            AnchorKey.of(key),
            LimitKey.of(key),
            PublisherKey.of(key))
        .<PolicyKey>flatMap(Optional::stream)
        .findFirst();
  }
}
