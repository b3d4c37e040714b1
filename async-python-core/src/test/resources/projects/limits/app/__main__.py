import asyncio

from app.server import FP_started_by_another_file

asyncio.run(FP_started_by_another_file())
