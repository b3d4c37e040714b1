import asyncio
import signal
from functools import partial

from app import handlers
from app.handlers import Ticker, note, report


async def the_loop_calls_them(ticker: Ticker):
    loop = asyncio.get_running_loop()
    loop.call_soon(report)  # Noncompliant {{"report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    loop.call_soon(handlers.report, 1)  # Noncompliant {{"handlers.report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    loop.call_later(1, report)  # Noncompliant {{"report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    loop.call_at(1, ticker.tick)  # Noncompliant {{"ticker.tick" blocks the event loop: it calls "time.sleep".}}
    # Path: app/handlers.py:16
    loop.call_soon_threadsafe(report)  # Noncompliant {{"report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    loop.add_signal_handler(signal.SIGTERM, report)  # Noncompliant {{"report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    loop.call_soon(lambda: report(1))  # Noncompliant {{"lambda" blocks the event loop: "requests.post" is called 2 calls away.}}
    # Path: app/main.py:23, app/handlers.py:7


async def with_arguments():
    loop = asyncio.get_running_loop()
    loop.call_soon(partial(report, 1))  # Noncompliant {{"report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    loop.call_soon(partial(note, 1))


async def of_tasks(job):
    task = asyncio.create_task(job())
    task.add_done_callback(report)  # Noncompliant {{"report" blocks the event loop: it calls "requests.post".}}
    # Path: app/handlers.py:7
    return await task


async def harmless(ticker: Ticker):
    loop = asyncio.get_running_loop()
    loop.call_soon(note)
    loop.call_later(1, ticker.cheap)
    loop.call_soon(lambda: note(1))


async def called_elsewhere(executor):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(executor, report)
    loop.run_in_executor(None, report).add_done_callback(note)
    return partial(report, 1), {"report": report}
