"What is true of the cleaning of every text: it is done once and for all, and takes nothing that no rule names."
import re
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huggingtweets.data.rules import COLUMN_DESCRIPTIONS, OPTIONS, apply_rules, get_rules
from huggingtweets.data.corpus import account

PIECES = ['http://a.example/b', 'HTTPS://b', 'www.c.example/x', 'ht', 'tp://d', '@moth', '@a@fen.example',
          '"@moth: lamp"', '“@moth: ', '“', '”', 'RT @moth: no', 'RT', ' QT', '> so', '\n', '  ', '#lamp', 'lamp', '電気',
          '🌙', '👨‍👩‍👧', 'e\u0301', 'Å', '&', '&lt;', '\u2028', '.', ':', ' / ', ' (@ Fen)', '-']
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map(''.join)
RULES = ['default', *(f'default +{o}' for o in OPTIONS), *(f'default -{r}' for r in get_rules('default').clean)]
SETTINGS = settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
IN_ONE_FORM = [r for r in RULES if r != 'default -spaces']


def cleaned(text, rules='default'):
    "`text`, as X would hand it out, by `rules`"
    rules = get_rules(rules)
    return rules.text(rules.read(text.replace('&', '&amp;')))


@pytest.mark.parametrize('rules', RULES)
@SETTINGS
@given(TEXTS)
def test_cleaning_twice_changes_nothing(rules, text):
    once = cleaned(text, rules)
    assert cleaned(once, rules) == once


@SETTINGS
@given(st.lists(TEXTS, max_size=6))
def test_what_is_kept_is_kept_again(texts):
    kept, _ = apply_rules(account('moth', texts).posts)
    again, counts = apply_rules(account('moth', [p['text'] for p in kept]).posts)
    assert [p['text'] for p in again] == [p['text'] for p in kept] and counts['kept'] == counts['downloaded']


@SETTINGS
@given(TEXTS)
def test_no_link_is_left(text): assert not re.search(r'(?i)https?:\S|(?<![a-z0-9_])www\.\S', cleaned(text))


@pytest.mark.parametrize('rules', IN_ONE_FORM)
@SETTINGS
@given(TEXTS)
def test_what_comes_out_is_in_the_usual_form(rules, text):
    out = cleaned(text, rules)
    assert unicodedata.is_normalized('NFC', out) and out == out.strip() and out.encode() is not None


@SETTINGS
@given(TEXTS)
def test_nothing_is_lost_that_no_rule_names(text):
    "Without the rules on links, quotes and mentions every character stays but white space"
    kept = cleaned(text, 'default -links -personal -quotes -mentions')
    assert ''.join(kept.split()) == ''.join(unicodedata.normalize('NFC', text).split())


LETTERS = st.characters(categories=['L', 'M', 'N', 'So', 'Sm'], exclude_characters='@<>')
WORDS = st.sampled_from(['so,', '電気！', 'I saw @spider.', '(lamp)', 'a-b', '"yes"', '#lamp'])
OWN = st.lists(st.text(LETTERS, min_size=1, max_size=8) | WORDS, min_size=1, max_size=6)
QUOTES = ['', 'RT @moth: no', 'RT “@moth: no”', '“@moth: it is “on” now”', '"@moth: no"', '\n> no']


@SETTINGS
@given(OWN, st.sampled_from(['', '@moth ', '@moth @a@fen.example ']),
       st.sampled_from(['', 'https://a.example/b ', 'www.b.example\n']), st.sampled_from(QUOTES))
def test_each_rule_takes_what_it_names_and_leaves_the_rest(own, mentions, link, quote):
    own = ' '.join(own)
    assert cleaned(f'{mentions}{link}{own} {link}{quote}') == cleaned(own)
    assert cleaned(own) == cleaned(own, 'default -links -personal -quotes -mentions')
    assert cleaned(own, 'default +mask_mentions') == cleaned(own).replace('@spider', '@user')


