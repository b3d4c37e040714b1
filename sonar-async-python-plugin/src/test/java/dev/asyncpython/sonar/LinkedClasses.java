package dev.asyncpython.sonar;

import dev.asyncpython.sonar.ClassReferences.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes as the class loader of our plugin sees them on one server: our own, the Python
 * analyzer's of that server, SonarQube's and the JDK's. Finds members as the JVM does when it
 * links.
 */
final class LinkedClasses {

  private final JarFile analyzer;
  private final Map<String, byte[]> own;
  private final Map<String, Shape> shapes = new HashMap<>();

  LinkedClasses(JarFile analyzer, Map<String, byte[]> own) {
    this.analyzer = analyzer;
    this.own = own;
  }

  boolean hasClass(String name) {
    return shape(name) != null;
  }

  /** Says why a reference does not link, or nothing if it does. */
  @Nullable String problem(Member member) {
    Shape owner = shape(member.owner());
    if (owner == null) {
      return "class is missing";
    }
    if (member.isMethod() && owner.isInterface() != member.ownerIsInterface()) {
      return owner.isInterface() ? "is an interface there" : "is a class there";
    }
    Integer access = find(member.owner(), member.name() + member.descriptor());
    if (access == null) {
      return "member is missing";
    }
    return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0
            && !own.containsKey(member.owner())
        ? "member is not visible"
        : null;
  }

  /** The abstract methods that a concrete class inherits and does not implement. */
  List<String> notImplemented(String name) {
    Shape shape = shape(name);
    if (shape == null || shape.isAbstract()) {
      return List.of();
    }
    List<String> missing = new ArrayList<>();
    for (String type : withSupertypes(name, new ArrayList<>())) {
      Shape declaring = shape(type);
      if (declaring == null) {
        continue;
      }
      declaring
          .members()
          .forEach(
              (member, access) -> {
                if ((access & Opcodes.ACC_ABSTRACT) != 0 && !hasBody(name, member)) {
                  missing.add(type + "." + member);
                }
              });
    }
    return missing;
  }

  private boolean hasBody(String name, String member) {
    return withSupertypes(name, new ArrayList<>()).stream()
        .map(this::shape)
        .anyMatch(
            s ->
                s != null
                    && s.members().containsKey(member)
                    && (s.members().get(member) & Opcodes.ACC_ABSTRACT) == 0);
  }

  private @Nullable Integer find(String owner, String member) {
    for (String type : withSupertypes(owner, new ArrayList<>())) {
      Shape shape = shape(type);
      if (shape != null && shape.members().containsKey(member)) {
        return shape.members().get(member);
      }
    }
    return null;
  }

  private List<String> withSupertypes(String name, List<String> found) {
    if (found.contains(name)) {
      return found;
    }
    found.add(name);
    Shape shape = shape(name);
    if (shape != null) {
      shape.supertypes().forEach(type -> withSupertypes(type, found));
    }
    return found;
  }

  private @Nullable Shape shape(String name) {
    if (!shapes.containsKey(name)) {
      byte[] classFile = read(name);
      if (classFile == null) {
        return null;
      }
      shapes.put(name, Shape.of(classFile));
    }
    return shapes.get(name);
  }

  private byte @Nullable [] read(String name) {
    if (own.containsKey(name)) {
      return own.get(name);
    }
    String file = name + ".class";
    try {
      // What the analyzer brings must never be found on the class path of this test.
      if (name.startsWith("org/sonar/plugins/python/")) {
        var entry = analyzer.getEntry(file);
        return entry == null ? null : analyzer.getInputStream(entry).readAllBytes();
      }
      try (InputStream stream = LinkedClasses.class.getClassLoader().getResourceAsStream(file)) {
        return stream == null ? null : stream.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What of a class file matters for linking; members are {@code name + descriptor}. */
  private record Shape(int access, List<String> supertypes, Map<String, Integer> members) {

    boolean isInterface() {
      return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isAbstract() {
      return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    static Shape of(byte[] classFile) {
      List<String> supertypes = new ArrayList<>();
      Map<String, Integer> members = new HashMap<>();
      ClassReader reader = new ClassReader(classFile);
      if (reader.getSuperName() != null) {
        supertypes.add(reader.getSuperName());
      }
      supertypes.addAll(List.of(reader.getInterfaces()));
      reader.accept(
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
              members.put(name + descriptor, access);
              return null;
            }

            @Override
            public @Nullable FieldVisitor visitField(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                @Nullable Object value) {
              members.put(name + descriptor, access);
              return null;
            }
          },
          ClassReader.SKIP_CODE);
      return new Shape(reader.getAccess(), supertypes, members);
    }
  }
}
