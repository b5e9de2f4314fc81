"The demo: pick accounts, read, train, play, share and guess by clicking."
from typing import TYPE_CHECKING

from huggingtweets._lazy import attach as _attach

__all__ = ['HandlePicker', 'Player', 'PostCards', 'Reader', 'RealOrBot', 'Session', 'Sharer', 'TrainPanel', 'Upload',
           'Work', 'WorkView']

if TYPE_CHECKING:
    from .guessing import RealOrBot
    from .playing import Player
    from .reading import HandlePicker, Reader
    from .sharing import Sharer
    from .training import TrainPanel
    from .widgets import PostCards, Session, Upload, Work, WorkView

__getattr__, __dir__ = _attach(__name__, __file__)
