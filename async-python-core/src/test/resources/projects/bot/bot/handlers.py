import asyncio

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import Message

from bot import weather
from bot.config import load_texts
from bot.database import Database, database

router = Router()


@router.message(Command("start"))
async def start(message: Message):
    user = database.user(message.from_user.id)  # Noncompliant {{"database.user()" blocks the event loop: it calls "sqlite3.Connection.execute".}}
    # Path: bot/database.py:11
    if user is None:
        database.add(message.from_user.id, message.from_user.full_name)  # Noncompliant {{"database.add()" blocks the event loop: it calls "sqlite3.Connection.execute".}}
        # Path: bot/database.py:16
    await message.answer(load_texts("texts.json")["hello"])  # Noncompliant {{"load_texts()" blocks the event loop: it calls "builtins.open".}}
    # Path: bot/config.py:20


@router.message(F.text)
async def show_forecast(message: Message, own: Database):
    text = weather.forecast(message.text)  # Noncompliant {{"weather.forecast()" blocks the event loop: "requests.get" is called 2 calls away.}}
    # Path: bot/weather.py:17, bot/weather.py:9
    await message.answer(f"{weather.emoji(text)} {text}")
    own.user(1)  # Noncompliant {{"own.user()" blocks the event loop: it calls "sqlite3.Connection.execute".}}
    # Path: bot/database.py:11


@router.message(Command("later"))
async def later(message: Message):
    text = await asyncio.to_thread(weather.forecast, message.text)
    await message.answer(weather.emoji(text))
