"""Entry of the worker processes: the first argument says which kind."""

import sys

from reader.speech.worker import parent

if __name__ == "__main__":
    parent.main(int(sys.argv[2]))
