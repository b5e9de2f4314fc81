"""What a training reaches in which time: huggingtweets beside the original's recipe and TRL's SFTTrainer.

    make bench ARGS="posts.jsonl --out bench/results/NAME"

All rows have the same posts (the newest of one account, default rules, the newest of those held out), base and machine.
Each runs in a process of its own, one after the other, once per repeat. Every held-out post is scored several times on
the way; that time is not counted. What ran is in results.jsonl in the folder, and is not run again: after an
interruption, the same command goes on. When all is done, it writes table.md and plot.png beside it.

    base         the base model, untrained
    original     all weights in fp32, blocks of 1,024 tokens of one stream, 4 epochs, AdamW, 1.372e-4, cosine to 0
    TRL          packing, all weights, blocks of 256 tokens, bf16 where the hardware has it, 1 epoch, 2e-4, cosine to 0
    TRL, LoRA    the same with adapters of rank 256 on all linear layers, alpha 16, at ten times the rate
    N min        ours with `minutes=N`
    NAME         ours with settings: --settings 'NAME={"minutes": 2, "lora_rank": 16}'
"""
import argparse, json, math, random, resource, subprocess, sys, tempfile, time
from pathlib import Path

PEERS = 'base', 'original', 'TRL', 'TRL, LoRA'

def newest(source, n, held_out):
    "A corpus of the newest `n` posts that the default rules keep, the newest of those held out."
    from huggingtweets import load, make_corpus
    from huggingtweets.data.corpus import account
    from huggingtweets.data.rules import apply_rules
    loaded = load(source)
    kept = sorted(apply_rules(loaded.posts)[0], key=lambda p: p['created_at'] or '')
    return make_corpus(account(loaded.handle, kept[-n:]), valid=held_out/n)

def looks(corpus, tokenizer, report):
    "A callback that scores all held-out posts ever more rarely, and stops its clock and the trainer's meanwhile."
    import torch
    from transformers import TrainerCallback
    from huggingtweets.bot.base import bits_per_byte
    class Looks(TrainerCallback):
        clock = None
        def on_train_begin(self, *args, model=None, **kwargs):
            self.started,self.due,self.flops = time.monotonic(),5.,operations(model)
        def on_step_end(self, args, state, control, model=None, **kwargs):
            now = time.monotonic()
            if now-self.started < self.due: return
            self.due = 1.4*(now-self.started)
            with torch.random.fork_rng(): score = bits_per_byte(model, tokenizer, corpus.valid['text'])
            report(seconds=now-self.started, step=state.global_step, score=score)
            pause = time.monotonic()-now
            self.started += pause
            if self.clock: self.clock.started += pause
        def on_train_end(self, *args, **kwargs): self.seconds = time.monotonic()-self.started
    return Looks()

def blocks(corpus, tokenizer, size=1024, epochs=4):
    "The original's training text: every epoch shuffled, joined by the end token, and cut into blocks."
    rng,ids = random.Random(0),[tokenizer.eos_token_id]
    for _ in range(epochs):
        for text in rng.sample(list(corpus.train['text']), len(corpus.train)):
            ids += tokenizer(text, add_special_tokens=False)['input_ids']+[tokenizer.eos_token_id]
    return [dict(input_ids=ids[i:i+size], labels=ids[i:i+size]) for i in range(0, len(ids)-size+1, size)]

def train_original(corpus, model, tokenizer, out, look):
    "Tokens seen."
    from transformers import Trainer, TrainingArguments, default_data_collator
    rows = blocks(corpus, tokenizer)
    args = TrainingArguments(
        output_dir=str(out), num_train_epochs=1, per_device_train_batch_size=1, learning_rate=1.372e-4,
        lr_scheduler_type='cosine', use_cpu=has_no_gpu(), report_to='none', save_strategy='no', disable_tqdm=True)
    Trainer(model=model, args=args, train_dataset=rows, data_collator=default_data_collator, callbacks=[look]).train()
    return sum(len(r['input_ids']) for r in rows)

