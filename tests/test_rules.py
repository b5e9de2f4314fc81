"What is true of the cleaning of every text: it is done once and for all, and takes nothing that no rule names."
import re
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huggingtweets.data import OPTIONS, account, apply_rules, get_rules

PIECES = ['http://a.example/b', 'HTTPS://b', 'www.c.example/x', 'ht', 'tp://d', '@moth', '@a@fen.example', '"@moth: lamp"', '“', '”',
          'RT @moth: no', 'RT', ' QT', '> so', '\n', '  ', '#lamp', 'lamp', '電気', '🌙', '👨‍👩‍👧', 'e\u0301', 'Å', '&amp;', '\u2028', '.', ':']
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map(''.join)
RULES = ['default', *(f'default +{o}' for o in OPTIONS), *(f'default -{r}' for r in get_rules('default').clean if r != 'spaces')]
SETTINGS = settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize('rules', RULES)
@SETTINGS
@given(TEXTS)
def test_cleaning_twice_changes_nothing(rules, text):
    clean = get_rules(rules).text
    assert clean(clean(text)) == clean(text)


@SETTINGS
@given(TEXTS)
def test_no_link_is_left(text): assert not re.search(r'(?i)https?:\S|\bwww\.\S', get_rules('default').text(text))


@pytest.mark.parametrize('rules', RULES)
@SETTINGS
@given(TEXTS)
def test_what_comes_out_is_in_the_usual_form(rules, text):
    out = get_rules(rules).text(text)
    assert unicodedata.is_normalized('NFC', out) and out == out.strip() and out.encode() is not None


@SETTINGS
@given(TEXTS)
def test_nothing_is_lost_that_no_rule_names(text):
    "Without the rules on links, quotes and mentions every character stays but white space"
    kept = get_rules('default -links -quotes -mentions').text(text)
    assert ''.join(kept.split()) == ''.join(unicodedata.normalize('NFC', text).split())


@pytest.mark.parametrize('piece', ['lamp ', '電気', '@moth ', 'http://a.example ', 'RT @moth: ', '"@moth: lamp" ', '> so\n', '👨‍👩‍👧', '@', '"'])
def test_cost_grows_with_the_length_and_no_faster(piece):
    def took(text):
        start = time.perf_counter()
        apply_rules(account('moth', [text]).posts)
        return time.perf_counter()-start
    assert took(piece*100_000) < 3 + 40*took(piece*10_000)


def test_columns_add_up():
    posts = ['lamp', 'RT @spider: come closer, all', 'I saw the lamp again', 'i saw THE lamp again', 'I saw the lamp, again!',
             *(f"I'm at lamp post {place} http://here.example/x" for place in 'abcdefghijkl')]
    for rules in ('original', *RULES):
        _, counts = apply_rules(account('moth', posts).posts, rules)
        assert counts['downloaded'] == sum(counts[c] for c in get_rules(rules).columns) + counts['kept']
