"Fine-tune a small language model on someone's posts and get a bot that writes like them."
__version__ = "1.0.0"

import lazy_loader as _lazy

# Names are imported on first use: torch and transformers take seconds. `Bot` comes from the wing that completes it.
__getattr__, __dir__, __all__ = _lazy.attach(__name__, submod_attrs={
    'data': ['Account', 'Corpus', 'account', 'load', 'make_corpus', 'samples'],
    'bot': ['find_base'],
    'card': ['Bot', 'find_bots'],
    'train.finetune': ['finetune']})
