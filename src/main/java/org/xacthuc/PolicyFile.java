package org.xacthuc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.PolicyDefect;
import org.xacthuc.verdict.PolicyDefect.Kind;
import org.xacthuc.verdict.PolicyText;
import org.xacthuc.verdict.PolicyText.Entry;

/** Policies out of properties files: the syntax of {@link java.util.Properties}, in UTF-8. */
public final class PolicyFile {
  private PolicyFile() {}

  /**
   * The bytes of a file, of one that is too large for a policy only as many as show that.
   *
   * @param path of the file
   * @return for {@link #read}
   * @throws IOException when it cannot be read
   */
  public static Bytes bytes(Path path) throws IOException {
    return PropertiesText.bytes(path);
  }

  /**
   * Reads a policy. What the file does not mention is as in {@link Policy#DEFAULT}.
   *
   * @param file its bytes
   * @param name what the policy is called when the file does not say
   * @return without a value when anything in it is not understood; then with a defect for each
   */
  public static Reading<Policy, PolicyDefect> read(Bytes file, String name) {
    Optional<List<PropertiesText.Line>> lines = PropertiesText.read(file);
    if (lines.isEmpty()) {
      return Reading.failed(new PolicyDefect(Kind.NOT_TEXT, 0, "", "", "UTF-8"));
    }
    List<Entry> entries = new ArrayList<>();
    List<PolicyDefect> defects = new ArrayList<>();
    for (PropertiesText.Line line : lines.get()) {
      line.entry()
          .ifPresentOrElse(
              e -> entries.add(new Entry(line.number(), e.key(), e.value())),
              () -> defects.add(syntax(line)));
    }
    Reading<Policy, PolicyDefect> reading = PolicyText.read(Policy.DEFAULT.withName(name), entries);
    defects.addAll(reading.defects());
    return defects.isEmpty() ? reading : Reading.failed(defects);
  }

  private static PolicyDefect syntax(PropertiesText.Line line) {
    return new PolicyDefect(Kind.BAD_SYNTAX, line.number(), "", line.text().strip(), "\\u0041");
  }
}
