"Fine-tune a small language model on someone's posts and get a bot that writes like them."
__version__ = "1.0.0"

from typing import TYPE_CHECKING

from huggingtweets._lazy import attach as _attach

__all__ = ['Account', 'Bot', 'Corpus', 'account', 'find_base', 'find_bots', 'finetune', 'load', 'make_corpus',
           'samples']

if TYPE_CHECKING:
    from .bot.base import find_base
    from .card import Bot, find_bots
    from .data.corpus import Account, Corpus, account
    from .data.sources import load, make_corpus, samples
    from .train.finetune import finetune

__getattr__, __dir__ = _attach(__name__, __file__)
