from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor()


async def needs_an_import(key):
    return executor.submit(len, key).result()
