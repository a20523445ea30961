package org.xacthuc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.time.CheckedTimeStamp;
import org.xacthuc.time.TimeStampOutcome.Kind;
import org.xacthuc.verdict.ContainerFacts;

/**
 * A signature whose container and time-stamp tokens were read and held against the bytes they were
 * made for.
 *
 * @param stamps its signature and content time-stamps; for a document time-stamp, itself
 */
record OpenedSignature(PdfSignature pdf, ContainerFacts container, List<CheckedTimeStamp> stamps) {
  OpenedSignature {
    stamps = List.copyOf(stamps);
  }

  /** A document time-stamp of sound structure, which proves earlier revisions. */
  boolean isSoundTimeStamp() {
    return stamps.stream().anyMatch(s -> s.kind() == Kind.DOCUMENT_TIMESTAMP)
        && pdf.defects().isEmpty()
        && pdf.revision() > 0;
  }

  List<Certificate> certificates() {
    return container.signature().map(CmsSignature::certificates).orElse(List.of());
  }

  /** Its own container and those of its tokens. */
  Stream<CmsSignature> containers() {
    return Stream.concat(
        container.signature().stream(),
        stamps.stream().flatMap(s -> s.token().stream()).map(token -> token.container()));
  }

  Optional<CmsSignature> signature() {
    return container.signature();
  }
}
