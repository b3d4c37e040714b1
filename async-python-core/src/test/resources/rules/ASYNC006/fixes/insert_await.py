import asyncio


async def fetch(url="u"):
    await asyncio.sleep(1)
    return {"id": url}


async def main(url):
    fetch()
    _ = fetch(url)
    if fetch():
        pass
    if not fetch():
        pass
    a = fetch()["id"]
    b = fetch().json()
    c = fetch() == 3
    d = fetch() ** 2
    e = [x for x in fetch()]
    f = str(fetch())
    i = fetch()[1:2]
    async with fetch() as g:
        print(a, b, c, d, e, f, g, i)
    for x in fetch():
        print(x)
    [fetch(u) for u in url]
    h = {u for u in url if fetch(u)}
    try:
        return fetch(h)
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
