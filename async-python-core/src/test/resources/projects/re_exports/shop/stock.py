import subprocess


def reserve(item):
    subprocess.run(["reserve", item])
