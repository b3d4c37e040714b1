"""What its/command-line/test.sh takes out of docs/command-line.md, and how it compares both languages.

    examples.py block FILE LABEL N         the N-th code block (from 1) after <!-- tested: LABEL -->
    examples.py run FILE LABEL N STEP      of that block, a workflow: what the step named STEP runs
    examples.py script FILE LABEL N JOB    of that block, for GitLab: the script of a job
    examples.py options FILE               the options of the first table, sorted
    examples.py compare ENGLISH FRENCH     what differs between both files, nothing if they are equal
"""

import re
import sys
from itertools import zip_longest
from pathlib import Path

import yaml

FENCE = re.compile(
    r"^(?:<!-- tested: (?P<label>[a-z-]+) -->\n)?```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL
)


def block(file: str, label: str, number: str) -> str:
    found = [match["code"] for match in FENCE.finditer(Path(file).read_text("utf-8")) if match["label"] == label]
    return found[int(number) - 1]


def run(file: str, label: str, number: str, step: str) -> str:
    jobs = yaml.safe_load(block(file, label, number))["jobs"]
    found = [one["run"] for job in jobs.values() for one in job["steps"] if one.get("name") == step]
    return found[0]


def script(file: str, label: str, number: str, job: str) -> str:
    return "\n".join(yaml.safe_load(block(file, label, number))[job]["script"])


def options(file: str) -> str:
    rows = re.findall(r"^\| `(-[^|]*)` \|", Path(file).read_text("utf-8"), re.MULTILINE)
    return "\n".join(sorted({option for row in rows for option in re.findall(r"--[a-z-]+", row)}))


def structure(file: str) -> list[str]:
    """What must be the same in both languages: headings' levels, code but for comments, tables' shapes and options."""
    text = Path(file).read_text("utf-8")
    parts = []

    def fence(match: re.Match) -> str:
        code = re.sub(r"#(?! noqa| NOSONAR).*", "#", match["code"])
        if not match["language"]:
            # What the command prints is in the reader's language.
            code = f"{code.count(chr(10))} lines"
        parts.append(f"{match['label']} {match['language']}\n{code}")
        return f"CODE {len(parts) - 1}"

    lines = []
    for line in FENCE.sub(fence, text).splitlines():
        if line.startswith("#"):
            lines.append(line.split(" ")[0])
        elif line.startswith("CODE "):
            lines.append(parts[int(line.split()[1])])
        elif line.startswith("|"):
            # Placeholders, in capitals, are translated; what is typed is not.
            typed = re.findall(r"`([-a-z.\[][^` ]*)", line)
            lines.append(f"row of {line.count('|')}: {typed}")
        elif line.startswith("-"):
            lines.append("item")
    return lines


def compare(english: str, french: str) -> str:
    pairs = zip_longest(structure(english), structure(french), fillvalue="nothing")
    return "\n".join(f"English: {one}\nFrench:  {other}" for one, other in pairs if one != other)


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    print({"block": block, "run": run, "script": script, "options": options, "compare": compare}[command](*arguments))
