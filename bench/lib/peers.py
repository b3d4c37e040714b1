"""The work of bench/peers: which tools, on which files, and the tables. See there."""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import peers_measure as measure

BASE = "async-check"
SLOW_SECONDS = 30.0
SLOW_RUNS = 2

# What pylint knows of async code; it has nothing on blocking calls, tasks or loops.
PYLINT = (
    "await-outside-async,async-context-manager-with-regular-with,"
    "yield-inside-async-function,not-async-context-manager"
)

# Every tool must find something in this file, or its time means nothing. Part of each generated project.
CANARY = '''\
"""One defect at least for each tool; most of the file has none."""

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass
class Order:
    number: int
    customer: str
    total: float


@asynccontextmanager
async def transaction(name: str):
    await asyncio.sleep(0)
    yield name


async def load(number: int) -> Order:
    await asyncio.sleep(0.01)
    return Order(number, "nobody", 0.0)


async def wait_a_little() -> None:
    await asyncio.sleep(0)
    time.sleep(0.5)


async def save(order: Order) -> None:
    with transaction("save") as name:
        print(name, order.number)
    await asyncio.sleep(0)


def total_of(orders: list[Order]) -> float:
    return sum(order.total for order in orders)
'''

# Folders that one tool or another skips of its own accord: left out for all.
SKIPPED = {
    ".git", ".hg", ".svn", ".bzr", "CVS", ".venv", "venv", ".tox", ".nox", ".eggs", ".direnv", ".pants.d",
    ".mypy_cache", ".pytype", ".ruff_cache", ".ipynb_checkpoints", "__pycache__", "__pypackages__",
    "_build", "buck-out", "build", "dist", "node_modules", "site-packages", "target",
}


@dataclass
class Tool:
    """A way to run a tool; command and environment for a path and a number of jobs."""

    name: str
    command: Callable[[Path, int], list[str]]
    finding: re.Pattern
    good_statuses: range
    jobs: tuple[int, ...] = (1,)
    environment: Callable[[int], dict[str, str]] = lambda jobs: {}


@dataclass
class Input:
    """What is analysed. Generated ones hold the canary and are reported in by every tool."""

    name: str
    path: Path
    canary: bool
    files: int = 0
    lines: int = 0

    def __post_init__(self) -> None:
        files = [self.path] if self.path.is_file() else sorted(self.path.rglob("*.py"))
        self.files = len(files)
        self.lines = sum(file.read_bytes().count(b"\n") for file in files)


@dataclass
class Row:
    """What was measured of one tool with one number of jobs on one input; problem is None if all went well."""

    tool: Tool
    jobs: int
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: int = 0
    findings: int = 0
    problem: str | None = None
    slow: bool = False


def tools(root: Path, venv: Path, work: Path) -> list[Tool]:
    bin_ = venv / "bin"
    code = re.compile(r":\d+:\d+:? ASYNC\d+", re.MULTILINE)

    def ruff(name: str, cache: list[str]) -> Tool:
        return Tool(
            name,
            lambda path, jobs: [
                str(bin_ / "ruff"), "check", "--isolated", "--select", "ASYNC",
                "--output-format", "concise", *cache, str(path),
            ],
            code,
            range(2),
            (1, 2),
            lambda jobs: {"RAYON_NUM_THREADS": str(jobs)},
        )

    return [
        Tool(
            BASE,
            lambda path, jobs: [str(root / "bin/async-check"), "--jobs", str(jobs), str(path)],
            re.compile(r"^\S.*:\d+(:\d+)?: \[ASYNC\d+\]", re.MULTILINE),
            range(2),
            (1, 2),
        ),
        Tool(
            "flake8 + flake8-async",
            # What flake8-async has on by default; all of ASYNC would add its opt-in rules.
            lambda path, jobs: [
                str(bin_ / "flake8"), "--isolated", "--select", "ASYNC1,ASYNC2,ASYNC3,ASYNC4",
                "--jobs", str(jobs), str(path),
            ],
            code,
            range(2),
            (1, 2),
        ),
        Tool(
            "pylint, async checks",
            lambda path, jobs: [
                str(bin_ / "pylint"), f"--rcfile={os.devnull}", "--persistent=n", "--score=n", "--recursive=y",
                "--disable=all", f"--enable={PYLINT}", f"--jobs={jobs}", str(path),
            ],
            re.compile(r":\d+:\d+: E\d{4}:", re.MULTILINE),
            range(32),
            (1, 2),
        ),
        ruff("ruff, no cache", ["--no-cache"]),
        ruff("ruff, nothing changed since its cache", ["--cache-dir", str(work / "ruff-cache")]),
        Tool(
            "the seed's script",
            lambda path, jobs: [str(bin_ / "python"), str(root / "bench/lib/seed_analyzer.py"), str(path)],
            re.compile(r":\d+: \[ASYNC\d+\]", re.MULTILINE),
            range(2),
        ),
    ]


