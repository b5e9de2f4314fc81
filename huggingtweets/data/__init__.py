"Posts to corpus: readers of what people own, open networks, rules, and the split into training and held-out posts."
from typing import TYPE_CHECKING

from huggingtweets._lazy import attach as _attach

__all__ = ['Account', 'Corpus', 'Source', 'account', 'apply_rules', 'get_rules', 'load', 'load_all', 'load_corpus',
           'make_corpus', 'merge_accounts', 'samples']

if TYPE_CHECKING:
    from .corpus import Account, Corpus, account, load_corpus, merge_accounts
    from .rules import apply_rules, get_rules
    from .sources import Source, load, load_all, make_corpus, samples

__getattr__, __dir__ = _attach(__name__, __file__)
