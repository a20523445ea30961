package org.xacthuc.online;

import java.time.Instant;

/**
 * What a reply holds.
 *
 * @param until how long it may be used again
 */
record Understood<T>(T value, Instant until) {}
