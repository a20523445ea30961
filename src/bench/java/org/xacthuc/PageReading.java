package org.xacthuc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.directive.BlockSearch;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.testkit.samples.DirectiveTypesetter;

/**
 * Reads the pages of a typeset letter of two pages, and of the same with an annex of 300 pages
 * behind it, and what they say: the file is opened, its text drawn, its block found. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Threads(1)
public class PageReading {
  private static final double MOST_MILLIS = 15;
  private static final int LINES_A_PAGE = 32;
  private static final String SENTENCE =
      "Căn cứ tình hình thực tế, các đơn vị rà soát, lập kế hoạch và tổ chức thực hiện đúng hạn. ";

  private PdfFile letter;
  private PdfFile annexed;

  /** Draws the files, and checks that what is measured is read. */
  @Setup(Level.Trial)
  public void draw() throws IOException {
    letter = file(0);
    annexed = file(300);
    for (PdfFile file : List.of(letter, annexed)) {
      Directive read = read(file);
      if (!read.signatureBlocks().get(0).signer().equals(Optional.of("Lê Văn Thử"))) {
        throw new IllegalStateException("what is measured is not read");
      }
    }
  }

  private static PdfFile file(int annexPages) {
    DirectiveLayout layout =
        DirectiveLayout.read(
            """
            [form]
            state
            [parent]
            TỈNH THỬ GIANG
            [issuer]
            ỦY BAN NHÂN DÂN
            [nation]
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            [number]
            Số: 15/UBND-VX
            [date]
            Thử Giang, ngày 02 tháng 9 năm 2023
            [subject]
            V/v đo thời gian đọc trang
            [to]
            Kính gửi: Các sở, ban, ngành của tỉnh.
            [recipients]
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            [authority]
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            [position]
            PHÓ CHỦ TỊCH
            [signer]
            Lê Văn Thử
            """);
    List<String> body = new ArrayList<>(paragraphs(11));
    body.add("Đề nghị các đơn vị báo cáo kết quả./.");
    DirectiveLayout drawn = layout.with("body", body.toArray(new String[0]));
    if (annexPages > 0) {
      List<String> annex = new ArrayList<>(List.of("PHỤ LỤC"));
      annex.addAll(paragraphs(annexPages * LINES_A_PAGE / 4));
      drawn = drawn.with("annex", annex.toArray(new String[0]));
    }
    Bytes pdf = DirectiveTypesetter.create().typeset(drawn, "bench").pdf();
    return PdfFile.of(pdf);
  }

  private static List<String> paragraphs(int count) {
    return IntStream.range(0, count).mapToObj(i -> SENTENCE.repeat(4)).toList();
  }

  private static Directive read(PdfFile file) {
    BlockSearch search = new BlockSearch();
    PageContent content =
        PageReader.read(
            file, PageSelection.upTo(file.length()), search, Limits.DEFAULT, Optional.empty());
    return DirectiveReader.read(content, search);
  }

  /** A letter of two pages. */
  @Benchmark
  public Directive letterOfTwoPages() {
    return read(letter);
  }

  /** The same with 300 pages behind. */
  @Benchmark
  public Directive withAnAnnexOf300Pages() {
    return read(annexed);
  }

  /** Prints both figures. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(PageReading.class.getName() + "\\.").build()).run();
    System.out.println(
        String.format(
            Locale.ROOT,
            "two pages %.1f ms (at most %.0f), with an annex of 300 pages %.1f ms",
            score(results, "letterOfTwoPages"),
            MOST_MILLIS,
            score(results, "withAnAnnexOf300Pages")));
  }

  private static double score(Collection<RunResult> results, String name) {
    return results.stream()
            .filter(r -> r.getPrimaryResult().getLabel().equals(name))
            .mapToDouble(r -> r.getPrimaryResult().getScore())
            .findFirst()
            .orElseThrow()
        / 1_000;
  }
}
