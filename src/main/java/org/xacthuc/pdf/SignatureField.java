package org.xacthuc.pdf;

import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Box;

/**
 * A signature field (ISO 32000-2 §12.7.5.5).
 *
 * @param fullName the fully qualified name (§12.7.4.2), or the object's id where it has no name
 * @param id the field's object
 * @param page the page that carries its widget, from 1; empty when none does
 * @param rectangle where the widget stands; absent when it shows nothing
 */
public record SignatureField(
    String fullName, ObjectId id, OptionalInt page, Optional<Box> rectangle) {}
