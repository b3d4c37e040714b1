from app.main import imported_function


async def serve(identifier):
    # The issue stands in the coroutine function itself, once.
    return await imported_function(identifier)
