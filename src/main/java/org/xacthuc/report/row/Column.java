package org.xacthuc.report.row;

import java.util.Locale;
import java.util.function.Function;
import org.xacthuc.directive.Directive;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Spelling;
import org.xacthuc.verdict.Axis;

/**
 * The columns, in their order. None is ever renamed or moved; further ones come at the end. The
 * names of what is printed are those that a register has (option {@code --expect}).
 */
public enum Column {
  FILE(r -> r.report().file()),
  SHA256(r -> r.report().sha256().map(d -> d.value().hex()).orElse("")),
  BYTES(r -> Long.toString(r.report().bytes())),
  VERDICT(r -> r.report().judgement().verdict().name()),
  HEADLINE(r -> r.report().judgement().headline().map(Spelling::of).orElse("")),
  REASON(r -> r.summary().reason()),
  NEXT(r -> r.summary().next()),
  ISSUER(r -> r.printed(Directive::issuer)),
  NUMBER(r -> r.printed(Directive::number)),
  SYMBOL(r -> r.printed(Directive::symbol)),
  DATE(ColumnValues::date),
  TYPE(r -> r.printed(Directive::type)),
  SUBJECT(r -> r.printed(Directive::subject)),
  SIGNER(ColumnValues::signer),
  SIGNER_CERTIFIED(r -> r.each(false, ColumnValues::certified)),
  SIGNER_AGREEMENT(r -> r.each(false, ColumnValues::agreement)),
  BODY(r -> r.each(true, s -> s.signatory().printed())),
  BODY_CERTIFIED(r -> r.each(true, ColumnValues::certified)),
  BODY_AGREEMENT(r -> r.each(true, ColumnValues::agreement)),
  SIGNED_AT(ColumnValues::signedAt),
  SIGNED_AT_BY(ColumnValues::signedAtBy),
  SIGNATURES(r -> Integer.toString(r.counting().size())),
  INTEGRITY(r -> r.worst(Axis.INTEGRITY)),
  TRUST(r -> r.worst(Axis.TRUST)),
  REVOCATION(r -> r.worst(Axis.REVOCATION)),
  TIME(r -> r.worst(Axis.TIME)),
  ALGORITHMS(r -> r.worst(Axis.ALGORITHMS)),
  SIGNATORY(r -> r.worst(Axis.SIGNATORY)),
  FINDINGS(ColumnValues::findings),
  POLICY(r -> r.report().policy().name()),
  POLICY_SHA256(r -> r.report().policy().sha256().value().hex()),
  ANCHORS_SHA256(r -> r.report().anchors().sha256().value().hex()),
  VERIFICATION_TIME(r -> ColumnValues.time(r.report().verificationTime())),
  TOOL(r -> "xacthuc " + r.version());

  /** Without state, all of them. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<ColumnValues, String> value;

  Column(Function<ColumnValues, String> value) {
    this.value = value;
  }

  /** Its name, in lower case. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its value, as the file and its certificates have it but for masked identity numbers. */
  String of(ColumnValues report) {
    return Escaping.masked(value.apply(report));
  }
}
