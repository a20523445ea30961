package org.xacthuc.verdict;

/** What a rule about one signature may look at besides it. */
record RuleContext(DocumentFacts document, Policy policy) {}
