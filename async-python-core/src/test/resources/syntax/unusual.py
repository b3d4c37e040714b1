import asyncio, asyncio as aio, os.path
from asyncio import (
    run as run_it,
    create_task,
)
from . import sibling
from ..parent import *
from concurrent.futures import ThreadPoolExecutor as Pool


def f(*args, **kwargs):
    return f(*args, **kwargs), f(*args, 1, *args, key=1, **kwargs, **kwargs)


async def starred(*args, key, other=lambda: asyncio.run(starred()), **kwargs):
    await starred(*[starred(*a, **k) for a, k in args], **{**kwargs})
    first, *rest = await asyncio.gather(*args, **kwargs)
    print(*rest, *(x for x in rest), sep="")
    return *rest, first


async def positional_only(a, b=1, /, c=2, *, d=3):
    return [a, *b, {*c}, {**d}]


@(lambda g: g)
@f()[0].decorate(key=1)
@f
async def decorated(x: "asyncio.Task[int] | None" = None, y: int | None = (z := 3)) -> "list[int]":
    if (n := len(await x)) > 1 and (task := create_task(decorated())):
        task.result()
    return [m := n, (lambda q=n: (await_ := q))()]


async def matching(command):
    match command:
        case {"key": [first, *_], **rest} if await starred():
            return asyncio.run(starred())
        case asyncio.Task() | asyncio.Future() as task:
            task.result()
        case [1 | 2, str(), None, -1.5, "x" "y"] | (_, _):
            pass
        case _:
            await starred()


async def comprehensions(rows):
    a = [await x async for x in rows if await x if x]
    b = {await k: await v async for k, v in rows}
    c = {x async for x in (await y async for y in rows)}
    d = (await x for x in rows)
    e = [[await y for y in await x] for x in rows]
    f"{await a} {b!r:>{len(c)}} {f'{d!s} {[z async for z in e]}'} {{}} {a=}"
    return (yield a), (yield)


def bases():
    return []


class C(*bases(), metaclass=type, **{}):
    x: int
    y, z = 1, [asyncio.sleep(i) for i in range(3)]
    (w) = lambda self: self.x

    async def __aenter__(self): return self

    async def __aexit__(self, *_): self.x, self.y[0], *self.z = 1, 2, 3

    @property
    def p(self): return self.p

    @p.setter
    def p(self, value): self.p = value

    class Inner:
        async def deep(self):
            async def deeper():
                return super().deep(), __class__
            return await deeper()


class Generic[T: int, *Ts, **P](list[T]):
    type Alias[U] = dict[U, T]

    async def method[V](self, value: V, *args: *Ts) -> V:
        return await self.method[V](value)


type Pair[A, B] = tuple[A, B]


async def statements(x):
    global later
    later = x
    del x, later
    assert await f(), "message"
    async with f() as (a, b), f() as c.d, f():
        pass
    async with (
        f() as e,
        Pool() as g,
    ):
        g.submit(f).result()
    with (await f()) as h, open("x") as h.i[0]:
        ...
    try:
        raise ValueError from await f()
    except* (ValueError, TypeError) as error:
        del error
    else:
        pass
    finally:
        await f()
    while (line := await f()):
        if not line: continue
        break
    else:
        pass
    async for i, (j, *k) in f():
        i.l += await j
        k @= j ** -1 if i else ~j
    for m[0] in [f()]:
        m[1:2, ::3, ...] = not m is not None
    for o.p, in []: pass
    return lambda *a, k=1, **kw: (yield)


async def empty_results():
    asyncio.create_task(*[starred()])
    asyncio.gather(**{})
    asyncio.run(*[])
    asyncio.run()
    aio.get_event_loop().run_until_complete(**{"future": starred()})
    _ = asyncio.ensure_future()
    __ = ___ = starred()
    asyncio.gather(*())[0].result()
    "".join(await x for x in [])
    (lambda: asyncio.run)()()
    asyncio . run ( starred ( ) )
    (((asyncio).run))(starred())
    asyncio.run; starred; await starred(); starred()
    print((await starred()).result().result, -starred(), starred() @ starred())
    return (asyncio.run if starred else asyncio.wait)(starred())


later: "asyncio.Future" = None
if __name__ == "__main__": asyncio.run(starred(), debug=True)
