/**
 * Value types and limits that every room shares, and nothing else. This is not a place for helpers:
 * a type belongs here only when at least two rooms speak of it and none of them owns it. Knows
 * nothing of files, certificates or pages.
 */
package org.xacthuc.base;