def parse_only(root: Path) -> Tool:
    """The frontend's parser alone, which async-check offers for this benchmark; prints its seconds."""
    return Tool(
        "python-frontend, parse only",
        lambda path, jobs: [str(root / "bin/async-check"), "--jobs", str(jobs), "--bench-parse-only", str(path)],
        re.compile(r"\d+(\.\d+)?"),
        range(1),
        (1, 2),
    )


def empty_folder(path: Path) -> Path:
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    # The build folder is ignored by git, and tools that respect .gitignore would see nothing in it.
    subprocess.run(["git", "init", "--quiet", str(path)], check=True)
    return path


def small_file(work: Path) -> Input:
    folder = empty_folder(work / "inputs/one-file")
    (folder / "canary.py").write_text(CANARY, encoding="utf-8")
    return Input("one file", folder / "canary.py", canary=True)


def generated(root: Path, work: Path, kloc: int) -> Input:
    folder = empty_folder(work / f"inputs/{kloc}-kloc")
    project = folder / "project"
    generator = [sys.executable, str(root / "bench/generate-project"), "--kloc", str(kloc), "--out", str(project)]
    subprocess.run(generator, check=True, stdout=sys.stderr)
    (project / "src/acme/zz_canary.py").write_text(CANARY, encoding="utf-8")
    return Input(f"{kloc:,} KLOC, generated", project, canary=True)


def real(folder: Path, work: Path) -> Input:
    copy = empty_folder(work / "inputs" / folder.name) / folder.name
    for source in sorted(folder.rglob("*.py")):
        place = source.relative_to(folder)
        if source.is_file() and not SKIPPED.intersection(place.parts):
            (copy / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy / place)
    return Input(folder.name, copy, canary=False)


class Bench:
    """Runs all tools on one input after another."""

    def __init__(self, options: argparse.Namespace, chosen: list[Tool]):
        self.options = options
        self.tools = chosen
        self.output = options.work / "output.txt"

    def rows(self, what: Input) -> list[Row]:
        rows = [Row(tool, jobs) for tool in self.tools for jobs in tool.jobs]
        for row in rows:
            self.run(row, what, warm_up=True)
        for turn in range(self.options.runs):
            # In turn, so that whatever else the machine does falls on all of them.
            for row in rows:
                if row.problem is None and not (row.slow and turn >= SLOW_RUNS):
                    self.run(row, what, warm_up=False)
        return rows

    def run(self, row: Row, what: Input, warm_up: bool) -> None:
        tool = row.tool
        print(f"  {what.name}: {tool.name}, jobs {row.jobs}{', warm-up' if warm_up else ''}", file=sys.stderr)
        run = measure.run(
            tool.command(what.path, row.jobs),
            tool.environment(row.jobs),
            self.output,
            self.options.timeout,
            cpus=row.jobs if self.options.pin else None,
            # Looking at memory costs a little time: only when that is not measured.
            sample=warm_up,
        )
        text = self.output.read_text(encoding="utf-8", errors="replace")
        row.problem = problem(tool, what, run, text)
        row.peak = max(row.peak, run.peak)
        row.findings = len(tool.finding.findall(text))
        if warm_up:
            row.slow = run.seconds > SLOW_SECONDS
        else:
            row.seconds.append(run.seconds)
            row.cpu.append(run.cpu)

    def parse_seconds(self, what: Input, jobs: int) -> tuple[float, float] | None:
        """Median seconds of the command that only parses, and of what it says itself; None without it."""
        tool = parse_only(self.options.root)
        walls, said = [], []
        for turn in range(self.options.runs + 1):
            run = measure.run(tool.command(what.path, jobs), {}, self.output, self.options.timeout)
            number = tool.finding.search(self.output.read_text(encoding="utf-8", errors="replace"))
            if run.status != 0 or number is None:
                return None
            if turn > 0:
                walls.append(run.seconds)
                said.append(float(number.group()))
        return statistics.median(walls), statistics.median(said)


