package dev.asyncpython.sonar;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Every class, method and field that a class file names. Names are internal: {@code a/b/C}. */
final class ClassReferences {

  /** A method ({@code descriptor} with parentheses) or a field that a class uses. */
  record Member(String owner, String name, String descriptor, boolean ownerIsInterface)
      implements Comparable<Member> {

    private static final Comparator<Member> ORDER =
        Comparator.comparing(Member::owner)
            .thenComparing(Member::name)
            .thenComparing(Member::descriptor)
            .thenComparing(Member::ownerIsInterface);

    boolean isMethod() {
      return descriptor.startsWith("(");
    }

    @Override
    public int compareTo(Member other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return owner + "." + name + (isMethod() ? "" : ":") + descriptor;
    }
  }

  private final Set<String> classes = new TreeSet<>();
  private final Set<Member> members = new TreeSet<>();

  private ClassReferences() {}

  static ClassReferences of(byte[] classFile) {
    ClassReferences references = new ClassReferences();
    ClassReader reader = new ClassReader(classFile);
    // A remapper is shown every type of a class file: signatures, annotations, constants too.
    reader.accept(
        new ClassRemapper(
            new ClassVisitor(Opcodes.ASM9) {},
            new Remapper(Opcodes.ASM9) {
              @Override
              public String map(String internalName) {
                references.classes.add(internalName);
                return internalName;
              }
            }),
        0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return references.new Instructions();
          }
        },
        0);
    return references;
  }

  Set<String> classes() {
    return classes;
  }

  Set<Member> members() {
    return members;
  }

  private final class Instructions extends MethodVisitor {

    Instructions() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      // A field instruction does not say whether its owner is an interface.
      members.add(new Member(owner, name, descriptor, false));
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (!owner.startsWith("[")) {
        members.add(new Member(owner, name, descriptor, isInterface));
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          members.add(
              new Member(
                  handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface()));
        }
      }
    }
  }
}
