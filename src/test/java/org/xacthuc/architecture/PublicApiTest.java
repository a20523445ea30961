package org.xacthuc.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xacthuc.Verifier;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.verdict.FindingCode;

/**
 * What is promised to programs that use the library (the documentation of {@link
 * org.xacthuc.Verifier}'s package): types that the public ones of the root package lead to. After
 * an intended change run {@code mvn test -Dtest=PublicApiTest -Dxacthuc.regenerate=true}, and read
 * the difference as those programs' authors would.
 */
class PublicApiTest {
  private static final Path SIGNATURES =
      Path.of("src/test/resources/org/xacthuc/architecture/public-api.txt");

  private static final Set<String> PROMISED =
      Set.of(
          "org.xacthuc",
          "org.xacthuc.base",
          "org.xacthuc.pdf",
          "org.xacthuc.cms",
          "org.xacthuc.trust",
          "org.xacthuc.time",
          "org.xacthuc.directive",
          "org.xacthuc.verdict");

  /** Each type with the place that led to it. */
  private final Map<Class<?>, String> reached = new LinkedHashMap<>();

  private final Deque<Class<?>> waiting = new ArrayDeque<>();

  @Test
  void leadsToPromisedPackagesAlone() throws IOException {
    reach();

    assertThat(reached).containsKey(FindingCode.class).hasSizeGreaterThan(100);
    assertThat(reached)
        .allSatisfy(
            (type, from) -> {
              assertThat(Modifier.isPublic(type.getModifiers())).as("%s, %s", type, from).isTrue();
              if (!type.getName().equals("org.xacthuc.pdf.syntax.ByteSource")) {
                assertThat(PROMISED).as("%s, by %s", type, from).contains(type.getPackageName());
              }
            });
  }

  /** A changed line may break programs that use the library. */
  @Test
  void theRootPackageIsAsRecorded() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Class<?> type : rootTypes()) {
      lines.addAll(signatures(type));
    }
    if (Boolean.getBoolean("xacthuc.regenerate")) {
      Files.createDirectories(SIGNATURES.getParent());
      Files.write(SIGNATURES, lines);
    }
    assertThat(lines).hasSizeGreaterThan(100).isEqualTo(Files.readAllLines(SIGNATURES));
  }

  private void reach() throws IOException {
    rootTypes().forEach(type -> found(type, "the root package"));
    found(CertificateFiles.class, "the promise");
    while (!waiting.isEmpty()) {
      look(waiting.remove());
    }
  }

  private void look(Class<?> type) {
    String name = type.getName();
    found(type.getGenericSuperclass(), name);
    Arrays.stream(type.getGenericInterfaces()).forEach(t -> found(t, name));
    for (Executable member : members(type)) {
      String from = name + "#" + member.getName();
      if (member instanceof Method method) {
        found(method.getGenericReturnType(), from);
      }
      Arrays.stream(member.getGenericParameterTypes()).forEach(t -> found(t, from));
      Arrays.stream(member.getGenericExceptionTypes()).forEach(t -> found(t, from));
    }
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field)) {
        found(field.getGenericType(), name + "." + field.getName());
      }
    }
    for (Class<?> inner : type.getDeclaredClasses()) {
      if (Modifier.isPublic(inner.getModifiers())) {
        found(inner, name);
      }
    }
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(t -> found(t, name));
    }
  }

  private void found(Type type, String from) {
    if (type instanceof Class<?> found) {
      Class<?> one = found.isArray() ? found.getComponentType() : found;
      boolean ours = !one.isPrimitive() && !one.getName().startsWith("java.");
      if (ours && reached.putIfAbsent(one, from) == null) {
        waiting.add(one);
      }
    } else if (type instanceof ParameterizedType generic) {
      found(generic.getRawType(), from);
      Arrays.stream(generic.getActualTypeArguments()).forEach(t -> found(t, from));
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
          .flatMap(Arrays::stream)
          .forEach(t -> found(t, from));
    } else if (type instanceof GenericArrayType array) {
      found(array.getGenericComponentType(), from);
    }
  }

  private static List<String> signatures(Class<?> type) {
    TreeSet<String> lines = new TreeSet<>();
    for (Executable member : members(type)) {
      lines.add("  " + member.toGenericString());
    }
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field)) {
        lines.add("  " + field.toGenericString());
      }
    }
    List<String> all = new ArrayList<>(List.of(type.toGenericString()));
    all.addAll(lines);
    for (Class<?> inner : sorted(Arrays.stream(type.getDeclaredClasses()))) {
      all.addAll(signatures(inner));
    }
    return all;
  }

  /** Constructors and methods that other packages see, but for what is told to be internal. */
  private static List<Executable> members(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()).map(Constructor.class::cast),
            Arrays.stream(type.getDeclaredMethods()))
        .filter(PublicApiTest::isVisible)
        .filter(m -> !(m.getDeclaringClass() == Certificate.class && m.getName().equals("holder")))
        .toList();
  }

  private static boolean isVisible(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static List<Class<?>> rootTypes() throws IOException {
    String root = Verifier.class.getPackageName();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java", root.split("[.]")))) {
      return sorted(
          sources
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
              .map(name -> named(root + "." + name.replace(".java", ""))));
    }
  }

  private static List<Class<?>> sorted(Stream<? extends Class<?>> types) {
    return types
        .<Class<?>>map(type -> type)
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
