package org.xacthuc.audit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.InputProblem;

class ListSourceTest {
  @TempDir Path folder;

  @Test
  void aListHasOneNameALineOrNamesEndedByNul() throws IOException {
    assertThat(paths(list(false, "\uFEFFa.pdf\r\n\nb c.pdf\n100%.pdf")))
        .containsExactly("a.pdf", "b c.pdf", "100%25.pdf");
    assertThat(paths(list(true, "a\nb.pdf\0\0ủy ban.pdf\r\0c.pdf")))
        .containsExactly("a%0Ab.pdf", "ủy ban.pdf%0D", "c.pdf");
    assertThat(paths(list(false, ""))).isEmpty();
  }

  @Test
  void aNameNeedNotBeUtf8() throws IOException {
    Path file = PathName.path(Bytes.fromHex(PathName.bytes(folder).hex() + "2fff2e706466"));
    Files.writeString(file, "x");
    byte[] line = PathName.bytes(file).toArray();
    List<Item> items = new ArrayList<>();
    new ListSource(new ByteArrayInputStream(line), false).list(items::add);

    assertThat(items).hasSize(1);
    assertThat(items.get(0).path()).endsWith("/%FF.pdf");
    assertThat(items.get(0).name()).endsWith("/\uFFFD.pdf");
    assertThat(((Item.Present) items.get(0)).file()).exists();
  }

  @Test
  void aFolderInAListStandsForThePdfsBelowIt() throws IOException {
    Files.createDirectories(folder.resolve("d/e"));
    Files.createDirectories(folder.resolve("none"));
    Files.writeString(folder.resolve("d/e/a.pdf"), "x");
    String d = folder.resolve("d").toString();
    String none = folder.resolve("none").toString();

    List<Item> items = list(false, d + "/\n" + none);

    assertThat(items)
        .containsExactly(
            new Item.Present(d + "/e/a.pdf", d + "/e/a.pdf", folder.resolve("d/e/a.pdf")),
            new Item.Absent(none, none, InputProblem.FOLDER_WITHOUT_PDF));
  }

  @Test
  void aNameThatNoFileCanHaveIsAbsent() throws IOException {
    assertThat(list(false, "a\0b"))
        .containsExactly(new Item.Absent("a%00b", "a\0b", InputProblem.NOT_FOUND));
  }

  @Test
  void aNameWithoutEndIsNoList() {
    assertThatThrownBy(() -> list(false, "x".repeat(70_000))).isInstanceOf(ListingException.class);
  }

  private static List<Item> list(boolean endedByNul, String text) throws IOException {
    List<Item> items = new ArrayList<>();
    new ListSource(new ByteArrayInputStream(text.getBytes(UTF_8)), endedByNul).list(items::add);
    return items;
  }

  private static List<String> paths(List<Item> items) {
    return items.stream().map(Item::path).toList();
  }
}
