/**
 * What is measured in two processes alike: {@link org.xacthuc.bench.peer.Rounds} needs the JDK
 * alone, and {@code DssValidation} has EU DSS verify, on the class path of src/bench/peer/pom.xml.
 */
package org.xacthuc.bench.peer;
