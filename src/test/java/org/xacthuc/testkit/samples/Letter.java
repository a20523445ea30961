package org.xacthuc.testkit.samples;

import java.time.Duration;
import java.util.List;
import org.xacthuc.testkit.Holder;

/**
 * One of the four founding directives: its text, and when its signers signed in this telling.
 *
 * @param fileName of the layout and of the sample, without extension
 */
record Letter(String fileName, Ceremony ceremony) {
  static final Letter L7572 =
      new Letter(
          "7572-UBND-VXNV",
          new Ceremony(
              Act.by(Holder.PHAM_DUY_HUNG, "2021-11-10T14:05:11", Duration.ofSeconds(2)),
              Act.by(Holder.UBND_TINH_BAC_KAN, "2021-11-10T14:22:40", Duration.ofSeconds(1)),
              List.of()));

  static final Letter L309 =
      new Letter(
          "309-CV-TU",
          new Ceremony(
              Act.by(Holder.PHUONG_THI_THANH, "2021-07-20T13:31:05", Duration.ofSeconds(2)),
              Act.by(Holder.CO_QUAN_TINH_UY, "2021-07-20T13:38:23", Duration.ZERO),
              List.of("Cơ quan Tỉnh ủy", "2021.07.20 13:38:23 +07:00")));

  static final Letter L1693 =
      new Letter(
          "1693-UBND-VP",
          new Ceremony(
              Act.by(Holder.DUONG_HUU_BUONG, "2021-09-01T15:10:27", Duration.ofSeconds(3)),
              Act.by(Holder.UBND_THANH_PHO_BAC_KAN, "2021-09-01T15:31:52", Duration.ofSeconds(1)),
              List.of()));

  static final Letter L3030 =
      new Letter(
          "3030-UBND-KGVX",
          new Ceremony(
              Act.by(Holder.VU_A_BANG, "2021-09-14T09:42:17", Duration.ofSeconds(1)),
              Act.by(Holder.UBND_TINH_DIEN_BIEN, "2021-09-14T10:05:36", Duration.ofSeconds(2)),
              List.of()));

  DirectiveLayout layout() {
    return DirectiveLayout.named(fileName);
  }
}
