package org.xacthuc.report;

import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;

/** The table of all codes as Markdown, made from the codes and the messages alone. */
public final class CodesTable {
  private CodesTable() {}

  /** The whole of {@code src/docs/codes.md}. */
  public static String markdown() {
    Messages vi = Messages.of(Language.VI);
    Messages en = Messages.of(Language.EN);
    Explanations whyVi = Explanations.of(Language.VI);
    Explanations whyEn = Explanations.of(Language.EN);
    StringBuilder table =
        new StringBuilder(
            """
            # Finding codes

            Generated from `FindingCode` and the messages; `CodesTableTest` says how. Codes are never
            renamed and never reused. In each part the earlier code heads a report before the later one
            of the same weight. The weight is that of the default policy. `xacthuc explain CODE` says the same.

            | code | weight | axis | meaning | ý nghĩa | usual cause | thường do | next step | việc cần làm | source |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (FindingCode code : FindingCode.values()) {
      row(
          table,
          "`" + code.code() + "`",
          Spelling.of(Policy.DEFAULT.severity(code)),
          Spelling.of(code.axis()),
          en.sentence(code),
          vi.sentence(code),
          whyEn.cause(code),
          whyVi.cause(code),
          en.nextStep(code),
          vi.nextStep(code),
          (code.specification() + " " + code.clause()).strip());
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String... cells) {
    for (String cell : cells) {
      table.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    table.append("|\n");
  }
}
