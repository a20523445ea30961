package org.xacthuc.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xacthuc.verdict.AlgorithmTable.Line;

/** The tables that come with the program. Each line: algorithm, least key size in bits, end. */
public final class AlgorithmTables {
  /** Keys of 1024 bits stand for all of fewer than 1900 there, 786 for all of fewer than 1024. */
  private static final String ETSI =
      """
      MD5              0     2004-08-01
      SHA-1            0     2012-08-01
      RIPEMD-160       0     2014-08-01
      Whirlpool        0     2020-12-01
      SHA-224          0     2029-01-01
      SHA-256          0     no-end
      SHA-384          0     no-end
      SHA-512          0     no-end
      SHA3-256         0     no-end
      SHA3-384         0     no-end
      SHA3-512         0     no-end
      RSA              3000  2029-01-01
      RSA              1900  2029-01-01
      RSA              1536  2019-10-01
      RSA              1024  2019-10-01
      RSA              786   2010-08-01
      RSA-PSS          3000  no-end
      RSA-PSS          1900  2029-01-01
      RSA-PSS          1536  2019-10-01
      RSA-PSS          1024  2019-10-01
      RSA-PSS          786   2010-08-01
      DSA              3000  no-end
      DSA              1900  2029-01-01
      DSA              1024  2015-12-01
      ECDSA            256   no-end
      ECDSA            224   2021-10-01
      ECDSA            160   2012-08-01
      P-256            0     no-end
      P-384            0     no-end
      P-521            0     no-end
      brainpoolP256r1  0     no-end
      brainpoolP384r1  0     no-end
      brainpoolP512r1  0     no-end
      FRP256v1         0     no-end
      """;

  /**
   * Lines of our own, about what that catalogue does not list: ISO/TS 32001 and 32002 admit
   * SHAKE256 and the Edwards curves in PDF; FIPS 204 and FIPS 180-4 define ML-DSA and SHA-512/256;
   * P-224 is the curve behind the catalogue's line for ECDSA with 224 bits.
   */
  private static final String OWN =
      """
      SHA-512/256      0     no-end
      SHAKE128         0     no-end
      SHAKE256         0     no-end
      EdDSA            250   no-end
      Ed25519          0     no-end
      Ed448            0     no-end
      ML-DSA           0     no-end
      ML-DSA-44        0     no-end
      ML-DSA-65        0     no-end
      ML-DSA-87        0     no-end
      P-224            0     no-end
      """;

  private static final String VIETNAM_RULE =
      """
      RSA-PSS          2048  no-end
      ECDSA            256   no-end
      SHA-256          0     no-end
      SHA-384          0     no-end
      SHA-512          0     no-end
      SHA-512/224      0     no-end
      SHA-512/256      0     no-end
      SHA3-224         0     no-end
      SHA3-256         0     no-end
      SHA3-384         0     no-end
      SHA3-512         0     no-end
      """;

  /** ETSI TS 119 312 V1.5.1 with the lines of our own: what signatures are judged by. */
  public static final AlgorithmTable ETSI_TS_119_312 =
      new AlgorithmTable(
          "ETSI TS 119 312 V1.5.1",
          LocalDate.parse("2024-10-13"),
          Stream.concat(lines(ETSI), lines(OWN)).toList());

  /**
   * Circular TT 15/2025/TT-BKHCN, annex I, in force since its date here: what software for public
   * signatures is to use. For information only.
   */
  public static final AlgorithmTable VIETNAM =
      new AlgorithmTable(
          "TT 15/2025/TT-BKHCN", LocalDate.parse("2025-08-15"), lines(VIETNAM_RULE).toList());

  private AlgorithmTables() {}

  private static Stream<Line> lines(String text) {
    return text.lines().map(AlgorithmTables::line);
  }

  private static Line line(String text) {
    List<String> fields = List.of(text.split(" +"));
    Lifetime lifetime =
        fields.get(2).equals("no-end")
            ? new Lifetime.NoEnd()
            : new Lifetime.Until(LocalDate.parse(fields.get(2)));
    return new Line(fields.get(0), Integer.parseInt(fields.get(1)), lifetime);
  }
}
