"What a bot is and does: its base model, its folder, and what it writes. `Bot` itself is whole in `huggingtweets.card`."
from typing import TYPE_CHECKING

from huggingtweets._lazy import attach as _attach

__all__ = ['Base', 'Posts', 'bits_per_byte', 'find_base', 'known_bases']

if TYPE_CHECKING:
    from .base import Base, bits_per_byte, find_base, known_bases
    from .generate import Posts

__getattr__, __dir__ = _attach(__name__, __file__)
