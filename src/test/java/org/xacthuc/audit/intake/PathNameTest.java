package org.xacthuc.audit.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;

class PathNameTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "2021/Công văn số 309 (bản 2).pdf", "漢字/😀.pdf", "a\"b';.pdf"})
  void whatCanBeShownStandsForItself(String name) {
    assertThat(PathName.encode(Bytes.ofUtf8(name))).isEqualTo(name);
    assertThat(PathName.decode(name)).isEqualTo(Bytes.ofUtf8(name));
  }

  @ParameterizedTest
  @CsvSource({
    "610a622e706466, a%0Ab.pdf",
    "e280ae6664702e706466, %E2%80%AEfdp.pdf",
    "61e2808b622e706466, a%E2%80%8Bb.pdf",
    "c3282e706466, %C3(.pdf",
    "ff, %FF",
    "eda080, %ED%A0%80",
    "c080, %C0%80",
    "e1bb, %E1%BB",
    "313030252e706466, 100%25.pdf",
    "61c2a0622e706466, a%C2%A0b.pdf",
    "61efb88f, a%EF%B8%8F",
    "1b5b326a, %1B[2j",
  })
  void everythingElseStandsAsItsBytes(String hex, String text) {
    assertThat(PathName.encode(Bytes.fromHex(hex))).isEqualTo(text);
    assertThat(PathName.decode(text)).isEqualTo(Bytes.fromHex(hex));
  }

  @Test
  void noTwoNamesHaveTheSameText() {
    Random random = new Random(7);
    Set<Bytes> names = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      byte[] name = new byte[1 + random.nextInt(6)];
      random.nextBytes(name);
      if (random.nextInt(3) == 0) {
        name[0] = '%';
      }
      String text = PathName.encode(Bytes.of(name));
      assertThat(PathName.decode(text)).isEqualTo(Bytes.of(name));
      names.add(Bytes.of(name));
      texts.add(text);
    }
    assertThat(texts).hasSameSizeAs(names);
  }

  @Test
  void whatIsNoSuchTextIsRefused() {
    for (String text : List.of("%", "%4", "%zz", "a%")) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> PathName.decode(text));
    }
  }

  @Test
  void aNameOfAnyBytesLeadsToItsFile() throws IOException {
    byte[] name = "hop d\u00f4ng\u0001\n 100%.pdf".getBytes(ISO_8859_1);
    Bytes whole = Bytes.of(concat(PathName.bytes(folder).toArray(), name));
    Path file = PathName.path(whole);
    Files.writeString(file, "x");

    assertThat(PathName.bytes(file)).isEqualTo(whole);
    try (var files = Files.list(folder)) {
      assertThat(files.map(PathName::bytes)).containsExactly(whole);
    }
  }

  @Test
  void aNameWithoutASlashBeforeItIsFoundInTheWorkingFolder() {
    assertThat(PathName.path(Bytes.ofUtf8("src//samples/x.pdf")))
        .isEqualTo(Path.of("src/samples/x.pdf").toAbsolutePath());
    assertThatIllegalArgumentException().isThrownBy(() -> PathName.path(Bytes.ofUtf8("a\0b")));
  }

  private static byte[] concat(byte[] parent, byte[] name) {
    byte[] whole = new byte[parent.length + 1 + name.length];
    System.arraycopy(parent, 0, whole, 0, parent.length);
    whole[parent.length] = '/';
    System.arraycopy(name, 0, whole, parent.length + 1, name.length);
    return whole;
  }
}
