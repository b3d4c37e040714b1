package dev.asyncpython.persistence;

import dev.asyncpython.measures.FileMeasures;
import dev.asyncpython.measures.Practice;
import dev.asyncpython.model.AsyncLibrary;
import dev.asyncpython.model.CallFact;
import dev.asyncpython.model.CallTrait;
import dev.asyncpython.model.ClassFacts;
import dev.asyncpython.model.Deferral;
import dev.asyncpython.model.Effect;
import dev.asyncpython.model.FunctionFacts;
import dev.asyncpython.model.FunctionTrait;
import dev.asyncpython.model.ModuleFacts;
import dev.asyncpython.model.PathRule;
import dev.asyncpython.model.Reference;
import dev.asyncpython.model.SourceRange;
import dev.asyncpython.model.Tier;
import dev.asyncpython.model.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts that hold every value of every enum, and every unusual text. */
final class SampleFacts {

  private SampleFacts() {}

  static SavedFacts all() {
    ModuleFacts shared = module("shop:app/main.py", AsyncLibrary.ASYNCIO);
    return new SavedFacts(
        List.of(
            new PathRule("ASYNC001", Effect.BLOCKS, Tier.L, Integer.MAX_VALUE),
            new PathRule("ASYNC002", Effect.RUNS_LOOP, Tier.M, 6),
            new PathRule("ASYNC007", Effect.WAITS, Tier.H, -1)),
        List.of(
            new SavedFile(
                "shop:app/main.py",
                true,
                Map.of(
                    "ASYNC001",
                    module("shop:app/main.py", AsyncLibrary.TRIO),
                    "ASYNC002",
                    shared,
                    "ASYNC007",
                    shared),
                measures(),
                List.of(
                    new Deferral("shop:app/main.py", 70_000, "ASYNC001", "S7488"),
                    new Deferral("shop:app/main.py", 1, "ASYNC004", "S7502"))),
            SavedFile.ofFacts(
                "shop:app/util.py",
                Map.of("ASYNC001", module("shop:app/util.py", AsyncLibrary.ANYIO))),
            SavedFile.ofFacts("shop:app/empty.py", Map.of())));
  }

  private static FileMeasures measures() {
    Map<Practice, Integer> practices = new EnumMap<>(Practice.class);
    for (Practice practice : Practice.values()) {
      practices.put(practice, practices.size() + 1);
    }
    return new FileMeasures(90_000, 300, 0, Integer.MAX_VALUE, practices);
  }

  static ModuleFacts module(String file, AsyncLibrary library) {
    return new ModuleFacts(
        file,
        library,
        Map.of("load", "app.util.load", "Service", "@Service", "x", Reference.UNKNOWN),
        List.of(".base", "..other"),
        List.of(
            new ClassFacts(
                "Service",
                List.of("app.base.Base", Reference.UNKNOWN),
                Map.of("run", "Service.run", "twice", ""),
                Map.of("repo", "app.repo.Repo()", "other", Reference.UNKNOWN))),
        List.of(
            function("Service.run", EnumSet.noneOf(FunctionTrait.class)),
            function("main", EnumSet.allOf(FunctionTrait.class))));
  }

  private static FunctionFacts function(String id, Set<FunctionTrait> traits) {
    List<CallFact> calls = new ArrayList<>();
    for (Use use : Use.values()) {
      calls.add(
          new CallFact(
              new SourceRange(70_000, 0, 70_002, 300),
              "load",
              "app.util.load",
              use,
              null,
              "",
              Tier.H,
              Set.of(),
              Set.of(),
              "",
              CallFact.ANYTHING));
    }
    for (Effect effect : Effect.values()) {
      for (Tier tier : Tier.values()) {
        calls.add(
            new CallFact(
                new SourceRange(3, 4, 3, 14),
                "é\uD83D\uDE00 \uD800 \u0000",
                Reference.UNKNOWN,
                Use.CALL,
                effect,
                "time.sleep",
                tier,
                EnumSet.allOf(CallTrait.class),
                Set.of("S7488", "S7499", "S7493"),
                "-1:path",
                "2,timeout,key"));
      }
    }
    return new FunctionFacts(
        id, id, new SourceRange(1, 0, 1, 5), traits, "app.models.User%", calls);
  }
}
