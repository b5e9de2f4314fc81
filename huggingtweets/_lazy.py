"Names that are imported on first use: torch and transformers take seconds."
import ast
from pathlib import Path

import lazy_loader


def attach(package, file):
    """`__getattr__` and `__dir__` of a package that offers what it imports under `if TYPE_CHECKING`.

    That block is what editors read; each name in it is imported when it is first used.
    """
    block = next(node for node in ast.parse(Path(file).read_text(encoding='utf-8')).body if isinstance(node, ast.If))
    homes = {node.module: [alias.name for alias in node.names] for node in block.body}
    load, names, _ = lazy_loader.attach(package, submod_attrs=homes)

    def get(name):
        from .core import document
        return document(load(name))
    return get, names
