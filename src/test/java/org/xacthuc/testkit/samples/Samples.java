package org.xacthuc.testkit.samples;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;

/** The files of {@code src/samples}, made in memory. */
final class Samples {
  private static final String SCAN = "3030-UBND-KGVX";

  private final DirectiveTypesetter typesetter = DirectiveTypesetter.create();
  private final SampleSigner signer;
  private final PageTampering tampering = new PageTampering(typesetter.faces());

  private Samples(TestPki pki) {
    signer = new SampleSigner(pki, typesetter.faces());
  }

  /** All samples by file name. */
  static Map<String, Bytes> make(TestPki pki) {
    Samples samples = new Samples(pki);
    Map<String, Bytes> files = new TreeMap<>();
    for (Letter letter : List.of(Letter.L7572, Letter.L1693, Letter.L3030)) {
      Bytes signed = samples.signer.sign(samples.typeset(letter), letter.ceremony());
      files.put(letter.fileName() + ".pdf", signed);
    }
    files.put(SCAN + "-scan.pdf", samples.scan());
    samples.partyLetterAndItsKin(files);
    return files;
  }

  private Bytes scan() {
    DirectiveLayout recognised = DirectiveLayout.named(SCAN + "-recognised");
    ScannedPages pictures = new ScannedPages(SCAN);
    return signer.sign(typesetter.scanned(recognised, SCAN, pictures), Letter.L3030.ceremony());
  }

  private void partyLetterAndItsKin(Map<String, Bytes> files) {
    DirectiveTypesetter.Typeset unsigned = typeset(Letter.L309);
    Ceremony ceremony = Letter.L309.ceremony();
    Bytes genuine = signer.sign(unsigned, ceremony);
    files.put("309-CV-TU.pdf", genuine);
    files.put("309-CV-TU-unsigned.pdf", unsigned.pdf());
    // Quarantine where somebody tested positive; the altered page says negative.
    files.put("309-CV-TU-altered.pdf", tampering.alterWord(genuine, "dương", "âm"));
    files.put("309-CV-TU-flipped.pdf", tampering.flipLetter(genuine, "68/NQ-CP", "58/NQ-CP"));
    Act other = Act.by(Holder.LE_THI_KIEM_THU, "2021-07-20T13:31:05", Duration.ofSeconds(2));
    files.put("309-CV-TU-wrong-signer.pdf", signer.sign(unsigned, ceremony.person(other)));
    Ceremony twoHoursOff = ceremony.stamp("Cơ quan Tỉnh ủy", "2021.07.20 15:38:23 +07:00");
    files.put("309-CV-TU-wrong-time.pdf", signer.sign(unsigned, twoHoursOff));
  }

  private DirectiveTypesetter.Typeset typeset(Letter letter) {
    return typesetter.typeset(letter.layout(), letter.fileName());
  }
}
