package org.xacthuc.report.html;

import java.util.List;

/**
 * All words of one page, in the order in which it shows them; foreign ones were made visible.
 *
 * @param language the tag of the page's language
 * @param style what stands between the tags of its only style sheet
 * @param changes what was changed after signing; empty where nothing was
 */
public record Page(
    String language,
    StyleSheet style,
    Words words,
    Head head,
    List<Fact> document,
    List<SignatoryRow> signatories,
    List<ChangeView> changes,
    PagesView pages,
    List<TimeRow> times,
    Timeline timeline,
    List<PathView> paths,
    List<FindingRow> findings,
    List<String> notChecked,
    List<Fact> file) {

  /**
   * The answer.
   *
   * @param notes what else weighs something
   */
  public record Head(Toned verdict, String file, String reason, String next, List<String> notes) {}

  /**
   * A word that is good or bad news.
   *
   * @param tone the name of a class of the style sheet
   * @param symbol a sign that says the same
   */
  public record Toned(String tone, String symbol, String text) {}

  /** A label and its values, one below the other. */
  public record Fact(String label, List<String> values) {}

  /** One signatory: what the page says and what the certificate says, line by line. */
  public record SignatoryRow(
      String role, List<String> printed, List<String> certified, Toned result) {}

  /**
   * The pages as they are today.
   *
   * @param notes what to know before looking at them
   */
  public record PagesView(List<String> notes, List<PageView> views) {}

  /** One page as it is today; its picture is absent where {@code missing} says why. */
  public record PageView(String title, List<Sheet> sheet, List<String> missing) {}

  /** A picture of a page with outlines over it. */
  public record Sheet(Picture picture, List<Outline> outlines) {}

  /**
   * A picture in the page itself.
   *
   * @param source a data URL
   * @param caption empty where a heading stands over it
   * @param width in the units of the outlines
   */
  public record Picture(String source, String alt, String caption, String width, String height) {}

  /**
   * A rectangle over a picture, with a number that the legend repeats.
   *
   * @param kind the name of a class of the style sheet
   * @param x of the upper left corner, from the picture's own
   * @param badgeX where the number stands
   */
  public record Outline(
      String kind,
      int number,
      String legend,
      String x,
      String y,
      String width,
      String height,
      String badgeX,
      String badgeY) {}

  /**
   * What followed one signature and may not.
   *
   * @param remarks what pictures do not show, in sentences
   */
  public record ChangeView(
      String title,
      List<String> remarks,
      List<PagePairView> pairs,
      List<ChangeRow> changes,
      List<String> more) {}

  /**
   * One page before and after; one of the two where it came or went.
   *
   * @param closeups parts of it before and after, in pairs
   */
  public record PagePairView(List<Sheet> sheets, List<Sheet> closeups, List<String> remarks) {}

  /** One changed object. */
  public record ChangeRow(String what, String page, String object, Toned permission) {}

  /** One moment of one signature. */
  public record TimeRow(String signature, String moment, Toned clock) {}

  /** The signatures in the order of the revisions they cover. */
  public record Timeline(List<String> introduction, List<Event> events) {}

  /** One signature and what followed it before the next. */
  public record Event(
      Toned result, String title, List<String> particulars, List<Toned> afterwards) {}

  /** One certification path. */
  public record PathView(String caption, List<LinkRow> links, List<String> remarks) {}

  /** One certificate. */
  public record LinkRow(String subject, List<String> remarks, String validity, String sha256) {}

  /** One finding in the table of all. */
  public record FindingRow(Toned severity, String code, String message, String next) {}
}
