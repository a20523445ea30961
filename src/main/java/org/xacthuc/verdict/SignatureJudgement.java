package org.xacthuc.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was judged of one signature.
 *
 * @param field the signature field's full name
 * @param level PAdES-B-B, PAdES-B-T, PAdES-B-LT, PAdES-B-LTA or the PKCS7 ones, PAdES-BES or
 *     PAdES-LTV for what is no baseline signature; absent when none
 * @param axes an outcome for every axis but {@link Axis#DOCUMENT}
 * @param findings those about this signature, the weightiest first
 */
public record SignatureJudgement(
    String field,
    SignatureType type,
    Optional<String> level,
    ChangesAfter changesAfter,
    Indication indication,
    Optional<SubIndication> subIndication,
    Map<Axis, AxisOutcome> axes,
    List<Finding> findings) {
  public SignatureJudgement {
    axes = Map.copyOf(axes);
    findings = List.copyOf(findings);
  }
}
