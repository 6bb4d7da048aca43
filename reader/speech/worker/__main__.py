"""Entry of the worker processes: `parent PLACES ENGINE ...`, or `once ENGINE ...`."""

import os
import sys

if __name__ == "__main__":
    # The pipes get other numbers: what an engine or its driver prints must not come between our frames.
    source, sink = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    if sys.argv[1] == "parent":
        from reader.speech.worker import parent

        parent.main(int(sys.argv[2]), tuple(sys.argv[3:]), source, sink)
    else:
        from reader.speech.worker import once

        once.main(tuple(sys.argv[2:]), source, sink)
