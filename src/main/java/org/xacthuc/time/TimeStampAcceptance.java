package org.xacthuc.time;

import org.xacthuc.cms.AlgorithmReliability;

/**
 * What a reader's policy says of time-stamps.
 *
 * @param algorithms until when algorithms are reliable
 * @param extraKeyUsage whether an authority whose key may sign certificates or lists as well is
 *     accepted
 */
public record TimeStampAcceptance(AlgorithmReliability algorithms, boolean extraKeyUsage) {}
