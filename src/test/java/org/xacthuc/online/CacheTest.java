package org.xacthuc.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;

class CacheTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Ask ASK = Ask.get(Fetch.Kind.CRL, "http://ca.example/a.crl");
  private static final Reply REPLY = Reply.of(Bytes.of(new byte[] {1, 2, 3}));
  private static final CacheEntry ENTRY = new CacheEntry(REPLY, NOW, NOW.plusSeconds(60));

  @TempDir Path folder;

  /** As a later run would find it. */
  private Optional<Reply> later(Ask ask, Instant now) {
    return new Cache(Optional.of(folder)).find(ask, now).map(CacheEntry::reply);
  }

  @Test
  void isReadAgainByALaterRunUntilItsTime() {
    new Cache(Optional.of(folder)).keep(ASK, ENTRY);

    assertThat(later(ASK, NOW)).contains(REPLY);
    assertThat(later(ASK, NOW.plusSeconds(59))).contains(REPLY);
    assertThat(later(ASK, NOW.plusSeconds(60))).isEmpty();
    assertThat(later(ASK, NOW.minusSeconds(1))).as("from the future").isEmpty();
  }

  @Test
  void noEntryLastsForEver() {
    new Cache(Optional.of(folder))
        .keep(ASK, new CacheEntry(REPLY, NOW, Instant.MAX.minusSeconds(1)));

    assertThat(later(ASK, NOW.plus(Duration.ofDays(29)))).contains(REPLY);
    assertThat(later(ASK, NOW.plus(Duration.ofDays(31)))).isEmpty();
  }

  @Test
  void failuresAreKeptToo() {
    Reply failed = Reply.failed(Outcome.STATUS, "404");
    new Cache(Optional.of(folder)).keep(ASK, new CacheEntry(failed, NOW, NOW.plusSeconds(60)));

    assertThat(later(ASK, NOW)).contains(failed);
  }

  @Test
  void anotherQuestionHasAnotherAnswer() {
    new Cache(Optional.of(folder)).keep(ASK, ENTRY);

    assertThat(later(Ask.get(Fetch.Kind.CRL, ASK.url() + "?"), NOW)).isEmpty();
    assertThat(later(Ask.ocsp(ASK.url(), Bytes.of(new byte[] {1})), NOW)).isEmpty();
  }

  @Test
  void everyBrokenEntryIsNone() throws IOException {
    new Cache(Optional.of(folder)).keep(ASK, ENTRY);
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] cut = Arrays.copyOf(whole, i);
      Files.write(file, cut);
      assertThat(later(ASK, NOW)).as("cut at %s", i).isEmpty();
    }
    whole[whole.length - 1] ^= 1;
    Files.write(file, whole);
    assertThat(later(ASK, NOW)).as("changed").isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenCostsOnlySpeed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Cache cache = new Cache(Optional.of(file.resolve("below")));

    cache.keep(ASK, ENTRY);

    assertThat(cache.find(ASK, NOW)).as("in this run").contains(ENTRY);
    assertThat(new Cache(Optional.of(file.resolve("below"))).find(ASK, NOW)).isEmpty();
  }

  @Test
  void nothingIsLeftHalfWritten() throws IOException {
    Cache cache = new Cache(Optional.of(folder));
    cache.keep(ASK, ENTRY);
    cache.keep(ASK, ENTRY);

    assertThat(files()).hasSize(1);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void theFolderIsWhereTheEnvironmentSays() {
    Path home = Path.of("/home/an");
    assertThat(CacheFolder.of(Map.of("HOME", "/home/an")))
        .contains(home.resolve(".cache").resolve("xacthuc"));
    assertThat(CacheFolder.of(Map.of("HOME", "/home/an", "XDG_CACHE_HOME", "/var/c")))
        .contains(Path.of("/var/c/xacthuc"));
    assertThat(CacheFolder.of(Map.of("HOME", "/home/an", "XDG_CACHE_HOME", "relative")))
        .contains(home.resolve(".cache").resolve("xacthuc"));
    assertThat(CacheFolder.of(Map.of())).isEmpty();
  }
}
