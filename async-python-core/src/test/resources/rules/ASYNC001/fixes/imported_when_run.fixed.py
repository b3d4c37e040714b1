"""The module is imported only where it does not help."""
import asyncio
from typing import TYPE_CHECKING
import time

if TYPE_CHECKING:
    import asyncio


async def main(step):
    await step()
    await asyncio.sleep(1)


if __name__ == "__main__":
    import asyncio

    asyncio.run(main(print))
