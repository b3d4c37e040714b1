async def fill(api, keys):
    return [await api.get(key) for key in keys]
