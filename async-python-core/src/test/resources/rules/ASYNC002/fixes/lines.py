import asyncio


async def load(client):
    asyncio.run(
        client
        .users
    )
    value = asyncio.run(
        client.users(
            1,
        ).all()
    )
    return value, asyncio.run(
        client
        .users(2)
    )
