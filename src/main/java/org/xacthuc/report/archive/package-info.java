/**
 * What is told of many files that were recorded: a run as PREMIS, what changed between two runs,
 * what arrived of a register. Nothing is verified here, and nothing is looked up: whoever keeps the
 * records hands them in one by one ({@link org.xacthuc.report.archive.RunContents}), so that a run
 * may have millions.
 *
 * <p>Must not know how records are kept. Values come as they were recorded, not escaped; whatever
 * is shown is escaped and masked here. The words stand in {@code archive_vi.properties} and {@code
 * archive_en.properties}.
 */
package org.xacthuc.report.archive;
