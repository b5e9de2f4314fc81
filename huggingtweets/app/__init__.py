"The demo: pick accounts, read, train, play, share and guess by clicking."
import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(__name__, submod_attrs={
    'widgets': ['PostCards', 'Session', 'Upload', 'Work', 'WorkView'],
    'steps': ['HandlePicker', 'Player', 'Reader', 'RealOrBot', 'Sharer', 'TrainPanel']})
