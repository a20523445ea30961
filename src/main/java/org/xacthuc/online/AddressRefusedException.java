package org.xacthuc.online;

import java.net.UnknownHostException;

/** A name leads to an address that no document may reach. */
final class AddressRefusedException extends UnknownHostException {
  private static final long serialVersionUID = 1;

  /**
   * @param address the one that is refused
   */
  AddressRefusedException(String address) {
    super(address);
  }
}
