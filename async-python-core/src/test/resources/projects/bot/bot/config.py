import json
import os
from dataclasses import dataclass


@dataclass
class Config:
    token: str
    database: str

    @classmethod
    def from_environment(cls) -> "Config":
        return cls(os.environ["TOKEN"], os.environ.get("DATABASE", "bot.db"))


config = Config.from_environment()


def load_texts(path):
    with open(path) as file:
        return json.load(file)
