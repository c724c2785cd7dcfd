package zhuanlan.picture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells the internet from what lies behind the bot's own door. */
final class PublicAddresses {

  private static final List<Range> INNER_4 =
      List.of(
          Range.of(8, 0), // this network
          Range.of(8, 10), // private
          Range.of(10, 100, 64), // carrier-grade NAT
          Range.of(8, 127), // loopback
          Range.of(16, 169, 254), // link-local, metadata of clouds
          Range.of(12, 172, 16), // private
          Range.of(24, 192, 0, 0), // protocol assignments
          Range.of(24, 192, 0, 2), // documentation
          Range.of(24, 192, 88, 99), // 6to4 relays
          Range.of(16, 192, 168), // private
          Range.of(15, 198, 18), // benchmarks
          Range.of(24, 198, 51, 100), // documentation
          Range.of(24, 203, 0, 113), // documentation
          Range.of(3, 224)); // multicast, reserved, broadcast

  private static final List<Range> INNER_6 =
      List.of(
          Range.of(23, 0x20, 0x01, 0), // protocol assignments; Teredo, which wraps IPv4
          Range.of(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
          Range.of(16, 0x20, 0x02), // 6to4, which wraps IPv4
          Range.of(20, 0x3f, 0xff)); // documentation

  // Everything that is handed out to the public; so loopback, ULA, link-local, multicast, mapped
  // and translated IPv4 lie outside.
  private static final Range GLOBAL_6 = Range.of(3, 0x20);

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? INNER_4.stream().noneMatch(range -> range.contains(bytes))
        : GLOBAL_6.contains(bytes) && INNER_6.stream().noneMatch(range -> range.contains(bytes));
  }

  /** The addresses that share their first bits. */
  private record Range(int bits, List<Integer> prefix) {

    static Range of(int bits, Integer... prefix) {
      return new Range(bits, List.of(prefix));
    }

    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        int wanted = bit / 8 < prefix.size() ? prefix.get(bit / 8) : 0;
        if ((address[bit / 8] & mask) != (wanted & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
