"""Voice models for tests: a few nodes with the inputs and outputs of Piper's, whose sound is a tone with noise."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("piper", reason="piper-tts is not installed")
onnx = pytest.importorskip("onnx", reason="onnx, which makes the models, is not installed")

HOP, RATE = 256, 16_000
UNKNOWN = 200
"""No model here knows this phoneme."""


def config(**changes: Any) -> dict[str, Any]:
    from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP  # noqa: PLC0415 - only if it is installed

    return {
        "audio": {"sample_rate": RATE, "quality": "medium"},
        "espeak": {"voice": "de"},
        "language": {"code": "de_DE"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "num_symbols": 256,
        "num_speakers": 1,
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        **changes,
    }


def tiny_voice(
    folder: Path,
    name: str = "de_DE-tina-medium",
    *,
    told: bool = False,
    rounds: str = "Ceil",
    crooked: bool = False,
    loudness: float = 0.3,
    **changes: Any,
) -> Path:
    """A model with its configuration.

    `told`: the durations are an output; `rounds`: the node that rounds them; `crooked`: there are too few samples.
    """
    helper, kinds = onnx.helper, onnx.TensorProto
    many = changes.get("num_speakers", 1) > 1
    constants = {
        "five": np.int64(5), "step": np.float32(0.7), "least": np.float32(0.3), "noise": np.array([0]),
        "length": np.array([1]), "second": np.array([1]), "hop": np.int64(HOP), "loudness": np.float32(loudness),
        "zero": np.int64(0),
        "one": np.int64(1), "outer": np.array([0, 1]), "pitch": np.float32(0.1), "breath": np.float32(0.6),
        "fewer": np.int64(7 * crooked),
        "table": np.zeros(UNKNOWN, np.int64),
    }  # fmt: skip
    node = helper.make_node
    nodes = [
        node("Gather", ["table", "input"], ["nothing"]),  # fails for a phoneme beyond it, as real voices do
        node("Add", ["input", "nothing"], ["phonemes"]),
        node("Mod", ["phonemes", "five"], ["kinds"]),
        node("Cast", ["kinds"], ["numbers"], to=kinds.FLOAT),
        node("Mul", ["numbers", "step"], ["steps"]),
        node("Add", ["steps", "least"], ["plain"]),  # a frame or two, as in real voices
        node("Gather", ["scales", "length"], ["slowness"]),
        node("Mul", ["plain", "slowness"], ["slowed"]),
        node("Unsqueeze", ["slowed", "second"], ["w"]),
        node(rounds, ["w"], ["w_ceil"]),
        node("ReduceSum", ["w_ceil"], ["frames"], keepdims=0),
        node("Cast", ["frames"], ["whole_frames"], to=kinds.INT64),
        node("Mul", ["whole_frames", "hop"], ["samples"]),
        node("Sub", ["samples", "fewer"], ["so_many"]),
        node("Range", ["zero", "so_many", "one"], ["places"]),
        node("Cast", ["places"], ["times"], to=kinds.FLOAT),
        node("Mul", ["times", "pitch"], ["phases"]),
        node("Sin", ["phases"], ["tone"]),
        node("RandomNormalLike", ["tone"], ["randomness"]),
        node("Gather", ["scales", "noise"], ["noise_scale"]),
        node("Mul", ["randomness", "noise_scale"], ["all_noise"]),
        node("Mul", ["all_noise", "breath"], ["quiet_noise"]),
        node("Add", ["tone", "quiet_noise"], ["both"]),
        node("Mul", ["both", "loudness"], ["mixed"]),
        node("Unsqueeze", ["mixed", "outer"], ["alone" if many else "output"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", kinds.INT64, [1, None]),
        helper.make_tensor_value_info("input_lengths", kinds.INT64, [1]),
        helper.make_tensor_value_info("scales", kinds.FLOAT, [3]),
    ]
    if many:  # the number of the speaker is the loudness
        inputs.append(helper.make_tensor_value_info("sid", kinds.INT64, [1]))
        nodes += [
            node("Cast", ["sid"], ["who"], to=kinds.FLOAT),
            node("Mul", ["alone", "who"], ["output"]),
        ]
    outputs = [helper.make_tensor_value_info("output", kinds.FLOAT, [1, 1, None])]
    if told:
        outputs.append(helper.make_tensor_value_info("w_ceil", kinds.FLOAT, [1, 1, None]))
    values = [onnx.numpy_helper.from_array(np.array(value), key) for key, value in constants.items()]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, values)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)])
    model.ir_version = 8
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.onnx"
    onnx.save(model, path)
    Path(f"{path}.json").write_text(json.dumps(config(**changes)), "utf-8")
    return path
