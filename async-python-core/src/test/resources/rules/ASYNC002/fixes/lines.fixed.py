import asyncio


async def load(client):
    (await client
        .users)
    value = await client.users(
            1,
        ).all()
    return value, (await client
        .users(2))
