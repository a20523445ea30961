package org.xacthuc.testkit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.xacthuc.base.Limits;

/** The default limits but for one. */
public final class TestLimits {
  private TestLimits() {}

  /** Limits whose component of that name has that value, the others their default. */
  public static Limits with(String name, Number value) {
    RecordComponent[] components = Limits.class.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException("no limit " + name + " among " + names);
    }
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        Object standard = components[i].getAccessor().invoke(Limits.DEFAULT);
        boolean named = names.get(i).equals(name);
        values[i] =
            !named
                ? standard
                : standard instanceof Integer
                    ? (Object) value.intValue()
                    : (Object) value.longValue();
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Limits.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
