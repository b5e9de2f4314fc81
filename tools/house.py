"""Fails when the notebooks break a rule of the house, one line for each place:

- a module imports only from notebooks with a lower number, lazy imports included, and no private names;
- no exported cell is longer than 40 lines that are not blank;
- every public function, class and method has a docstring, but for methods that override one.

    python tools/house.py [folder of notebooks]
"""
import ast
import json
import re
import sys
from pathlib import Path

from notebooks import LONG, code, directives, is_exported, n_lines

LIBRARY = 'huggingtweets'
FREE = {'__version__'}  # what any module may take from the package itself


def notebooks(folder):
    "Module, number and code cells of each notebook that exports a module"
    for path in sorted(Path(folder).glob('*.ipynb')):
        cells = [c for c in json.loads(path.read_text(encoding='utf-8'))['cells'] if c['cell_type'] == 'code']
        module = next((d.split()[1] for c in cells for d in directives(c) if d.startswith('default_exp')), None)
        if module: yield path, module, cells


def number_of(path):
    "The number that a notebook's name begins with"
    m = re.match(r'\d+', path.name)
    return int(m[0]) if m else None


def exported_nodes(cells):
    "Each node of the syntax trees of the exported cells, with its cell"
    for cell in cells:
        if any(d.startswith('export') for d in directives(cell)):
            for node in ast.walk(ast.parse(code(cell))): yield cell, node


def imports(node):
    "The pairs (module below the library, name) that an import takes from it"
    if isinstance(node, ast.ImportFrom) and (node.module or '').split('.')[0] == LIBRARY:
        return [(node.module.partition('.')[2], alias.name) for alias in node.names]
    if isinstance(node, ast.Import):
        return [(a.name.partition('.')[2], '') for a in node.names if a.name.split('.')[0] == LIBRARY]
    return []


def numbers_of(module, name, rooms):
    "The numbers of the notebooks that an import depends on: a room, a room of a wing, or a wing as a whole"
    dotted = f'{module}.{name}'.strip('.')
    for room in (dotted, module):
        if room in rooms: return [rooms[room]]
    return [n for room, n in rooms.items() if not module or room.startswith(f'{module}.')]


def upward_imports(folder):
    "Imports of what does not stand below, and of private names"
    found = list(notebooks(folder))
    rooms = {module: number_of(path) for path, module, _ in found}
    for path, own, cells in found:
        for cell, node in exported_nodes(cells):
            for module, name in imports(node):
                if not module and name in FREE: continue
                where, what = f'{path}, cell {cell["id"]}', f'{LIBRARY}.{module}.{name}'.replace('..', '.').strip('.')
                if name.startswith('_'): yield f'{where}: {what} is private to its room: make it public or move it'
                for number in numbers_of(module, name, rooms):
                    if number >= rooms[own]:
                        yield f'{where}: {own} ({rooms[own]}) imports {what} ({number}): import only from lower numbers'
                        break


def long_cells(folder):
    "Exported cells with more than one thought"
    for path, _, cells in notebooks(folder):
        for cell in filter(is_exported, cells):
            if n_lines(cell) > LONG: yield f'{path}, cell {cell["id"]}: {n_lines(cell)} lines, over {LONG}: split it'



def patched_class(node):
    "The name of the class that a function is patched onto, None for other functions"
    is_patch = any('patch' in ast.unparse(d) for d in node.decorator_list)
    return ast.unparse(node.args.args[0].annotation) if is_patch and node.args.args[0].annotation else None


def public(body, derived):
    "The public functions and classes of a body of code, and the methods of classes that are not `derived`"
    for node in body:
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name.startswith('_'): continue
        if isinstance(node, ast.FunctionDef) and patched_class(node) in derived: continue
        yield node
        if isinstance(node, ast.ClassDef) and not node.bases: yield from public(node.body, derived)


def undocumented(folder):
    "Public functions, classes and methods without a docstring; methods of derived classes may override one"
    for path, _, cells in notebooks(folder):
        bodies = [(cell, ast.parse(code(cell)).body) for cell in filter(is_exported, cells)]
        derived = {n.name for _, body in bodies for n in body if isinstance(n, ast.ClassDef) and n.bases}
        for cell, body in bodies:
            for node in public(body, derived):
                if not ast.get_docstring(node): yield f'{path}, cell {cell["id"]}: {node.name} has no docstring'


def main(folder='nbs'):
    complaints = [line for check in (upward_imports, long_cells, undocumented) for line in check(folder)]
    for line in complaints: print(line, file=sys.stderr)
    return bool(complaints)


if __name__ == '__main__': sys.exit(main(*sys.argv[1:]))
