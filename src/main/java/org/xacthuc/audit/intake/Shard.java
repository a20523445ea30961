package org.xacthuc.audit.intake;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/**
 * One machine's part of the inputs. A path belongs to the part whose number less one is the rest of
 * its SHA-256 digest, a number of 256 bits with its first byte the weightiest, divided by how many
 * parts there are. What is digested is the path's text in UTF-8 as the ledger has it.
 *
 * @param number from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
  /** Everything. */
  public static final Shard ALL = new Shard(1, 1);

  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,5})");

  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException("no part: " + number + "/" + count);
    }
  }

  /** Reads {@code 3/16}; empty where it is nothing like that. */
  public static Optional<Shard> parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts.group(1));
    int count = Integer.parseInt(parts.group(2));
    return number > count ? Optional.empty() : Optional.of(new Shard(number, count));
  }

  /** Whether that path is in this part. */
  public boolean has(String path) {
    if (count == 1) {
      return true;
    }
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    Bytes.ofUtf8(path).addTo(digest);
    BigInteger value = new BigInteger(1, digest.digest());
    return value.mod(BigInteger.valueOf(count)).intValue() == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
