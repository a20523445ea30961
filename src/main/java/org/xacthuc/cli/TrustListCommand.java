package org.xacthuc.cli;

import java.io.IOException;
import java.util.List;
import org.xacthuc.AnchorSet;
import org.xacthuc.AnchorSource;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.cms.Certificate;
import org.xacthuc.report.AnchorCard;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style;
import org.xacthuc.trust.store.StoreContents;

/** {@code xacthuc trust list}: what is in the store, and the fingerprint that reports give it. */
final class TrustListCommand {
  private final Host host;
  private final Messages messages;
  private final Style style;
  private final Complaints complaints;

  TrustListCommand(Host host, Messages messages, Style style, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.style = style;
    this.complaints = complaints;
  }

  /**
   * Prints to standard output, or to the files named for it.
   *
   * @return INPUT_MISSING where something is wrong with the store, which is told
   */
  ExitCode run(List<Output> outputs) throws CommandFailure, IOException {
    UserStore store = UserStore.open(host, complaints);
    for (Output output : outputs) {
      StringBuilder text = new StringBuilder();
      if (output.format() == Format.JSON) {
        writeJson(store.contents(), text);
      } else {
        Style ofOutput = output.path().isEmpty() ? style : Style.PLAIN;
        writeText(store, new AnchorCard(messages, ofOutput), text);
      }
      SingleOutput.writeText(host, output, text);
    }
    return store.contents().isSound() ? ExitCode.SUCCESS : ExitCode.INPUT_MISSING;
  }

  private void writeText(UserStore store, AnchorCard card, Appendable out)
      throws CommandFailure, IOException {
    StoreContents contents = store.contents();
    card.writeSummary(
        store.store().folder().toString(),
        AnchorSet.of(TrustFiles.anchors(contents), List.of(AnchorSource.STORE)),
        out);
    AnchorRemarks remarks = new AnchorRemarks(contents.certificates(), host.clock().instant());
    for (Certificate certificate : contents.certificates()) {
      out.append('\n');
      card.writeText(certificate, remarks.of(certificate), out);
    }
    for (String list : contents.lists()) {
      out.append('\n');
      card.writeText(list, out);
    }
  }

  private void writeJson(StoreContents contents, Appendable out) throws IOException {
    AnchorCard card = new AnchorCard(messages, Style.PLAIN);
    for (Certificate certificate : contents.certificates()) {
      card.writeJson(certificate, AnchorRemarks.isAuthority(certificate), out);
    }
    for (String list : contents.lists()) {
      card.writeJson(list, out);
    }
  }
}
