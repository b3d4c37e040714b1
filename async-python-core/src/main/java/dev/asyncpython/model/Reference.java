package dev.asyncpython.model;

/**
 * How a file refers to a function, a class or a value, as a text that needs no tree: where it
 * starts and what is done to it from there. The solver follows it when all files are known.
 *
 * <pre>
 *   app.util.load          an imported name; with leading dots for a relative import
 *   {@literal @}Service.run           a function or class of this file, by its id
 *   app.util.Service()     what the call gives: an instance of exactly this class
 *   app.util.Service%      an instance of this class or of a subclass, as annotations say
 *   app.db.connect()~      what awaiting the result gives
 *   app.db.open()$         what "with" binds
 *   app.deps.get_db*       what a dependency gives that a framework calls: returned or yielded
 *   {@literal @}Service%^.run         the method that super() finds
 *   {@literal @}Service%.repo.find    a member of a member
 * </pre>
 *
 * <p>The empty text is a name that is bound, but not to anything known.
 */
public final class Reference {

  /** A name that is bound to something unknown. */
  public static final String UNKNOWN = "";

  /** First character of a reference to something of the same file. */
  public static final char LOCAL = '@';

  /** Between the id of a function and those of the functions and classes inside it. */
  public static final char INSIDE = '/';

  /** What calling it gives. */
  public static final String CALLED = "()";

  /** Some instance of the class. */
  public static final char INSTANCE = '%';

  /** What awaiting it gives. */
  public static final char AWAITED = '~';

  /** What entering it as a context manager gives. */
  public static final char ENTERED = '$';

  /** What it gives to a framework that calls it. */
  public static final char PRODUCED = '*';

  /** What its class inherits. */
  public static final char PARENT = '^';

  private Reference() {}

  /** A function or class of the same file. */
  public static String local(String id) {
    return LOCAL + id;
  }

  /** A member of what a reference stands for. */
  public static String member(String reference, String name) {
    return reference + "." + name;
  }
}