def train_trl(corpus, model, tokenizer, out, look, is_lora):
    "Tokens seen."
    from datasets import Dataset
    from peft import LoraConfig
    from trl import SFTConfig, SFTTrainer
    from huggingtweets.bot.base import precision
    args = SFTConfig(
        output_dir=str(out), num_train_epochs=1, per_device_train_batch_size=1, packing=True, max_length=256,
        learning_rate=2e-3 if is_lora else 2e-4, lr_scheduler_type='cosine', bf16=precision()=='bf16',
        gradient_checkpointing=False, use_cpu=has_no_gpu(), report_to='none', save_strategy='no', disable_tqdm=True,
        include_num_input_tokens_seen='all')
    config = LoraConfig(r=256, lora_alpha=16, target_modules='all-linear', task_type='CAUSAL_LM')
    rows = Dataset.from_dict(dict(text=list(corpus.train['text'])))
    trainer = SFTTrainer(model=model, args=args, train_dataset=rows, processing_class=tokenizer, callbacks=[look],
                         peft_config=config if is_lora else None)
    trainer.train()
    return int(trainer.state.num_input_tokens_seen)

def train_ours(corpus, base, out, look, minutes=None, epochs=None, **settings):
    "The bot, as `finetune` makes it."
    from huggingtweets.train import loop
    from huggingtweets.train.finetune import finetune
    make = loop.make_trainer
    def make_trainer(clock, model, tokenizer):
        trainer = make(clock, model, tokenizer)
        look.clock = clock
        trainer.add_callback(look)
        return trainer
    loop.make_trainer = make_trainer
    return finetune(corpus, base=base, minutes=minutes, epochs=epochs, settings=settings, out=out, track='off',
                    progress=lambda p: None)

def has_no_gpu():
    from huggingtweets.bot.base import best_device
    return best_device()=='cpu'

def operations(model):
    """Floating-point operations of matrix products per token and weight: 2 forward, 2 back, 2 more if it changes.
    Attention adds less than a hundredth to that with posts of 25 tokens, and is left out."""
    weights = [(p.numel(), p.requires_grad) for n,p in model.named_parameters() if p.ndim==2 and 'wpe' not in n]
    return sum(n*(6 if changes else 4) for n,changes in weights)

def measure(row, args):
    "One row: the points on the way, and the result."
    from huggingtweets.bot.base import bits_per_byte, find_base, precision
    from gpu import peak
    corpus,points = newest(args.source, args.posts, args.held_out),[]
    report = lambda **point: points.append({k: round(v, 4) for k,v in point.items()})
    base = find_base(args.base)
    with tempfile.TemporaryDirectory() as tmp:
        model,tokenizer = base.load()
        look,tokens,info = looks(corpus, tokenizer, report),0,{}
        whole = time.monotonic()
        if row=='base': look.seconds = 0.
        elif row=='original': tokens = train_original(corpus, model, tokenizer, tmp, look)
        elif row in PEERS: tokens = train_trl(corpus, model, tokenizer, tmp, look, 'LoRA' in row)
        else:
            del model
            bot = train_ours(corpus, base.spec, Path(tmp)/'bot', look, **options(row, args))
            part = bot.about.training
            tokens,model = part.tokens_seen,bot.model
            info = dict(steps=part.steps, best_step=part.best_step, epochs=part.epochs)
        whole = time.monotonic()-whole
        score = bits_per_byte(model, tokenizer, corpus.valid['text'])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1e6
    kind = 'fp32' if row=='original' else precision()
    speed = round(look.flops*tokens/look.seconds/1e9) if tokens else None
    return dict(row=row, score=round(score, 4), seconds=round(look.seconds, 1), whole=round(whole, 1), tokens=tokens,
                tokens_per_second=round(tokens/look.seconds) if tokens else None,
                gflops=speed, peak=round(peak(kind)/1e9), memory=round(memory, 2), precision=kind, **info, points=points)

def options(row, args):
    "The settings of one of our rows."
    if row.endswith(' min'): return dict(minutes=float(row.removesuffix(' min')))
    return dict(named(args.settings)[row])

def named(settings): return {name: json.loads(text) for name,_,text in (s.partition('=') for s in settings)}

def time_to(result, score):
    "Seconds until a training reached `score` for the first time; None if it did not."
    points = [*result['points'], dict(seconds=result['seconds'], score=result['score'])]
    return next((p['seconds'] for p in points if p['score'] <= score), None)

