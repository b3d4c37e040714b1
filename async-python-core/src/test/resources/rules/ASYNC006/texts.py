import json
import logging
from http import HTTPStatus

from django.views import View
from flask import Flask
from loguru import logger as log

app = Flask(__name__)
logger = logging.getLogger(__name__)


async def fetch(url="u"):
    await log.complete()
    return url


async def texts():
    a = f"{fetch()}"  # Noncompliant {{Coroutine "fetch()" is turned into text without "await": the text describes the coroutine object, not its result.}}
#          ^^^^^
#          ^[sc=11;ec=15]@-7<  {{This function is async.}}
    b = f"{fetch()!r:>10}"  # Noncompliant
    c = "%s" % fetch()  # Noncompliant
    d = "{}".format(fetch())  # Noncompliant
    e = str(fetch())  # Noncompliant
    f = json.dumps(fetch())  # Noncompliant
    print(fetch())  # Noncompliant
    logger.info("got %s", fetch())  # Noncompliant
    logging.warning(fetch())  # Noncompliant
    log.info(fetch())  # Noncompliant
    assert a, fetch()  # Noncompliant
    g = f"{await fetch()}"
    print(await fetch())
    return a, b, c, d, e, f, g


@app.route("/")
def view():
    return fetch()  # Noncompliant {{Coroutine "fetch()" is used without "await": this is the coroutine object, not its result.}}


@app.get("/async")
async def asynchronous_view():
    return fetch()


class Orders(View):
    def get(self, request):
        return fetch()  # Noncompliant

    def helper(self):
        return fetch()


def delegates():
    return fetch()


def other(status=HTTPStatus.OK):
    send = lambda: fetch()
    return send, status
