import tools
from plugins.mail import send
from plugins.mail.send import deliver, subject
import plugins.mail.send as mail
import plugins.mail.send


async def main(message):
    deliver(message)  # Noncompliant {{"deliver()" blocks the event loop: it calls "smtplib.SMTP.send_message".}}
    # Path: plugins/mail/send.py:7
    send.deliver(message)  # Noncompliant {{"send.deliver()" blocks the event loop: it calls "smtplib.SMTP.send_message".}}
    # Path: plugins/mail/send.py:7
    mail.deliver(message)  # Noncompliant {{"mail.deliver()" blocks the event loop: it calls "smtplib.SMTP.send_message".}}
    # Path: plugins/mail/send.py:7
    plugins.mail.send.deliver(message)  # Noncompliant {{"plugins.mail.send.deliver()" blocks the event loop: it calls "smtplib.SMTP.send_message".}}
    # Path: plugins/mail/send.py:7
    tools.pause()  # Noncompliant {{"tools.pause()" blocks the event loop: it calls "time.sleep".}}
    # Path: tools.py:5


async def harmless(message):
    subject(message)
    tools.nothing()
