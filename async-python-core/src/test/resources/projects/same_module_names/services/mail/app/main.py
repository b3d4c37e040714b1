from app.db import save
from services.mail.app.db import save as save_by_full_name

from .db import save as save_here


async def harmless(row):
    save(row)
    save_here(row)
    save_by_full_name(row)
