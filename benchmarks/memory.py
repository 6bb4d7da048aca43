"""How much memory a process has held at the most."""

from pathlib import Path


def peak_megabytes(process: int | str = "self") -> float:
    """On Linux; what `getrusage` tells begins with the peak of the process that started this one."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
