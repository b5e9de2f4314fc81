"Posts to corpus: readers of what people own, open networks, rules, and the split into training and held-out posts."
import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(__name__, submod_attrs={
    'rules': ['apply_rules', 'get_rules'],
    'corpus': ['Account', 'Corpus', 'account', 'load_corpus', 'make_corpus', 'merge_accounts'],
    'sources': ['Source', 'load', 'load_all', 'samples']})
