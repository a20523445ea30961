/**
 * What the pages of a directive say (issuer, number, date, signature blocks, stamps) and how the
 * names and times found there agree with those of a certificate.
 *
 * <p>Knows the forms of Vietnamese documents (Decree 30/2020/NĐ-CP annex I; the Party's form, Hướng
 * dẫn 36-HD/VPTW) and the spelling of Vietnamese names. A page arrives as text with positions, a
 * certificate as plain strings: this room does not know PDF syntax, certificates or signatures, and
 * it judges nothing. It yields what is printed and how it agrees; whether that is a warning or a
 * failure is the verdict's affair.
 *
 * <p>Reading never fails: what is not found is absent. All input is bounded before it meets a
 * pattern, and nothing read here is ever logged.
 */
package org.xacthuc.directive;