def problem(tool: Tool, what: Input, run: measure.Run, text: str) -> str | None:
    """Why this run does not count, if it does not."""
    if run.timed_out:
        return f"stopped after {run.seconds:.0f} s"
    if run.status not in tool.good_statuses or "Traceback (most recent call last)" in text:
        last = text.strip().splitlines()[-1:] or ["no output"]
        return f"failed with status {run.status}: {last[0][:80]}"
    if what.canary and not tool.finding.search(text):
        return "found nothing, although something is there"
    return None


HEADINGS = ["tool", "jobs", "runs", "best s", "median s", "CPU s", "peak MB", "KLOC/s", "best ratio", "median ratio", "findings"]


def cells(row: Row, what: Input, bases: dict[int, Row]) -> list[str]:
    head = [row.tool.name, str(row.jobs)]
    if row.problem is not None:
        return [*head, row.problem, *[""] * (len(HEADINGS) - 3)]
    best, median = min(row.seconds), statistics.median(row.seconds)
    ratios = ["-", "-"]
    if row.jobs in bases:
        base = bases[row.jobs].seconds
        ratios = [f"{best / min(base):#.3g}", f"{median / statistics.median(base):#.3g}"]
    return [
        *head,
        str(len(row.seconds)),
        f"{best:.2f}",
        f"{median:.2f}",
        f"{statistics.median(row.cpu):.2f}",
        f"{row.peak / 1e6:.0f}",
        f"{what.lines / 1000 / median:.1f}",
        *ratios,
        str(row.findings),
    ]


def layout(lines: list[list[str]], markdown: bool) -> str:
    if markdown:
        rule = ["---"] + ["---:"] * (len(HEADINGS) - 1)
        return "\n".join("| " + " | ".join(line) + " |" for line in [HEADINGS, rule, *lines])
    # A problem is longer than its column and may run over the empty ones after it.
    fits = [line for line in lines if line[3]] + [HEADINGS]
    widths = [max(len(line[at]) for line in fits + ([HEADINGS] if at else lines)) for at in range(len(HEADINGS))]
    widths[0] = max(len(line[0]) for line in lines + [HEADINGS])
    out = []
    for line in [HEADINGS, *lines]:
        if not line[3] and line is not HEADINGS:
            out.append(f"{line[0]:<{widths[0]}}  {line[1]:>{widths[1]}}  {line[2]}")
        else:
            rest = "  ".join(f"{cell:>{width}}" for cell, width in zip(line[1:], widths[1:]))
            out.append(f"{line[0]:<{widths[0]}}  {rest}")
    return "\n".join(out)


