package org.xacthuc.online;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns names into addresses, of which every one must be allowed. The client connects to the very
 * addresses given here, so that a name cannot lead elsewhere between the look and the connection.
 */
final class GuardedResolver implements DnsResolver {
  /** Each address that takes no connection costs its time. */
  private static final int MOST = 4;

  private final NameService names;
  private final Predicate<InetAddress> allowed;

  /** What knows the addresses of names. */
  @FunctionalInterface
  interface NameService {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** With the name service of this machine. */
  GuardedResolver(Predicate<InetAddress> allowed) {
    this(InetAddress::getAllByName, allowed);
  }

  GuardedResolver(NameService names, Predicate<InetAddress> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.addresses(host);
    for (InetAddress address : addresses) {
      if (!allowed.test(address)) {
        throw new AddressRefusedException(address.getHostAddress());
      }
    }
    return Arrays.copyOf(addresses, Math.min(MOST, addresses.length));
  }

  /** Never looked up: the name that the certificate gives is the one to ask for. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
