"""The root of Vorleser's own errors; each kind is defined where it arises and worded in `reader/wording.py`."""


class VorleserError(Exception):
    """Something went wrong that the user can be told about; attributes of subclasses fill the wording."""
