def make_client():
    return object()