@pytest.mark.parametrize('piece', [
    'lamp ', '電気', '@moth ', '@', '@a', '電@', 'http://a.example ', 'www.', 'RT @moth: ', 'RT ', '"@moth: lamp" ',
    '“@moth: lamp" ', '“@moth: “', '"', '“', '> so\n', '@a > ', '>', '\n', ' ', '👨‍👩‍👧', 'e\u0301', '&amp;', ' (',
    ' / ', ' / lamp', "a'", '#電', 'ー', '~'])
def test_cost_grows_with_the_length_and_no_faster(piece):
    "A megabyte of the same again takes seconds, alone and in posts that link to one site"
    short = [f'{piece} lamp {i} http://a.example' for i in range(10)]
    def took(n):
        posts = [f'{piece * (n//len(piece.encode()))} http://a.example', *short]
        start = time.process_time()
        for rules in ('default', 'default +lines +mask_mentions'): apply_rules(account('moth', posts).posts, rules)
        return time.process_time() - start
    for n in (100_000, 1_000_000): assert took(n) < .5 + 25 * min(took(n // 10) for _ in range(3))


def test_a_hundred_thousand_posts_take_seconds():
    posts = [f'{i % 50_000} lamps {"and moths " * (i % 50_000 % 9)}in the fen{"!" * (i % 3)}' for i in range(100_000)]
    start = time.process_time()
    _, counts = apply_rules(account('moth', posts).posts)
    assert time.process_time() - start < 20 and counts['kept'] <= 50_000 and counts['similar'] > 10_000


def test_columns_add_up():
    posts = ['lamp', 'RT @spider: come closer, all', 'I saw the lamp again', 'i saw THE lamp again',
             'I saw the lamp, again!', *(f"I'm at lamp post {place} http://here.example/x" for place in 'abcdefghijkl'),
             *(f'I saw {place} lamps there (@ Fen {place}) http://there.example/x' for place in 'abcdefghijkl')]
    for rules in ('original', *RULES):
        kept, counts = apply_rules(account('moth', posts).posts, rules)
        assert counts['downloaded'] == sum(counts[c] for c in get_rules(rules).columns) + counts['kept']
        assert counts['kept'] == len(kept) and counts.keys() <= COLUMN_DESCRIPTIONS.keys()


@pytest.mark.parametrize('name, posts', dict(
    reposts=['RT @spider: come closer, all'], short=['a lamp'],
    truncated=[dict(text='I was about to sa…', is_truncated=True)],
    automatic=[f"I'm at lamp post {place} http://here.example/x" for place in 'abcdefghijkl'],
    duplicates=['I saw the lamp', 'i saw the LAMP'], similar=['I saw the lamp', 'I saw the lamp!']).items())
def test_a_reason_for_dropping_can_be_switched_off(name, posts):
    posts = account('moth', posts).posts
    kept, counts = apply_rules(posts, f'default -{name} -similar -short')
    assert apply_rules(posts)[1][name] and name not in counts and len(kept) == len(posts)


@pytest.mark.parametrize('name, text', dict(
    links='look at the lamp http://a.example', quotes='not a lamp RT @moth: lamp', mentions='@moth look at the lamp',
    personal='look at the lamp of moth@fen.example', spaces='look at\nthe  lamp').items())
def test_a_rule_of_cleaning_can_be_switched_off(name, text):
    posts = account('moth', [text]).posts
    assert apply_rules(posts)[1][name] == 1 and name not in apply_rules(posts, f'default -{name}')[1]
    assert apply_rules(posts, f'default -{name}')[0][0]['text'].strip() == text


def test_the_ending_of_a_program_goes_and_the_words_before_it_stay():
    posts = account('moth', [f'{fen} has a lamp (@ {fen} Fen) http://a.example/x' for fen in 'abcdefghijkl']).posts
    for rules, ending, counted in (('default', '', 12), ('default -automatic', ' (@ a Fen)', None)):
        kept, counts = apply_rules(posts, rules)
        assert kept[0]['text'] == f'a has a lamp{ending}' and counts.get('endings') == counted
