"""Has a voice model tell how long each of its phonemes lasts, without a library for models.

A model is a protocol buffer (onnx.proto: ModelProto.graph = 7; GraphProto.node = 1, output = 12; NodeProto.output = 2,
op_type = 4; ValueInfoProto.name = 1). A VITS model rounds the durations up, in frames, by its only node "Ceil".
"""

from collections.abc import Iterator

_GRAPH, _NODE, _GRAPH_OUTPUT, _NODE_OUTPUT, _OP_TYPE, _NAME = 7, 1, 12, 2, 4, 1
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class NotAModel(ValueError):
    """The bytes are no protocol buffer."""


def telling_durations(model: bytes) -> bytes:
    """The model with the durations as one more output; as it is where they cannot be told from other values.

    Raises NotAModel.
    """
    rounded = [name for name, operation in _nodes(model) if operation == b"Ceil"]
    if len(rounded) != 1 or rounded[0] in _outputs(model):
        return model
    # Two graphs in a row are merged by every reader of protocol buffers, their lists joined.
    return model + _field(_GRAPH, _field(_GRAPH_OUTPUT, _field(_NAME, rounded[0])))


def _outputs(model: bytes) -> list[bytes]:
    outputs = (content for number, content in _graph(model) if number == _GRAPH_OUTPUT)
    return [bytes(name) for output in outputs for number, name in _fields(output) if number == _NAME]


def _nodes(model: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The first output and the operation of each node."""
    for number, content in _graph(model):
        if number == _NODE:
            parts = list(_fields(content))
            outputs = [bytes(part) for kind, part in parts if kind == _NODE_OUTPUT]
            operations = [bytes(part) for kind, part in parts if kind == _OP_TYPE]
            yield (outputs or [b""])[0], (operations or [b""])[0]


def _graph(model: bytes) -> Iterator[tuple[int, memoryview]]:
    for number, content in _fields(memoryview(model)):
        if number == _GRAPH:
            yield from _fields(content)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The fields that hold bytes: number and content; the others are stepped over."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == _VARINT:
            _, at = _varint(message, at)
            continue
        length = {_FIXED64: 8, _FIXED32: 4}.get(kind)
        if kind == _BYTES:
            length, at = _varint(message, at)
        if length is None or at + length > len(message):
            raise NotAModel("not a protocol buffer, or only a part of one")
        if kind == _BYTES:
            yield key >> 3, message[at : at + length]
        at += length


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """The number that begins at `at`, and where it ends."""
    number = 0
    for shift in range(0, 64, 7):
        if at >= len(message):
            break
        byte = message[at]
        number |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:  # noqa: PLR2004 - the bit that says that more follows
            return number, at
    raise NotAModel("not a protocol buffer, or only a part of one")


def _field(number: int, content: bytes) -> bytes:
    return bytes([number << 3 | _BYTES]) + _length(len(content)) + content


def _length(value: int) -> bytes:
    low, high = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _length(high) if high else bytes([low])
