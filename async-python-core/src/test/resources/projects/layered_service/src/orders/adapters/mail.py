import smtplib
from email.message import EmailMessage

from orders.settings import Settings


class Mailer:
    def __init__(self, settings: Settings):
        self.settings = settings

    def _connect(self):
        return smtplib.SMTP(self.settings.mail_host)

    def send(self, text):
        message = EmailMessage()
        message.set_content(text)
        with self._connect() as server:
            server.send_message(message)
