from app.work import (
    Ordered,
    Service,
    Unknown,
    cached,
    cached_for_ever,
    cached_with_size,
    decorated_by_the_project,
    known_and_unknown,
    retried,
    retried_with_arguments,
    unknown,
    unknown_context,
    unknown_with_arguments,
)


async def transparent(key):
    cached(key)  # Noncompliant {{"cached()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:15
    cached_with_size(key)  # Noncompliant {{"cached_with_size()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:20
    cached_for_ever(key)  # Noncompliant {{"cached_for_ever()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:25
    retried(key)  # Noncompliant {{"retried()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:30
    retried_with_arguments(key)  # Noncompliant {{"retried_with_arguments()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:35


async def methods(service: Service, ordered: Ordered, key):
    Service.static(key)  # Noncompliant {{"Service.static()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:75
    service.static(key)  # Noncompliant {{"service.static()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:75
    Service.of_class(key)  # Noncompliant {{"Service.of_class()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:79
    service.overriding(key)  # Noncompliant {{"service.overriding()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:83
    ordered.load(key)  # Noncompliant {{"ordered.load()" blocks the event loop: it calls "requests.get".}}
    # Path: app/work.py:103


async def not_known(service: Service, key):
    unknown(key)
    unknown_with_arguments(key)
    known_and_unknown(key)
    decorated_by_the_project(key)
    service.unknown(key)
    service.attribute
    with unknown_context():
        pass