def known_paths(what: Input, bench: Bench) -> str | None:
    """How many of the defects that the generator planted across files are in async-check's JSON."""
    known = what.path / "known-paths.json"
    if not known.is_file():
        return None
    wanted = json.loads(known.read_text(encoding="utf-8"))["paths"]
    command = [str(bench.options.root / "bin/async-check"), "--format", "json", str(what.path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    try:
        findings = json.loads(done.stdout)["findings"]
    except (ValueError, KeyError):
        return "async-check gave no JSON."
    seen = {(f["rule"], Path(f["path"]).resolve().relative_to(what.path.resolve()).as_posix(), f["line"]) for f in findings}
    found = sum((path["rule"], path["file"], path["line"]) in seen for path in wanted)
    return f"async-check finds {found} of the {len(wanted)} calls that the generator planted across files."


def parse_ratio(what: Input, bench: Bench, bases: dict[int, Row]) -> list[str]:
    lines = []
    for jobs, base in sorted(bases.items()):
        seconds = bench.parse_seconds(what, jobs)
        if seconds is None:
            return ["Ratio to the frontend's parse-only time: skipped, this async-check has no --bench-parse-only."]
        wall, said = seconds
        median = statistics.median(base.seconds)
        lines.append(
            f"Ratio to the frontend's parse-only time, jobs {jobs}: {median / wall:.2f} "
            f"(processes: {median:.2f} s / {wall:.2f} s), {median / max(said, 1e-9):.2f} "
            f"(parsing alone, without its process: {said:.2f} s)."
        )
    return lines


def report(what: Input, rows: list[Row], bench: Bench) -> str:
    bases = {row.jobs: row for row in rows if row.tool.name == BASE and row.problem is None}
    title = f"{what.name}: {what.files:,} files, {what.lines:,} lines"
    lines = [f"### {title}" if bench.options.markdown else title, ""]
    lines += [layout([cells(row, what, bases) for row in rows], bench.options.markdown), ""]
    if bases:
        notes = [*parse_ratio(what, bench, bases)]
        planted = known_paths(what, bench)
        notes += [planted] if planted else []
        lines += ["\n\n".join(notes) if bench.options.markdown else "\n".join(notes), ""]
    return "\n".join(lines)


def introduction(bench: Bench, venv: Path) -> str:
    names = ["flake8", "flake8-async", "pylint", "ruff"]
    shown = subprocess.run(
        [str(venv / "bin/python"), "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"],
        capture_output=True, text=True, check=True,
    )
    versions = {item["name"].replace("_", "-").lower(): item["version"] for item in json.loads(shown.stdout)}
    load = os.getloadavg()[0]
    return "\n".join(
        [
            f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs, load {load:.1f} at the start, "
            f"Python {platform.python_version()}, " + ", ".join(f"{name} {versions.get(name)}" for name in names) + ".",
            "Each run is a fresh process, after one warm-up; ratios are seconds / those of async-check with as many "
            "jobs, in this run: above 1 is slower than async-check.",
            "Peak MB: all processes of the tool together, read in the warm-up; below 20 MB it is that of this script. KLOC/s: by the median. The tools look for different defects: "
            "the number of findings only shows that they worked.",
            f"{'jobs 1 runs on one CPU, jobs 2 on two.' if bench.options.pin else 'jobs is the option of the tool; no CPU is closed to it (see CPU s).'}",
            "",
        ]
    )


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/peers")
    parser.add_argument("--root", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--kloc", type=int, action="append")
    parser.add_argument("--big", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--only")
    parser.add_argument("--timeout", type=float, default=3600)
    parser.add_argument("folders", type=Path, nargs="*")
    options = parser.parse_args(arguments)
    if options.runs < 1:
        parser.error("--runs must be at least 1")
    for folder in options.folders:
        if not folder.is_dir():
            parser.error(f"not a folder: {folder}")
    return options


def inputs(options: argparse.Namespace) -> list[Input]:
    sizes = options.kloc or [25, 100]
    sizes += [1000] if options.big else []
    found = [small_file(options.work)]
    found += [generated(options.root, options.work, kloc) for kloc in sizes if kloc > 0]
    return found + [real(folder.resolve(), options.work) for folder in options.folders]


def main(arguments: list[str]) -> int:
    options = parsed(arguments)
    venv = options.work / "venv"
    chosen = tools(options.root, venv, options.work)
    if options.only:
        wanted = options.only.split(",")
        chosen = [tool for tool in chosen if any(name in tool.name for name in wanted)]
    if any(tool.name == BASE for tool in chosen):
        # Builds it, and lets it make the cache that speeds up its start.
        subprocess.run([str(options.root / "bin/async-check"), "--version"], check=True, stdout=sys.stderr)
    bench = Bench(options, chosen)
    text = introduction(bench, venv)
    failed = False
    for what in inputs(options):
        rows = bench.rows(what)
        failed |= any(row.problem is not None for row in rows)
        text += "\n" + report(what, rows, bench)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    print(text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
