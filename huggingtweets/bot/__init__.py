"What a bot is and does: its base model, its folder, and what it writes. `Bot` itself is whole in `huggingtweets.card`."
import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(__name__, submod_attrs={
    'base': ['Base', 'bits_per_byte', 'find_base', 'known_bases'],
    'generate': ['Posts']})
