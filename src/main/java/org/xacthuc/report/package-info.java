/**
 * Rendering, and nothing but rendering: from a {@link org.xacthuc.VerificationReport} to text and
 * JSON, and every sentence that a user may read, in Vietnamese and English.
 *
 * <p>Knows the messages, the order and layout of reports and how foreign characters are made safe.
 * Sentences stand in the resource files beside this package, one per finding code and one per
 * {@link org.xacthuc.report.Term}. It judges nothing: what it shows as an answer was decided in
 * {@code verdict}. It opens no file, reads no clock and knows no terminal: colour and language are
 * given to it. JSON is schema 1, {@code xacthuc-1.schema.json}; nothing in it is ever renamed.
 */
package org.xacthuc.report;
