"""Environment variables for the libraries that we use: all of them are set at once, before the first thread begins.

Until glibc 2.41, a thread that reads one while another thread sets one may read freed memory, which ends the program.
"""

import os
from typing import Final

VARIABLES: Final = {
    "PULSE_LATENCY_MSEC": "100",
    "OPENBLAS_MAIN_FREE": "1",
}
"""Those of the user are left as they are.

PULSE_LATENCY_MSEC: milliseconds in the sound server. Qt's own 16 are not enough; on two cores with a load of 4, 60 left
8 to 58 holes in 12 seconds and 100 left 5 to 10, and with more than 100 a flush is no longer silent within 100.

OPENBLAS_MAIN_FREE: numpy sets it for the moment in which it is loaded, which is in a thread, unless it is set already.
"""


def settle() -> None:
    """Set what is not set; to be called while there is but one thread."""
    for name, value in VARIABLES.items():
        os.environ.setdefault(name, value)
