package org.xacthuc.online;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public network. Everything else that IANA's registries of special
 * addresses list (RFC 6890) is refused: a document must not make its reader's machine knock at
 * doors behind the reader's firewall.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_4 =
      List.of(
          block(8, 0), // this network, RFC 1122
          block(8, 10), // private, RFC 1918
          block(10, 100, 64), // shared by carriers, RFC 6598
          block(8, 127), // loopback
          block(16, 169, 254), // link-local, and the metadata services of clouds
          block(12, 172, 16), // private
          block(24, 192, 0, 0), // protocol assignments
          block(24, 192, 0, 2), // documentation, RFC 5737
          block(24, 192, 31, 196), // AS112, RFC 7535
          block(24, 192, 52, 193), // AMT, RFC 7450
          block(24, 192, 88, 99), // relays of 6to4, RFC 7526
          block(16, 192, 168), // private
          block(24, 192, 175, 48), // AS112, RFC 7534
          block(15, 198, 18), // benchmarks, RFC 2544
          block(24, 198, 51, 100), // documentation
          block(24, 203, 0, 113), // documentation
          block(4, 224), // multicast
          block(4, 240)); // reserved, and broadcast

  /** Only 2000::/3 is given out at all; within it, these are special. */
  private static final Block GLOBAL_6 = block(3, 0x20);

  private static final List<Block> SPECIAL_6 =
      List.of(
          block(23, 0x20, 0x01, 0x00), // protocol assignments with Teredo, ORCHID, benchmarks
          block(32, 0x20, 0x01, 0x0d, 0xb8), // documentation, RFC 3849
          block(48, 0x26, 0x20, 0x00, 0x4f, 0x80, 0x00), // AS112, RFC 7534
          block(20, 0x3f, 0xff, 0x00)); // documentation, RFC 9637

  private static final Block SIX_TO_FOUR = block(16, 0x20, 0x02); // RFC 3056
  private static final Block NAT64 =
      block(96, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0); // RFC 6052

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte... address) {
    return SPECIAL_4.stream().noneMatch(block -> block.contains(address));
  }

  /**
   * An address that stands for one of IPv4 is as public as that one. Java itself turns IPv4-mapped
   * ones into IPv4; those and the deprecated IPv4-compatible ones lie outside 2000::/3.
   */
  private static boolean isPublic6(byte... address) {
    if (NAT64.contains(address)) {
      return isPublic4(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return isPublic4(Arrays.copyOfRange(address, 2, 6));
    }
    return GLOBAL_6.contains(address)
        && SPECIAL_6.stream().noneMatch(block -> block.contains(address));
  }

  private static Block block(int bits, int... start) {
    return new Block(bits, Arrays.stream(start).boxed().toList());
  }

  /** All addresses that share the first bits. */
  private record Block(int bits, List<Integer> start) {
    boolean contains(byte... address) {
      for (int bit = 0; bit < bits; bit += Byte.SIZE) {
        int expected = bit / Byte.SIZE < start.size() ? start.get(bit / Byte.SIZE) : 0;
        int mask = (0xFF00 >> Math.min(Byte.SIZE, bits - bit)) & 0xFF;
        if ((address[bit / Byte.SIZE] & mask) != (expected & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
