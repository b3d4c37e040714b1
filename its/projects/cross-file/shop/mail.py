"""Mail, with the library that knows no event loop."""

import smtplib
from email.message import EmailMessage


def send(customer: str, text: str):
    message = EmailMessage()
    message["To"] = customer
    message.set_content(text)
    with smtplib.SMTP("localhost") as server:
        server.send_message(message)
