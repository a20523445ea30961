package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.DocMdp;
import org.xacthuc.pdf.FieldLock;
import org.xacthuc.pdf.ObjectId;
import org.xacthuc.pdf.SignaturePermissions;

/** What may follow a signature, by certification and by locks (ISO 32000-2 §12.8.2). */
class PermittedChangesTest {
  private static final Change SIGNED = change(Kind.SIGNATURE_ADDED, 20, "Sign");
  private static final Change VALUE = change(Kind.FORM_VALUE, 30, "Amount");
  private static final Change METADATA = change(Kind.METADATA, 40, "");
  private static final Change UNUSED = change(Kind.UNUSED_OBJECT, 41, "");

  @Test
  void anEmptyFieldIsPermittedOnlyWhereItWasSigned() {
    Change empty = change(Kind.EMPTY_FIELD_ADDED, 20, "Sign");
    Change other = change(Kind.EMPTY_FIELD_ADDED, 21, "Other");

    assertThat(permits(approval(SIGNED, empty), empty)).isTrue();
    assertThat(permits(approval(SIGNED, empty, other), other)).isFalse();
    assertThat(permits(approval(empty), empty)).isFalse();
    assertThat(permits(certified(1, SIGNED, empty), empty)).isFalse();
    assertThat(permits(approval(VALUE, change(Kind.EMPTY_FIELD_ADDED, 30, "")), empty)).isFalse();
  }

  @Test
  void aDocumentTimeStampsFieldIsPermittedToo() {
    Change stamp = change(Kind.DOCUMENT_TIMESTAMP_ADDED, 20, "Stamp");
    Change empty = change(Kind.EMPTY_FIELD_ADDED, 20, "Stamp");

    assertThat(permits(certified(1, stamp, empty), empty)).isTrue();
  }

  @Test
  void furtherSignaturesNeedACertificationThatLeavesThemOpen() {
    assertThat(permits(approval(SIGNED), SIGNED)).isTrue();
    assertThat(permits(certified(2, SIGNED), SIGNED)).isTrue();
    assertThat(permits(certified(1, SIGNED), SIGNED)).isFalse();
  }

  @Test
  void aLockBindsTheFieldsThatItNames() {
    FieldLock sign = lock(FieldLock.Action.INCLUDE, OptionalInt.empty(), "Sign");
    FieldLock amount = lock(FieldLock.Action.INCLUDE, OptionalInt.empty(), "Amount");

    assertThat(permits(locked(sign, SIGNED), SIGNED)).isFalse();
    assertThat(permits(locked(amount, SIGNED), SIGNED)).isTrue();
    assertThat(permits(locked(sign, VALUE), VALUE)).isTrue();
    assertThat(permits(locked(amount, VALUE), VALUE)).isFalse();
  }

  @Test
  void aLockMayBindTheWholeDocument() {
    FieldLock all = lock(FieldLock.Action.INCLUDE, OptionalInt.of(1), "Other");
    FieldLock forms = lock(FieldLock.Action.INCLUDE, OptionalInt.of(2), "Other");

    assertThat(permits(locked(all, SIGNED), SIGNED)).isFalse();
    assertThat(permits(locked(all, VALUE), VALUE)).isFalse();
    assertThat(permits(locked(forms, SIGNED), SIGNED)).isTrue();
    assertThat(permits(locked(forms, VALUE), VALUE)).isTrue();
  }

  @Test
  void aValueNeedsSomebodyWhoPermittedIt() {
    assertThat(permits(approval(VALUE), VALUE)).isFalse();
    assertThat(permits(certified(1, VALUE), VALUE)).isFalse();
    assertThat(permits(certified(2, VALUE), VALUE)).isTrue();
    assertThat(permits(certified(3, VALUE), VALUE)).isTrue();
  }

