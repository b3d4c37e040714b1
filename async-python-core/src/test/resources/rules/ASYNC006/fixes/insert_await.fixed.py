import asyncio


async def fetch(url="u"):
    await asyncio.sleep(1)
    return {"id": url}


async def main(url):
    await fetch()
    _ = await fetch(url)
    if await fetch():
        pass
    if not (await fetch()):
        pass
    a = (await fetch())["id"]
    b = (await fetch()).json()
    c = await fetch() == 3
    d = (await fetch()) ** 2
    e = [x for x in await fetch()]
    f = str(await fetch())
    i = (await fetch())[1:2]
    async with await fetch() as g:
        print(a, b, c, d, e, f, g, i)
    for x in await fetch():
        print(x)
    [await fetch(u) for u in url]
    h = {u for u in url if await fetch(u)}
    try:
        return await fetch(h)
    except OSError:
        return None


async def no_fix(url):
    a = f"{fetch()}"
    (fetch(u) for u in url)

    class Local:
        fetch()

    b = lambda: print(fetch())
    return a, b


def synchronous():
    fetch()
