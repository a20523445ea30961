package org.xacthuc.report.archive;

import java.time.Instant;
import java.util.Optional;
import org.xacthuc.report.row.ReportRow;

/**
 * One file of a run, as it was recorded.
 *
 * @param number its place in the order of recording, from 1
 * @param path by which the run knows it; no other file of the run has the same
 * @param sameAs the path of the file of the same content that was verified in its place
 */
public record RecordedFile(
    long number, String path, ReportRow row, Instant recorded, Optional<String> sameAs) {}
