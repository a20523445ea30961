package org.xacthuc.verdict;

/** One thing found, weighed by the policy. */
public record Finding(FindingCode code, Severity severity, Subject subject, Evidence evidence) {}
