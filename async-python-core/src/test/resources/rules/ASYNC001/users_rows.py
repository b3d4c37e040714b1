# parameters: additionalBlockingCalls=acme.Client.fetch | http | H | acme.AsyncClient.fetch;acme.slow;acme.cheap | cpu | L, nonBlockingCalls=requests.*;time.sleep, additionalOffloaders=acme.in_thread | acme | 0
import time

import acme
import requests


async def own_calls(client: acme.Client):
    client.fetch()  # Noncompliant {{Blocking call "acme.Client.fetch" in async function "own_calls" freezes the event loop. Use acme.AsyncClient.fetch instead.}}
    acme.slow()  # Noncompliant {{Blocking call "acme.slow" in async function "own_calls" freezes the event loop. Run it in a thread.}}
    acme.cheap()
    open("x")  # Noncompliant


async def excluded_calls():
    requests.get("x")
    requests.Session().get("x")
    time.sleep(1)


async def own_off_loader():
    await acme.in_thread(acme.slow)
    await acme.in_thread(acme.slow())  # Noncompliant {{"acme.slow" runs on the event loop before "acme.in_thread" starts: arguments are evaluated first. Pass the function itself.}}
