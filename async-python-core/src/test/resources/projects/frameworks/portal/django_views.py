from django.http import HttpResponse
from django.views import View

from portal.remote import load


def view(request):
    return HttpResponse(load(request.path))


async def async_view(request):
    return HttpResponse(load(request.path))  # Noncompliant {{"load()" blocks the event loop: it calls "requests.get".}}
    # Path: portal/remote.py:5


class Page(View):
    def get(self, request):
        return HttpResponse(load(request.path))


class AsyncPage(View):
    async def get(self, request):
        return HttpResponse(self.text(request))  # Noncompliant {{"self.text()" blocks the event loop: "requests.get" is called 2 calls away.}}
        # Path: portal/django_views.py:27, portal/remote.py:5

    def text(self, request):
        return load(request.path)
