"Fine-tune a small language model on someone's posts and get a bot that writes like them."
__version__ = "1.0.0"

from importlib import import_module as _import_module

# Where each public name lives. They are imported on first use: torch and transformers take seconds.
_HOMES = dict(load='sources', samples='sources', Account='data', account='data', make_corpus='data', Corpus='data',
              find_base='base', finetune='train', Bot='generate')
__all__ = list(_HOMES)

def __getattr__(name):
    "Import a public name from its module on first use."
    if name not in _HOMES: raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return getattr(_import_module(f'{__name__}.{_HOMES[name]}'), name)

def __dir__(): return sorted([*globals(), *__all__])
