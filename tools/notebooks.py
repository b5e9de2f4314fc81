"""Prints how the notebooks read: the grain of their exported cells, and how soon these are used and shown.

    python tools/notebooks.py [folder of notebooks]

A row for each notebook that exports something, and one for all of them:
  cells     exported cells, without those that only import
  median    lines of an exported cell that are not blank: median, 90th percentile, longest, and how many are over 40
  shown     exported cells with a visible output before the next one, of all
  used      exported cells that define something the next code cell uses, of those that define something
"""
import ast
import json
import sys
from pathlib import Path
from statistics import median, quantiles

LONG = 40  # lines of an exported cell, above which it holds more than one thought


def source(cell): return ''.join(cell['source'])


def directives(cell): return [line[2:].strip() for line in source(cell).splitlines() if line.startswith('#|')]


def code(cell):
    "What Python reads of a cell: no directives, and no magics where there are any"
    lines = [line for line in source(cell).splitlines() if not line.startswith('#|')]
    try: ast.parse('\n'.join(lines))
    except SyntaxError: lines = [line for line in lines if not line.startswith(('!', '%'))]
    return '\n'.join(lines)


def is_exported(cell):
    "True for a code cell that becomes part of a module and does more than import"
    if cell['cell_type'] != 'code' or not any(d.startswith('export') for d in directives(cell)): return False
    guards = ast.Import, ast.ImportFrom, ast.Try
    return not all(isinstance(node, guards) for node in ast.parse(code(cell)).body)


def n_lines(cell): return sum(bool(line.strip()) for line in code(cell).splitlines())


def defined(cell):
    "The names that a cell defines: functions, classes, constants; of a patched method its own name"
    names = set()
    for node in ast.parse(code(cell)).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)): names.add(node.name)
        if isinstance(node, ast.AnnAssign): names.add(node.target.id)
        if isinstance(node, ast.Assign):
            names |= {n.id for target in node.targets for n in ast.walk(target) if isinstance(n, ast.Name)}
    return names


def used(cell):
    "The names and attributes that a cell mentions"
    tree = ast.walk(ast.parse(code(cell)))
    return {n.id if isinstance(n, ast.Name) else n.attr for n in tree if isinstance(n, (ast.Name, ast.Attribute))}


def is_shown(cell): return bool(cell.get('outputs')) and 'hide' not in directives(cell)


def figures(cells):
    "Of the cells of one notebook: lines of exported cells, and for each whether it is shown, and used at once"
    cells = [c for c in cells if c['cell_type'] == 'code']
    places = [i for i, c in enumerate(cells) if is_exported(c)]
    lines, shown, at_once = [], [], []
    for i, after in zip(places, [*places[1:], len(cells)]):
        lines.append(n_lines(cells[i]))
        shown.append(any(map(is_shown, cells[i:after])))
        if names := defined(cells[i]): at_once.append(i+1 < len(cells) and bool(names & used(cells[i+1])))
    return lines, shown, at_once


def row(name, lines, shown, at_once):
    p90 = quantiles(lines, n=10)[-1] if len(lines) > 1 else lines[0]
    return (f'{name:28} {len(lines):5} {median(lines):7.0f} {p90:5.0f} {max(lines):7} {sum(n > LONG for n in lines):8} '
            f'{sum(shown)/len(shown):7.0%} {sum(at_once)/(len(at_once) or 1):6.0%}')


def main(folder='nbs'):
    print(f'{"notebook":28} cells  median   p90 longest  over {LONG}   shown   used')
    whole = [], [], []
    for path in sorted(Path(folder).glob('*.ipynb')):
        parts = figures(json.loads(path.read_text(encoding='utf-8'))['cells'])
        if not parts[0]: continue
        print(row(path.stem, *parts))
        for total, part in zip(whole, parts): total += part
    print(row('all', *whole))


if __name__ == '__main__': main(*sys.argv[1:])
