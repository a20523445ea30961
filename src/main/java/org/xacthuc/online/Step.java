package org.xacthuc.online;

import java.util.Optional;
import java.util.function.Function;
import org.xacthuc.base.Bytes;

/**
 * One thing to ask.
 *
 * @param reader understands the bytes; empty when they are nothing of the kind
 * @param result what is made of what was understood
 */
record Step<T, R>(
    Ask ask, Function<Bytes, Optional<Understood<T>>> reader, Function<T, R> result) {}
