from django.db import models
from sqlalchemy.orm import Session


class User(models.Model):
    name = models.TextField()

    def rename(self, name):
        self.name = name
        self.save()


class Published(User):
    pass


class Unit:
    def __init__(self, session: Session):
        self.session = session

    def __enter__(self):
        return self.session

    def __exit__(self, *args):
        self.session.commit()
