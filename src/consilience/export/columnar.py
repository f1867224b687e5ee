"""Parquet: one file a table, with types, nulls and what every column holds."""

import io
from collections.abc import Sequence

from consilience.errors import UsageError
from consilience.export.tables import Table


def parquet_files(tables: Sequence[Table]) -> dict[str, bytes]:
    """The tables as Parquet files.

    Raises:
        UsageError: Where pyarrow, which writes them, is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as problem:
        raise UsageError(
            "Parquet needs pyarrow (170 MB), which is not installed: "
            "pip install 'consilience[parquet]', or export with --to csv"
        ) from problem
    kinds = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.string(),
    }
    files = {}
    for table in tables:
        fields = [
            pa.field(c.name, kinds[c.kind], metadata={"description": c.about})
            for c in table.columns
        ]
        schema = pa.schema(fields, metadata={"title": table.title, "description": table.about})
        columns = [
            pa.array([_plain(row[at]) for row in table.rows], field.type)
            for at, field in enumerate(fields)
        ]
        out = io.BytesIO()
        pq.write_table(pa.Table.from_arrays(columns, schema=schema), out)
        files[f"{table.name}.parquet"] = out.getvalue()
    return files


def _plain(cell: object) -> object:
    """Words without halves of a pair of code units, which UTF-8 cannot write."""
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell
