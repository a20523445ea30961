package org.xacthuc.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.DerStructure;
import org.xacthuc.trust.FileProblem.Kind;

/** Certificates out of files: PEM, DER, PKCS#7, PKCS#12 and JKS. */
public final class CertificateFiles {
  private static final Set<String> CERTIFICATE_LABELS =
      Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");
  private static final Set<String> CONTAINER_LABELS = Set.of("PKCS7", "CMS");

  private final Set<Certificate> certificates = new LinkedHashSet<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private CertificateFiles() {}

  /** Reads a file, or all files that lie directly in a folder. Private keys are passed over. */
  public static CertificateFilesReading read(Path path) {
    CertificateFiles files = new CertificateFiles();
    for (Path file : FileContents.list(path, files.problems)) {
      FileContents.read(file, files.problems).ifPresent(bytes -> files.readFile(file, bytes));
    }
    return new CertificateFilesReading(List.copyOf(files.certificates), files.problems);
  }

  /** Out of what a server sent: DER, PEM or PKCS#7 (RFC 5280 §4.2.2.1), and no store of keys. */
  public static List<Certificate> read(Bytes sent) {
    CertificateFiles files = new CertificateFiles();
    List<PemText.Block> blocks = PemText.blocks(sent);
    if (!blocks.isEmpty()) {
      files.readPem(Path.of(""), blocks);
    } else if (!files.addCertificate(sent)) {
      files.addContainer(sent);
    }
    return List.copyOf(files.certificates);
  }

  private void readFile(Path file, Bytes bytes) {
    List<PemText.Block> blocks = PemText.blocks(bytes);
    if (!blocks.isEmpty()) {
      readPem(file, blocks);
      return;
    }
    Optional<Kind> problem = readBinary(bytes);
    problem.ifPresent(kind -> problems.add(new FileProblem(file, kind)));
  }

  private void readPem(Path file, List<PemText.Block> blocks) {
    int before = certificates.size();
    boolean broken = false;
    boolean any = false;
    for (PemText.Block block : blocks) {
      if (CERTIFICATE_LABELS.contains(block.label())) {
        any = true;
        broken |= !block.content().map(this::addCertificate).orElse(false);
      } else if (CONTAINER_LABELS.contains(block.label())) {
        any = true;
        broken |= !block.content().map(this::addContainer).orElse(false);
      }
    }
    if (broken) {
      problems.add(new FileProblem(file, Kind.OBJECT_BROKEN));
    } else if (!any && certificates.size() == before) {
      problems.add(new FileProblem(file, Kind.EMPTY));
    }
  }

  private Optional<Kind> readBinary(Bytes bytes) {
    if (bytes.isEmpty()) {
      return Optional.of(Kind.EMPTY);
    }
    if (addCertificate(bytes) || addContainer(bytes)) {
      return Optional.empty();
    }
    KeyStores.Reading store = KeyStores.read(bytes);
    boolean broken = false;
    for (Bytes der : store.certificates()) {
      broken |= !addCertificate(der);
    }
    return broken ? Optional.of(Kind.OBJECT_BROKEN) : store.problem();
  }

  private boolean addCertificate(Bytes der) {
    Optional<Certificate> certificate = Certificate.read(der).value();
    certificate.ifPresent(certificates::add);
    return certificate.isPresent();
  }

  /** PKCS#7: the certificates of a SignedData, whatever else is in it. */
  private boolean addContainer(Bytes bytes) {
    if (DerStructure.endOfFirst(bytes).orElse(-1) != bytes.length()) {
      return false;
    }
    try {
      ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(bytes.toArray()));
      if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
        return false;
      }
      SignedData data = SignedData.getInstance(info.getContent());
      boolean all = data.getCertificates() != null;
      if (all) {
        for (ASN1Encodable one : data.getCertificates()) {
          all &=
              !(one.toASN1Primitive() instanceof ASN1Sequence)
                  || addCertificate(Bytes.of(one.toASN1Primitive().getEncoded()));
        }
      }
      return all;
    } catch (IOException | RuntimeException malformed) {
      return false;
    }
  }
}
