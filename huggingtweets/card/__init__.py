"What others see of a bot: pictures, the model card, the Hub. Importing `Bot` from here gives it all that it can do."
from huggingtweets.bot import blend as _blend, evaluate as _evaluate, game as _game  # noqa: F401  they add to `Bot`
from huggingtweets.bot import generate as _generate  # noqa: F401
from huggingtweets.bot.folder import Bot, find_bots
from huggingtweets.card import model_card as _model_card, posting as _posting, push as _push  # noqa: F401
from huggingtweets.card import export as _export, space as _space  # noqa: F401
from huggingtweets.core import document as _document

__all__ = ['Bot', 'find_bots']

_document(Bot)
