from aiogram import Router
from discord.ext import commands

from portal.remote import load

router = Router()
bot = commands.Bot("!")


@router.message()
async def on_message(message):
    await message.answer(load(message.text))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


@bot.command()
async def show(context):
    await context.send(load("x"))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


class Cog(commands.Cog):
    @commands.command()
    async def show(self, context):
        await context.send(self.text())  # Noncompliant {{"self.text()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: portal/bots.py:29, portal/remote.py:5

    def text(self):
        return load("x")
