"Posts and a base model to a bot: the rooms `finetune` and `sweep` hold the functions of these names."
import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(__name__, submod_attrs={
    'clock': ['Interrupted'],
    'finetune': ['RECIPE', 'estimate', 'full_settings', 'try_settings', 'unfinished'],
    'sweep': ['Sweep', 'get_space']})
