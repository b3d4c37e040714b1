import requests


class WeatherError(Exception):
    pass


def request(city):
    response = requests.get("https://example.org/weather", params={"q": city}, timeout=5)
    if response.status_code != 200:
        raise WeatherError(response.text)
    return response.json()


def forecast(city):
    try:
        return request(city)["text"]
    except WeatherError:
        return "no forecast"


def emoji(text):
    return {"sunny": "☀"}.get(text, "?")
