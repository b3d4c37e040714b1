from .db import query
