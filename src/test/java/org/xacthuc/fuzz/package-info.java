/**
 * Fuzzing: what may be done with bytes that nobody foresaw, and what must hold for all of them.
 *
 * <p>A {@link org.xacthuc.fuzz.FuzzTarget} takes any bytes and fails where an invariant does; a
 * {@link org.xacthuc.fuzz.Target} names it. {@code FuzzReplayTest} hands over seeds, kept crashes
 * and a fixed series of mutants; {@link org.xacthuc.fuzz.FuzzRun} has Jazzer search for more
 * ({@code mvn -Pfuzz verify}). Nothing here is compiled against Jazzer, so that builds on any
 * machine.
 */
package org.xacthuc.fuzz;
