import requests
from fastapi import Depends
from sqlalchemy.orm import Session

from app.db import get_db


class UserService:
    def __init__(self, db: Session = Depends(get_db)):
        self.db = db
        # FastAPI makes it in its thread pool.
        self.settings = requests.get("https://example.org/settings")

    def load(self, identifier):
        return self.db.get(UserService, identifier)

    def name(self):
        return "users"


class MailService:
    def send(self, text):
        return requests.post("https://example.org/mail", data=text)


def get_users(db: Session = Depends(get_db)) -> UserService:
    return UserService(db)


async def get_mail():
    return MailService()


async def get_mail_and_close():
    mail = MailService()
    yield mail


def blocking_dependency():
    # In the thread pool as well.
    return requests.get("https://example.org/token")


async def coroutine_dependency():
    return requests.get("https://example.org/token")  # Noncompliant {{Blocking call "requests.get" in async function "coroutine_dependency" freezes the event loop. Use httpx.AsyncClient or aiohttp.ClientSession instead.}}
