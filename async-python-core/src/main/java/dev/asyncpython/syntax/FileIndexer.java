package dev.asyncpython.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.BaseTreeVisitor;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.ImportName;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** The one walk over a file: sorts its nodes into scopes and classes. */
final class FileIndexer extends BaseTreeVisitor {

  private final List<FunctionScope> functions = new ArrayList<>();
  private final List<ClassScope> classes = new ArrayList<>();
  private final IdentityHashMap<Tree, FunctionScope> scopes = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, ClassScope> classScopes = new IdentityHashMap<>();
  private final Set<String> importedModules = new HashSet<>();
  private final FunctionScope module;
  private FunctionScope current;
  private @Nullable ClassScope currentClass;

  private FileIndexer(FileInput file) {
    module = new FunctionScope(FunctionScope.Kind.MODULE, file, null, null);
    current = module;
    scopes.put(file, module);
  }

  static FileIndexer index(FileInput file) {
    FileIndexer indexer = new FileIndexer(file);
    file.accept(indexer);
    return indexer;
  }

  FunctionScope module() {
    return module;
  }

  /** Functions and lambdas in source order. */
  List<FunctionScope> functions() {
    return functions;
  }

  List<ClassScope> classes() {
    return classes;
  }

  IdentityHashMap<Tree, FunctionScope> scopes() {
    return scopes;
  }

  IdentityHashMap<Tree, ClassScope> classScopes() {
    return classScopes;
  }

  /** First parts of all imported names. */
  Set<String> importedModules() {
    return importedModules;
  }

  @Override
  public void visitImportName(ImportName statement) {
    statement
        .modules()
        .forEach(module -> importedModules.add(module.dottedName().names().get(0).name()));
  }

  @Override
  public void visitImportFrom(ImportFrom statement) {
    if (statement.module() != null && statement.dottedPrefixForModule().isEmpty()) {
      importedModules.add(statement.module().names().get(0).name());
    }
  }

  @Override
  public void visitStatementList(StatementList list) {
    for (Statement statement : list.statements()) {
      current.add(statement);
    }
    super.visitStatementList(list);
  }

  @Override
  public void visitFunctionDef(FunctionDef def) {
    scan(def.decorators());
    scan(def.typeParams());
    scan(def.parameters());
    scan(def.returnTypeAnnotation());
    FunctionScope scope =
        new FunctionScope(FunctionScope.Kind.FUNCTION, def, current, currentClass);
    if (currentClass != null) {
      currentClass.addMethod(scope);
    }
    within(scope, def.body());
  }

  @Override
  public void visitLambda(LambdaExpression lambda) {
    scan(lambda.parameters());
    within(
        new FunctionScope(FunctionScope.Kind.LAMBDA, lambda, current, null), lambda.expression());
  }

  private void within(FunctionScope scope, Tree body) {
    functions.add(scope);
    scopes.put(scope.tree(), scope);
    current.addNested(scope);
    FunctionScope outer = current;
    ClassScope outerClass = currentClass;
    current = scope;
    currentClass = null;
    scan(body);
    current = outer;
    currentClass = outerClass;
  }

  @Override
  public void visitClassDef(ClassDef def) {
    scan(def.decorators());
    scan(def.args());
    ClassScope scope = new ClassScope(def, current);
    classes.add(scope);
    classScopes.put(def, scope);
    ClassScope outerClass = currentClass;
    currentClass = scope;
    scan(def.body());
    currentClass = outerClass;
  }

  @Override
  public void visitCallExpression(CallExpression call) {
    current.add(call);
    // The callee's last attribute is not a read of its own: what runs there is the call.
    if (call.callee() instanceof QualifiedExpression callee) {
      scan(callee.qualifier());
    } else {
      scan(call.callee());
    }
    scan(call.argumentList());
  }

  @Override
  public void visitQualifiedExpression(QualifiedExpression attribute) {
    current.add(attribute);
    super.visitQualifiedExpression(attribute);
  }

  @Override
  public void visitAwaitExpression(AwaitExpression await) {
    current.add(await);
    super.visitAwaitExpression(await);
  }

  @Override
  public void visitYieldExpression(YieldExpression yield) {
    current.add(yield);
    super.visitYieldExpression(yield);
  }

  @Override
  public void visitPyListOrSetCompExpression(ComprehensionExpression comprehension) {
    current.add(comprehension);
    super.visitPyListOrSetCompExpression(comprehension);
  }

  @Override
  public void visitDictCompExpression(DictCompExpression comprehension) {
    current.add(comprehension);
    super.visitDictCompExpression(comprehension);
  }

  @Override
  public void visitAssignmentStatement(AssignmentStatement assignment) {
    assignment
        .lhsExpressions()
        .forEach(
            list -> {
              if (list.expressions().size() == 1) {
                recordAttribute(list.expressions().get(0), assignment.assignedValue());
              }
            });
    super.visitAssignmentStatement(assignment);
  }

  @Override
  public void visitAnnotatedAssignment(AnnotatedAssignment assignment) {
    recordAttribute(assignment.variable(), assignment.annotation());
    super.visitAnnotatedAssignment(assignment);
  }

  private void recordAttribute(Expression target, Tree source) {
    if (target instanceof QualifiedExpression attribute
        && attribute.qualifier() instanceof Name receiver
        && current.owner() != null
        && receiver.name().equals(firstParameter(current))) {
      current.owner().addAttribute(attribute.name().name(), source);
    } else if (target instanceof Name name && currentClass != null) {
      currentClass.addAttribute(name.name(), source);
    }
  }

  /** The name of a method's first parameter ({@code self} by custom); null when it has none. */
  static @Nullable String firstParameter(FunctionScope method) {
    if (!(method.tree() instanceof FunctionDef def) || def.parameters() == null) {
      return null;
    }
    var parameters = def.parameters().nonTuple();
    if (parameters.isEmpty() || parameters.get(0).name() == null) {
      return null;
    }
    return parameters.get(0).name().name();
  }
}
