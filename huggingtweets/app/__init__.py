"The demo: pick accounts, read, train, play and share by clicking."
import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(__name__, submod_attrs={
    'widgets': ['PostCards', 'Session', 'Upload', 'Work', 'WorkView'],
    'steps': ['HandlePicker', 'Player', 'Reader', 'Sharer', 'TrainPanel']})
