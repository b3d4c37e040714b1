import smtplib

server: smtplib.SMTP


def deliver(message):
    server.send_message(message)


def subject(message):
    return message["Subject"]
