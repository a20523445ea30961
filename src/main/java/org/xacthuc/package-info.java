/**
 * The facade: {@link org.xacthuc.Verifier} wires the rooms into one line, from the bytes of a file
 * to a {@link org.xacthuc.VerificationReport}. It decides nothing and writes no sentence.
 *
 * <p><b>What is promised.</b> Versions are semantic ones. Within a major version a program that is
 * compiled against this package goes on compiling, linking and meaning the same; while the major
 * version is 0, a new minor version may break it, and the changelog says how. The promise covers
 * the public types of this package, and of the types of {@code base}, {@code pdf}, {@code cms},
 * {@code trust}, {@code time}, {@code directive} and {@code verdict} those that their signatures
 * lead to, as far as they are read: accessors, constants, and the factories that take what a caller
 * has ({@code PdfFile.open}, {@code CertificateFiles.read}, {@code TrustAnchors.of}, {@code
 * Policy.DEFAULT}).
 *
 * <p>A minor version may add what is reported: components of records, constants, cases of sealed
 * types. Read records by their accessors, and give a {@code switch} a default. A {@link
 * org.xacthuc.verdict.FindingCode#code()} is never given another meaning and never reused. Which
 * verdict a file gets may change with any version: that is what fixing a verifier means.
 *
 * <p><b>What is internal.</b> All else: other types of those rooms, though they are public for the
 * rooms to the right; {@link org.xacthuc.cms.Certificate#holder()}; and the rooms {@code register},
 * {@code online}, {@code ocr}, {@code report}, {@code audit}, {@code web} and {@code cli}, of which
 * the options, exit codes and formats are promised as the documents describe them.
 */
package org.xacthuc;
