"Bars of a work with several stages, as a log file or a terminal gets them."
import io, sys
from contextlib import redirect_stderr

import pytest

from huggingtweets.core import Progress, frontend, progress_bar, say


class Terminal(io.StringIO):
    def isatty(self): return True

@pytest.fixture(params=[io.StringIO, Terminal])
def stderr(request, monkeypatch):
    monkeypatch.delitem(sys.modules, 'ipykernel', raising=False)
    return request.param()

def lines(stderr):
    "What stands on the screen in the end: of what is printed over, only the last."
    return [line.rsplit('\r', 1)[-1].strip() for line in stderr.getvalue().split('\n')]

def test_each_stage_is_one_line_and_messages_stand_on_their_own(stderr):
    shows = frontend(say=lambda message: print(message, file=sys.stderr))
    with redirect_stderr(stderr), shows, progress_bar() as report:
        report(Progress('load'))
        say('Base model: smollm2 (your choice).')
        for done in (0., .5, 1., 1.): report(Progress('score before', done, score=1.9))
        say('In 5 min this machine gets through 10 posts.')
        report(Progress('train', .25, seconds_left=12., loss=3.))
        say('A message during the training.')
        report(Progress('train', 1., loss=2.))
        report(Progress('samples', .3, count=3, total=10))
    shown = [line for line in lines(stderr) if line]
    for label in ('Loading base model', 'Scoring base model: 100%', 'Training: 100%', 'Writing sample posts (3 of 10)'):
        assert sum(line.startswith(label) for line in shown) == 1, shown
    for message in ('Base model: smollm2 (your choice).', 'In 5 min this machine gets through 10 posts.',
                    'A message during the training.'): assert message in shown
    assert len(shown) == 7

def test_a_stage_that_is_over_opens_no_second_bar(stderr):
    with redirect_stderr(stderr), progress_bar() as report:
        for done in (.5, 1., 1., .9, 1.): report(Progress('save', done))
        report(Progress('card'))
    text = stderr.getvalue()
    assert text.count('100%') == 1 and 'Drawing card' in text
