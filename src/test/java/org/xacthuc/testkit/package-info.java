/**
 * What tests are drawn with: a public key infrastructure of our own ({@link
 * org.xacthuc.testkit.TestPki}), CMS containers ({@link org.xacthuc.testkit.CmsKit}), RFC 3161
 * tokens, CRLs and OCSP responses, and a PDF writer ({@link org.xacthuc.testkit.TestPdf}).
 *
 * <p>It knows the standards well enough to break them on purpose. It must not know the code under
 * test: no class of the rooms is used here but {@code base}, and no PDF library.
 *
 * <p>Everything is deterministic: the same calls give the same bytes on every machine.
 */
package org.xacthuc.testkit;