  @Test
  void noLockIsKnownToLeaveOutAFieldWithoutAName() {
    Change nameless =
        new Change(
            Kind.FORM_VALUE,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    FieldLock other = lock(FieldLock.Action.INCLUDE, OptionalInt.empty(), "Other");

    assertThat(permits(locked(other, nameless), nameless)).isFalse();
    assertThat(permits(certified(2, nameless), nameless)).isTrue();
  }

  @Test
  void metadataMayChangeUnlessTheCertificationPermitsNothing() {
    assertThat(permits(approval(METADATA), METADATA)).isTrue();
    assertThat(permits(certified(2, METADATA), METADATA)).isTrue();
    assertThat(permits(certified(1, METADATA), METADATA)).isFalse();
    Change data = change(Kind.VALIDATION_DATA, 50, "");
    assertThat(permits(certified(1, METADATA, data), METADATA)).isTrue();
  }

  @Test
  void unusedObjectsComeOnlyWithWhatToolsLeaveThemBehindFor() {
    assertThat(permits(approval(UNUSED), UNUSED)).isFalse();
    assertThat(permits(approval(UNUSED, VALUE), UNUSED)).isFalse();
    assertThat(permits(certified(2, UNUSED, VALUE), UNUSED)).isTrue();
    assertThat(permits(certified(3, UNUSED, annotation("Text")), UNUSED)).isTrue();
    assertThat(permits(certified(3, UNUSED, annotation("Link")), UNUSED)).isFalse();
    assertThat(permits(approval(UNUSED, METADATA), UNUSED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text", "FreeText", "Highlight", "Stamp", "Ink", "Popup"})
  void aCommentIsToldAsOneOnlyUnderACertificationThatPermitsIt(String subtype) {
    Change comment = annotation(subtype);

    assertThat(isCertified(certified(3, comment), comment)).isTrue();
    assertThat(isCertified(certified(2, comment), comment)).isFalse();
    assertThat(isCertified(approval(comment), comment)).isFalse();
    assertThat(permits(certified(3, comment), comment)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Link", "FileAttachment", "Watermark", "Redact", "Widget"})
  void anotherAnnotationIsNoComment(String subtype) {
    Change other = annotation(subtype);

    assertThat(isCertified(certified(3, other), other)).isFalse();
    assertThat(isCertified(certified(3, VALUE), VALUE)).isFalse();
  }

  @Test
  void anEarlierCertificationBindsWhatFollowsALaterSignature() {
    SignatureFacts certification = Facts.certification(1, 1);
    SignatureFacts later = Facts.permitting(2, SignaturePermissions.NONE, METADATA);
    SignatureFacts itself = Facts.permitting(1, SignaturePermissions.NONE, METADATA);

    assertThat(after(later, certification).permits(METADATA)).isFalse();
    assertThat(after(itself, certification).permits(METADATA)).isTrue();
    assertThat(after(later, itself).permits(METADATA)).isTrue();
  }

  @Test
  void ofTwoCertificationsTheStricterBinds() {
    SignatureFacts strict = Facts.certification(1, 1);
    SignatureFacts open = Facts.permitting(2, permissions(3), METADATA);

    assertThat(after(open, strict).permits(METADATA)).isFalse();
    assertThat(
            after(Facts.permitting(2, permissions(1), METADATA), Facts.certification(1, 3))
                .permits(METADATA))
        .isFalse();
  }

  private static boolean permits(SignatureFacts signature, Change change) {
    return after(signature).permits(change);
  }

  private static boolean isCertified(SignatureFacts signature, Change change) {
    return after(signature).isCertifiedAnnotation(change);
  }

  private static PermittedChanges after(SignatureFacts signature, SignatureFacts... others) {
    List<SignatureFacts> all =
        Stream.concat(List.of(others).stream(), Stream.of(signature)).toList();
    return PermittedChanges.after(
        signature, Facts.document(List.of(), all.toArray(SignatureFacts[]::new)));
  }

  private static SignatureFacts approval(Change... changes) {
    return Facts.permitting(1, SignaturePermissions.NONE, changes);
  }

  private static SignatureFacts certified(int permission, Change... changes) {
    return Facts.permitting(1, permissions(permission), changes);
  }

  private static SignatureFacts locked(FieldLock lock, Change... changes) {
    return Facts.permitting(
        1, new SignaturePermissions(Optional.empty(), List.of(lock), false), changes);
  }

  private static SignaturePermissions permissions(int permission) {
    return new SignaturePermissions(Optional.of(new DocMdp(permission)), List.of(), false);
  }

  private static FieldLock lock(FieldLock.Action action, OptionalInt permission, String field) {
    return new FieldLock(FieldLock.Source.FIELD, action, Set.of(field), permission);
  }

  private static Change change(Kind kind, int object, String field) {
    return new Change(
        kind,
        Optional.of(new ObjectId(object, 0)),
        OptionalInt.empty(),
        Optional.of(field).filter(f -> !f.isEmpty()),
        Optional.empty(),
        "");
  }

  private static Change annotation(String subtype) {
    return new Change(
        Kind.ANNOTATION_ADDED,
        Optional.of(new ObjectId(60, 0)),
        OptionalInt.of(1),
        Optional.empty(),
        Optional.of(subtype),
        "");
  }
}
