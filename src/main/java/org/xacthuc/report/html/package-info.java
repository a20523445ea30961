/**
 * The HTML report: one self-contained page without scripts.
 *
 * <p>{@link org.xacthuc.report.html.HtmlReport} turns a report into plain records of words and
 * numbers, and the templates in {@code src/main/jte}, compiled into this package, put them into
 * tags. Everything foreign is made visible and masked by {@link org.xacthuc.report.Escaping} when
 * it enters a record, and escaped for its place in HTML by the template engine. The words stand in
 * {@code html_vi.properties} and {@code html_en.properties}. Nothing here is loaded for another
 * format.
 */
package org.xacthuc.report.html;
