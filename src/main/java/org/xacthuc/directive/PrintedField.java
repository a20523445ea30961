package org.xacthuc.directive;

import java.util.Optional;
import org.xacthuc.base.Box;

/**
 * Where a field of the head stands.
 *
 * @param field which one
 * @param page from 1
 * @param box around its lines, in points; absent in plain text
 */
public record PrintedField(DirectiveField field, int page, Optional<Box> box) {}
