"""The module is imported only where it does not help."""
from typing import TYPE_CHECKING
import time

if TYPE_CHECKING:
    import asyncio


async def main(step):
    await step()
    time.sleep(1)


if __name__ == "__main__":
    import asyncio

    asyncio.run(main(print))
