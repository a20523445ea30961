package org.xacthuc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("b/deep"));
    Files.createDirectories(folder.resolve("empty"));
    for (String name : List.of("z.pdf", "A.PDF", "note.txt", "b/deep/c.Pdf")) {
      Files.writeString(folder.resolve(name), name);
    }
  }

  @Test
  void aFolderIsEveryPdfBelowItSorted() {
    assertThat(Inputs.expand(List.of(folder.toString())))
        .extracting(Input::name)
        .containsExactly(at("A.PDF"), at("b/deep/c.Pdf"), at("z.pdf"));
  }

  @Test
  void aFileStandsForItselfAsOftenAsItIsGiven() {
    List<Input> inputs = Inputs.expand(List.of(at("note.txt"), "-", at("note.txt"), "-"));
    assertThat(inputs)
        .extracting(Input::name)
        .containsExactly(at("note.txt"), "-", at("note.txt"), "-");
    assertThat(inputs).allMatch(Input.Present.class::isInstance);
  }

  @Test
  void whatIsNotThereKeepsItsPlace() {
    List<Input> inputs =
        Inputs.expand(List.of(at("none.pdf"), at("z.pdf"), at("empty"), "", "a\0b"));
    assertThat(inputs)
        .containsExactly(
            new Input.Absent(at("none.pdf"), Input.Reason.MISSING),
            new Input.OnDisk(at("z.pdf"), folder.resolve("z.pdf")),
            new Input.Absent(at("empty"), Input.Reason.FOLDER_WITHOUT_PDF),
            new Input.Absent("", Input.Reason.MISSING),
            new Input.Absent("a\0b", Input.Reason.MISSING));
  }

  @Test
  void aLoopOfLinksIsWalkedOnce() throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "this file system has no symbolic links");
    }
    assertThat(Inputs.expand(List.of(folder.toString()))).hasSize(3);
  }

  @Test
  void aListHasOneNameALineOrNamesEndedByNul() {
    byte[] lines = "\uFEFFa.pdf\r\n\nb c.pdf\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Inputs.names(lines, false)).containsExactly("a.pdf", "b c.pdf");
    byte[] nul = "a\nb.pdf\0ủy ban.pdf\0".getBytes(StandardCharsets.UTF_8);
    assertThat(Inputs.names(nul, true)).containsExactly("a\nb.pdf", "ủy ban.pdf");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
