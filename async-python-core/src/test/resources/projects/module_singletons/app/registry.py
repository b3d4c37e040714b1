from app.clients import client as shared

default = shared
