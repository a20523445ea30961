package org.xacthuc.base;

/** A digest value with the algorithm that made it. */
public record Digest(DigestAlgorithm algorithm, Bytes value) {}