def peaks(results):
    "The highest peak that was measured, by number format."
    found = {}
    for result in results: found[result['precision']] = max(result['peak'], found.get(result['precision'], 0))
    return found

def table(results):
    "The results as Markdown, the median of all repeats."
    import statistics
    def target(row): return statistics.median([r['score'] for r in results if r['row']==row] or [-math.inf])
    lines = ['| training | bits per byte | seconds | to the original\'s score | to TRL\'s | tokens | tokens/s '
             '| precision | share of peak | whole command | memory |', f'|---{"|---:"*10}|']
    for row in dict.fromkeys(r['row'] for r in results):
        runs = [r for r in results if r['row']==row]
        median = lambda key,runs=runs: statistics.median(r[key] or 0 for r in runs)
        share = median('gflops')/peaks(results)[runs[0]['precision']]
        def reached(score, runs=runs):
            times = [time_to(r, score) for r in runs]
            return f'{statistics.median(times):.0f} s' if None not in times else 'never'
        lines.append(f'| {row} | {median("score"):.3f} | {median("seconds"):.0f} | {reached(target("original"))} '
                     f'| {reached(target("TRL"))} | {median("tokens"):,.0f} | {median("tokens_per_second"):.0f} '
                     f'| {runs[0]["precision"]} | {share:.0%} | {median("whole"):.0f} s '
                     f'| {median("memory"):.1f} GB |')
    return '\n'.join(lines)

def plot(results, path):
    "Score against seconds, a line for each row."
    import matplotlib
    matplotlib.use('agg')
    from matplotlib import pyplot
    figure,axes = pyplot.subplots(figsize=(8, 5))
    for result in results:
        ends = [*result['points'], dict(seconds=result['seconds'], score=result['score'])]
        if result['row']=='base': axes.axhline(result['score'], color='gray', linestyle=':', label='base')
        else: axes.plot([p['seconds'] for p in ends], [p['score'] for p in ends], marker='.', label=result['row'])
    axes.set(xlabel='seconds of training', ylabel='bits per byte of held-out posts', xscale='log')
    handles,labels = axes.get_legend_handles_labels()
    unique = dict(zip(labels, handles))
    axes.legend(unique.values(), unique)
    figure.savefig(path, dpi=120, bbox_inches='tight')

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source')
    parser.add_argument('--out', type=Path, required=True, help='folder of the results')
    parser.add_argument('--posts', type=int, default=800)
    parser.add_argument('--held-out', type=int, default=80)
    parser.add_argument('--base', default='smollm2')
    parser.add_argument('--minutes', type=float, nargs='*', default=[1, 2.5, 5], help='a row of ours for each')
    parser.add_argument('--settings', nargs='*', default=[], help='NAME=JSON: a row of ours for each')
    parser.add_argument('--peers', nargs='*', choices=PEERS, default=PEERS)
    parser.add_argument('--repeat', type=int, default=1)
    parser.add_argument('--row', help='run only this one, in this process')
    args = parser.parse_args()
    if args.row: return print(json.dumps(measure(args.row, args)))
    args.out.mkdir(parents=True, exist_ok=True)
    file = args.out/'results.jsonl'
    read = lambda: [json.loads(l) for l in file.read_text().splitlines()] if file.exists() else []
    for run in range(args.repeat):
        for row in [*args.peers, *(f'{m:g} min' for m in args.minutes), *named(args.settings)]:
            if sum(r['row']==row for r in read()) > run: continue
            command = [sys.executable, __file__, *sys.argv[1:], '--row', row]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
            if done.returncode: sys.exit(f'{row} failed')
            with file.open('a') as f: f.write(done.stdout.splitlines()[-1]+'\n')
            result = read()[-1]
            print(f'{row}: {result["score"]} after {result["seconds"]} s', flush=True)
    from huggingtweets.train.lineage import hardware, versions
    measured = ', '.join(f'{peak} GFLOP/s in {kind}' for kind,peak in peaks(read()).items())
    packages = ', '.join(f'{name} {version}' for name,version in versions().items())
    text = f'{table(read())}\n\n{hardware()}. Matrix products: {measured}. {packages}.\n'
    (args.out/'table.md').write_text(text)
    plot(read(), args.out/'plot.png')
    print(text)

if __name__=='__main__': main()
