"""The trained network as one ONNX graph with 8-bit weights.

Matrices become 7-bit integers a column: with 8 bits, processors without
integer dot products would saturate and answer differently from others. Their
inputs are brought to 8 bits as they come (dynamic quantisation). The piece
embedding becomes 8-bit integers a row.

Inputs: ``pieces``, ``marks`` (int64: 1, pieces), ``first``,
``last`` (int64: words; places of each word's first and last piece).
Outputs are one row a word: see ``OUTPUTS``.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.corpora import Document
from training.encoder import HEADS, LAYERS, WIDTH
from training.lexicon import write_lexicon
from training.network import ARC, CUE, REF, REL

Array = NDArray[np.float32]
OPSET = 17
OUTPUTS = ("scores", "arc_dependants", "arc_heads", "rel_dependants", "rel_heads",
           "cue_dependants", "cue_heads", "ref_dependants", "ref_heads", "ref_none")  # fmt: skip


class Graph:
    """A graph under construction, and the weights that it is made of."""

    def __init__(self, weights: dict[str, Array], bits: int) -> None:
        self.weights, self.bits = weights, bits
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._kept: dict[str, str] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a constant once; returns its name."""
        if name not in self._kept:
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
            self._kept[name] = name
        return name

    def node(
        self,
        operation: str,
        inputs: list[str],
        domain: str = "",
        count: int = 1,
        **attributes: object,
    ) -> str:
        """Add a node; returns the name of its (first) output."""
        name = f"{operation.lower()}_{len(self.nodes)}"
        outputs = [name] if count == 1 else [f"{name}_{i}" for i in range(count)]
        self.nodes.append(
            helper.make_node(operation, inputs, outputs, name=name, domain=domain, **attributes)
        )
        return outputs[0]

    def matrix(self, states: str, name: str, weight: Array, bias: Array | None) -> str:
        """States times an integer matrix (in, out), plus a bias."""
        if not self.bits:
            product = self.node("MatMul", [states, self.constant(f"{name}.weight", weight)])
            return (
                product
                if bias is None
                else self.node("Add", [product, self.constant(f"{name}.bias", bias)])
            )
        high = 2 ** (self.bits - 1) - 1
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / high
        whole = np.clip(np.rint(weight / scale), -high, high).astype(np.int8)
        inputs = [
            states,
            self.constant(f"{name}.weight", whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", np.zeros(scale.shape, np.int8)),
        ]
        if bias is not None:
            inputs.append(self.constant(f"{name}.bias", bias))
        return self.node("DynamicQuantizeMatMul", inputs, "com.microsoft")

    def linear(self, states: str, name: str) -> str:
        """A torch Linear by its name."""
        return self.matrix(
            states, name, self.weights[f"{name}.weight"].T, self.weights[f"{name}.bias"]
        )

    def norm(self, states: str, name: str) -> str:
        """A torch LayerNorm by its name."""
        scale = self.constant(f"{name}.weight", self.weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", self.weights[f"{name}.bias"])
        return self.node("LayerNormalization", [states, scale, bias], axis=-1, epsilon=1e-12)


def _embed(graph: Graph) -> str:
    table = graph.weights["encoder.pieces.weight"]
    scale = (np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127).astype(np.float32)
    whole = np.rint(table / scale).astype(np.int8)
    rows = graph.node("Gather", [graph.constant("pieces.table", whole), "pieces"])
    rows = graph.node("Cast", [rows], to=TensorProto.FLOAT)
    scales = graph.node("Gather", [graph.constant("pieces.scale", scale), "pieces"])
    rows = graph.node("Mul", [rows, scales])
    marks = graph.node(
        "Gather", [graph.constant("marks.table", graph.weights["encoder.marks.weight"]), "marks"]
    )
    size = graph.node("Shape", ["pieces"], start=1, end=2)
    zero = graph.constant("zero", np.zeros(1, np.int64))
    table_name = graph.constant("positions.table", graph.weights["encoder.positions.weight"])
    places = graph.node("Slice", [table_name, zero, size, zero])
    total = graph.node("Add", [graph.node("Add", [rows, marks]), places])
    return graph.norm(total, "encoder.norm")


def _layer(graph: Graph, states: str, number: int) -> str:
    name = f"encoder.layers.{number}"
    both = graph.linear(states, f"{name}.qkv")
    thirds = graph.constant("thirds", np.full(3, WIDTH, np.int64))
    graph.node("Split", [both, thirds], count=3, axis=-1)
    parts = list(graph.nodes[-1].output)
    mixed = graph.node("MultiHeadAttention", parts, "com.microsoft", num_heads=HEADS)
    mixed = graph.linear(mixed, f"{name}.attended")
    states = graph.norm(graph.node("Add", [states, mixed]), f"{name}.norm1")
    inner = graph.node("Gelu", [graph.linear(states, f"{name}.up")], "com.microsoft")
    inner = graph.linear(inner, f"{name}.down")
    return graph.norm(graph.node("Add", [states, inner]), f"{name}.norm2")


def _words(graph: Graph, states: str) -> str:
    rows = graph.node(
        "Reshape", [states, graph.constant("rows.shape", np.array([-1, WIDTH], np.int64))]
    )
    first, last = (graph.node("Gather", [rows, name]) for name in ("first", "last"))
    half = graph.constant("half", np.array(0.5, np.float32))
    return graph.node("Mul", [graph.node("Add", [first, last]), half])


def _heads(graph: Graph, words: str) -> list[str]:
    """The names of the outputs, in the order of OUTPUTS."""
    weights = graph.weights
    parts = ("arc", "rel", "cue", "ref")
    matrix = np.concatenate([weights[f"{p}.both.weight"] for p in parts]).T
    bias = np.concatenate([weights[f"{p}.both.bias"] for p in parts])
    views = graph.node("LeakyRelu", [graph.matrix(words, "views", matrix, bias)], alpha=0.1)
    widths = np.repeat([ARC, REL, CUE, REF], 2).astype(np.int64)
    graph.node("Split", [views, graph.constant("widths", widths)], count=len(widths), axis=-1)
    view = list(graph.nodes[-1].output)
    for place, name, bias_name in (
        (0, "arc_weight", "arc_bias"),
        (4, "cue_weight", ""),
        (6, "ref_weight", ""),
    ):
        turned = graph.constant(name, weights[name])
        if place == 6:
            none = graph.constant("ref_none.weight", weights["ref_none.weight"].T)
            base = graph.constant("ref_none.bias", weights["ref_none.bias"])
            nobody = graph.node("Add", [graph.node("MatMul", [view[6], none]), base])
        view[place] = graph.node("MatMul", [view[place], turned])
        if bias_name:
            view[place] = graph.node(
                "Add", [view[place], graph.constant(bias_name, weights[bias_name])]
            )
    return [graph.linear(words, "linear"), *view, nobody]


def build(weights: dict[str, Array], bits: int = 7) -> onnx.ModelProto:
    """The graph of the whole reader.

    Args:
        weights: the network's parameters by their torch names.
        bits: of the matrices' integers; 0 leaves them floating.
    """
    graph = Graph(weights, bits)
    states = _embed(graph)
    for number in range(LAYERS):
        states = _layer(graph, states, number)
    found = _heads(graph, _words(graph, states))
    for name, inner in zip(OUTPUTS, found, strict=True):
        graph.nodes.append(helper.make_node("Identity", [inner], [name]))
    widths = [len(weights["linear.bias"]), *np.repeat([ARC, REL, CUE, REF], 2).tolist(), 1]
    batch = [
        ("pieces", [1, "length"]),
        ("marks", [1, "length"]),
        ("first", ["words"]),
        ("last", ["words"]),
    ]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in batch]
    outputs = [
        helper.make_tensor_value_info(n, TensorProto.FLOAT, ["words", w])
        for n, w in zip(OUTPUTS, widths, strict=True)
    ]

    return _model(graph, "reader", inputs, outputs)


def relations(weights: dict[str, Array], bits: int = 7) -> onnx.ModelProto:
    """The scorer of relations between words and their chosen heads."""
    table = weights["rel_weight"]
    number = table.shape[0]
    flat = table.transpose(1, 0, 2).reshape(REL + 1, number * (REL + 1))
    graph = Graph(weights, bits)
    sums = graph.matrix(
        "dependants", "relations", np.ascontiguousarray(flat[:-1]), np.ascontiguousarray(flat[-1])
    )
    apart = graph.node(
        "Reshape", [sums, graph.constant("shape", np.array([0, number, REL + 1], np.int64))]
    )
    pads = [
        graph.constant("pads", np.array([0, 0, 0, 1], np.int64)),
        graph.constant("one", np.array(1, np.float32)),
    ]
    last = graph.constant("last_axis", np.array([-1], np.int64))
    column = graph.node("Unsqueeze", [graph.node("Pad", ["heads", *pads]), last])
    found = graph.node("Squeeze", [graph.node("MatMul", [apart, column]), last])
    graph.nodes.append(helper.make_node("Identity", [found], ["scores"]))
    inputs = [
        helper.make_tensor_value_info(n, TensorProto.FLOAT, ["words", REL])
        for n in ("dependants", "heads")
    ]
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["words", number])]
    return _model(graph, "relations", inputs, outputs)


def _model(
    graph: Graph, name: str, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
) -> onnx.ModelProto:
    made = helper.make_graph(graph.nodes, name, inputs, outputs, graph.constants)
    imports = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=imports, ir_version=9)


def export(
    trained: Path, vocabulary: Path, folder: Path, documents: list[Document], bits: int = 7
) -> None:
    """Write the files of the shipped model.

    Args:
        trained: ``weights.pt`` of a run.
        vocabulary: the pieces, one a line.
        folder: where ``reader.onnx``, ``relations.onnx``, ``labels.json``, ``lemmas.json`` and
            ``vocab.txt`` go.
        documents: the treebanks' training documents, for the lemmas.
        bits: of the matrices' integers.
    """
    kept = torch.load(trained, weights_only=False)
    weights = {name: value.float().numpy() for name, value in kept["weights"].items()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reader.onnx").write_bytes(build(weights, bits).SerializeToString())
    (folder / "relations.onnx").write_bytes(relations(weights, bits).SerializeToString())
    text = json.dumps(kept["labels"], ensure_ascii=False, indent=0, sort_keys=True)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")
    write_lexicon(folder / "lemmas.json", documents)
    (folder / "vocab.txt").write_bytes(vocabulary.read_bytes())
