"""Runs one command in a fresh process and says what it took: wall and CPU seconds, peak memory."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

SAMPLE_SECONDS = 0.02


@dataclass
class Run:
    """Status of the process, seconds, peak memory in bytes: of all its processes together if sampled."""

    status: int
    seconds: float
    cpu: float
    peak: int
    timed_out: bool


class Sampler(threading.Thread):
    """Adds up the memory of a process and its descendants, pages shared by several counted once."""

    def __init__(self, pid: int):
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(SAMPLE_SECONDS):
            self.peak = max(self.peak, sum(memory(pid) for pid in descendants(self.pid)))


def descendants(pid: int) -> list[int]:
    found, rest = [], [pid]
    while rest:
        current = rest.pop()
        found.append(current)
        try:
            for task in os.listdir(f"/proc/{current}/task"):
                children = Path(f"/proc/{current}/task/{task}/children").read_text(encoding="ascii")
                rest.extend(int(child) for child in children.split())
        except OSError:
            pass  # ended meanwhile, or no Linux
    return found


def memory(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def run(
    command: list[str],
    environment: dict[str, str],
    output: Path,
    timeout: float,
    cpus: int | None = None,
    sample: bool = False,
) -> Run:
    """Both output streams go to the file. With cpus, the command has only so many; Linux only."""
    allowed = [] if cpus is None else sorted(os.sched_getaffinity(0))[:cpus]
    with output.open("wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            env={**os.environ, **environment},
            start_new_session=True,
            preexec_fn=None if cpus is None else lambda: os.sched_setaffinity(0, allowed),
        )
        late = threading.Event()
        timer = threading.Timer(timeout, stop, [process.pid, late])
        timer.start()
        sampler = Sampler(process.pid)
        if sample:
            sampler.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            # Interrupted: nothing may go on behind our back.
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            timer.cancel()
            sampler.done.set()
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if sample:
        sampler.join()
    # The kernel's figure is exact, but of the largest single process.
    largest = usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)
    return Run(
        process.returncode,
        seconds,
        usage.ru_utime + usage.ru_stime,
        max(largest, sampler.peak),
        late.is_set(),
    )


def stop(pid: int, late: threading.Event) -> None:
    late.set()
    os.killpg(pid, signal.SIGKILL)
