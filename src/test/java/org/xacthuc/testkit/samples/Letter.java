package org.xacthuc.testkit.samples;

import java.time.Duration;
import java.util.List;
import org.xacthuc.testkit.Holder;

/** The four founding directives: whose they are, and when their signers signed in this telling. */
enum Letter {
  L7572(
      "7572-UBND-VXNV",
      Act.by(Holder.PHAM_DUY_HUNG, "2021-11-10T14:05:11", Duration.ofSeconds(2)),
      Act.by(Holder.UBND_TINH_BAC_KAN, "2021-11-10T14:22:40", Duration.ofSeconds(1)),
      List.of()),
  L309(
      "309-CV-TU",
      Act.by(Holder.PHUONG_THI_THANH, "2021-07-20T13:31:05", Duration.ofSeconds(2)),
      Act.by(Holder.CO_QUAN_TINH_UY, "2021-07-20T13:38:23", Duration.ZERO),
      List.of("Cơ quan Tỉnh ủy", "2021.07.20 13:38:23 +07:00")),
  L1693(
      "1693-UBND-VP",
      Act.by(Holder.DUONG_HUU_BUONG, "2021-09-01T15:10:27", Duration.ofSeconds(3)),
      Act.by(Holder.UBND_THANH_PHO_BAC_KAN, "2021-09-01T15:31:52", Duration.ofSeconds(1)),
      List.of()),
  L3030(
      "3030-UBND-KGVX",
      Act.by(Holder.VU_A_BANG, "2021-09-14T09:42:17", Duration.ofSeconds(1)),
      Act.by(Holder.UBND_TINH_DIEN_BIEN, "2021-09-14T10:05:36", Duration.ofSeconds(2)),
      List.of());

  private final String fileName;
  private final Act person;
  private final Act organisation;
  private final List<String> stamp;

  Letter(String fileName, Act person, Act organisation, List<String> stamp) {
    this.fileName = fileName;
    this.person = person;
    this.organisation = organisation;
    this.stamp = stamp;
  }

  /** Of the layout and of the sample, without extension. */
  String fileName() {
    return fileName;
  }

  DirectiveLayout layout() {
    return DirectiveLayout.named(fileName);
  }

  Ceremony ceremony() {
    return new Ceremony(person, organisation, stamp);
  }
}
