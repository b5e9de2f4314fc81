"Posts and a base model to a bot: the rooms `finetune`, `sweep` and `many` hold the functions of these names."
from typing import TYPE_CHECKING

from huggingtweets._lazy import attach as _attach

__all__ = ['Bots', 'Interrupted', 'RECIPE', 'Sweep', 'estimate', 'full_settings', 'get_space', 'try_settings', 'unfinished']

if TYPE_CHECKING:
    from .clock import Interrupted
    from .recipe import RECIPE, estimate, full_settings
    from .workspace import unfinished
    from .finetune import try_settings
    from .many import Bots
    from .sweep import Sweep, get_space

__getattr__, __dir__ = _attach(__name__, __file__)
