package org.xacthuc.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** The targets by name. Each is made, with its seeds, when it is first asked for. */
@SuppressWarnings("ImmutableEnumChecker") // The suppliers are constructors.
enum Target {
  SKELETON(SkeletonTarget::new),
  OBJECTS(ObjectTarget::new),
  PAGES(PageTarget::new),
  PICTURES(PictureTarget::new),
  BLOCKS(BlockTarget::new),
  CONTAINER(ContainerTarget::new),
  TIME_STAMP(TimeStampTarget::new),
  EVIDENCE(EvidenceTarget::new),
  PATH(PathTarget::new),
  VERIFIER(VerifierTarget::new);

  private final Supplier<FuzzTarget> maker;

  Target(Supplier<FuzzTarget> maker) {
    this.maker = maker;
  }

  FuzzTarget make() {
    return maker.get();
  }

  /** As commands and folders write it: lower case, with hyphens. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Target labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
