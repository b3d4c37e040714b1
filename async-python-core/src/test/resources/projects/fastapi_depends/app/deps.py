from typing import Annotated

from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from app.db import get_async_db, get_db
from app.services import MailService, UserService, get_mail, get_users

DbSession = Annotated[Session, Depends(get_db)]
AsyncDbSession = Annotated[AsyncSession, Depends(get_async_db)]
Users = Annotated[UserService, Depends(get_users)]
Mail = Annotated[MailService, Depends(get_mail)]
