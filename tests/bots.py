"Bots of made-up accounts, small enough to be trained while a test waits."
from dataclasses import replace

from huggingtweets import finetune, load, make_corpus
from huggingtweets.bot.base import tiny_base

# Whoever may name themselves as they like does, and all of this has been somebody's name or could be.
NAMES = dict(
    lamp_moth='Moth | <script>window.canary=1</script> `tick` "double" \'single\' RETWEETS ]() {{ names }} {% x %} --- '
              '🤖',
    屋台_ぽんぽこ='屋台🍜\n---\n# no heading | \u202eturned <img src=x onerror=window.canary=2> &lt;b&gt; $x$ **b** ~~s~~ '
               '1. 2)',
    qamar='قمر الليل 🌙 [x](javascript:window.canary=3) ![y](https://evil.example/z.png) https://evil.example '
          'me@evil.example')


def train(folder, *handles, **options):
    "A bot with the given handles of `NAMES`, the first English and the others Japanese, in `folder`/bot"
    tiny = folder/'tiny'
    if not tiny.exists(): tiny_base(tiny)
    sources = dict(zip(NAMES, ('old_fen_light', 'ponpoko_ramen', 'ponpoko_ramen')))
    accounts = [replace(load(f'sample:{sources[h]}'), handle=h, name=NAMES[h]) for h in handles or NAMES]
    quiet = dict(progress=lambda _: None)
    options = dict(dict(base=str(tiny), epochs=.05, track='off', out=folder/'bot', **quiet), **options)
    return finetune(make_corpus(*accounts), **options)
