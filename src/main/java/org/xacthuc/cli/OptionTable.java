package org.xacthuc.cli;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options there are. What each means stands in the help texts; a test compares the two. */
final class OptionTable {
  static final String TRUST = "trust";
  static final String CERT = "cert";
  static final String CRL = "crl";
  static final String OCSP = "ocsp";
  static final String FORMAT = "format";
  static final String OUTPUT = "output";
  static final String AT = "at";
  static final String REVOCATION = "revocation";
  static final String SIGNATORY = "signatory";
  static final String POLICY = "policy";
  static final String EXPECT = "expect";
  static final String EXPECT_SIGNER = "expect-signer";
  static final String EXPECT_NUMBER = "expect-number";
  static final String EXPECT_ISSUER = "expect-issuer";
  static final String OCR = "ocr";
  static final String ONLINE = "online";
  static final String PASSWORD_FILE = "password-file";
  static final String LANG = "lang";
  static final String COLOR = "color";
  static final String QUIET = "quiet";
  static final String VERBOSE = "verbose";
  static final String FILES_FROM = "files-from";
  static final String NULL = "null";
  static final String PAGE_TEXT = "page-text";
  static final String REVISION = "revision";
  static final String SIGNED = "signed";
  static final String PORT = "port";
  static final String HELP = "help";
  static final String VERSION = "version";

  private OptionTable() {}

  static Options options() {
    return new Options()
        .addOption(value("t", TRUST))
        .addOption(value(null, CERT))
        .addOption(value(null, CRL))
        .addOption(value(null, OCSP))
        .addOption(value("f", FORMAT))
        .addOption(value("o", OUTPUT))
        .addOption(value(null, AT))
        .addOption(value(null, REVOCATION))
        .addOption(value(null, SIGNATORY))
        .addOption(value(null, POLICY))
        .addOption(value(null, EXPECT))
        .addOption(value(null, EXPECT_SIGNER))
        .addOption(value(null, EXPECT_NUMBER))
        .addOption(value(null, EXPECT_ISSUER))
        .addOption(value(null, OCR))
        .addOption(flag(null, ONLINE))
        .addOption(value(null, PASSWORD_FILE))
        .addOption(value(null, LANG))
        .addOption(value(null, COLOR))
        .addOption(flag("q", QUIET))
        .addOption(flag("v", VERBOSE))
        .addOption(value(null, FILES_FROM))
        .addOption(flag("0", NULL))
        .addOption(value(null, PAGE_TEXT))
        .addOption(value(null, REVISION))
        .addOption(value(null, SIGNED))
        .addOption(value(null, PORT))
        .addOption(flag("h", HELP))
        .addOption(flag(null, VERSION));
  }

  private static Option value(String letter, String name) {
    return Option.builder(letter).longOpt(name).hasArg().get();
  }

  private static Option flag(String letter, String name) {
    return Option.builder(letter).longOpt(name).get();
  }
}
