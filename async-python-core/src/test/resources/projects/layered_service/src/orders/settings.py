from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    mail_host: str = "localhost"


settings = Settings()
