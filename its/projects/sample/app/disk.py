"""Files; written before the service became asynchronous."""

import shutil
from pathlib import Path

FOLDER = Path("files")


def copy(source, name):
    return shutil.copyfile(source, FOLDER / name)
