"""How fast a GPU-sized training is: huggingtweets beside TRL's SFTTrainer with packing, on the same posts and base.

    python bench/gpu.py [--posts 3200] [--layers 12] [--width 768] [--repeat 3]

The base has random weights, since this measures speed, and needs no network: GPT-2 (124M) by default. The posts are
made up from the sample accounts. Each training reads every post once, and runs in a process of its own, in turn.
Prints a line of JSON for each: tokens per second while training, and the share of the measured peak of matrix products
in bf16, by 4 floating-point operations per weight and token for adapters (frozen weights need no gradient) and 6 for
all weights.
"""
import argparse, json, random, subprocess, sys, tempfile, time
from pathlib import Path

ROWS = 'ours', 'ours, all weights', 'TRL, LoRA', 'TRL, all weights'

def posts(n):
    "`n` made-up posts: sentences of the sample accounts in a new order."
    from huggingtweets import load
    from huggingtweets.data.corpus import account
    texts = [t for s in ('old_fen_light', 'FernImperator') for t in load(f'sample:{s}').posts['text']]
    sentences = [s for t in texts for s in t.split('. ') if len(s.split()) > 3]
    rng = random.Random(0)
    return account('lamps', [dict(id=str(i), text='. '.join(rng.sample(sentences, 3))) for i in range(n)])

def make_base(folder, layers, width):
    "A GPT-2 with random weights and a byte-level tokenizer."
    from transformers import GPT2Config, GPT2LMHeadModel
    from huggingtweets.bot.base import tiny_base
    tiny_base(folder)
    config = GPT2Config.from_pretrained(folder, vocab_size=50_257, n_positions=1024, n_layer=layers, n_embd=width,
                                        n_head=width//64, n_inner=None)
    GPT2LMHeadModel(config).save_pretrained(folder)

def peak(kind='bf16'):
    "Floating-point operations per second of large matrix products, the best of fifty."
    import torch
    from huggingtweets.bot.base import dtype_of
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    n = 8192 if device=='cuda' else 2048
    a,b = (torch.randn(n, n, device=device, dtype=dtype_of(kind)) for _ in range(2))
    best = 0.
    for _ in range(50):
        if device=='cuda': torch.cuda.synchronize()
        started = time.perf_counter()
        a @ b
        if device=='cuda': torch.cuda.synchronize()
        best = max(best, 2*n**3/(time.perf_counter()-started))
    return best

def ours(corpus, base, out, row):
    "Tokens, seconds of training, and whether all weights were trained."
    from huggingtweets import finetune
    is_full = 'all' in row
    settings = dict(method='full', learning_rate=2e-4) if is_full else None
    bot = finetune(corpus, base=base, epochs=1, out=out, track='off', settings=settings, progress=lambda p: None)
    return bot.about.training.tokens_seen,bot.about.training.seconds,is_full

def trl(corpus, base, out, row):
    "The same with TRL, as its documentation recommends: packing, bf16, and for LoRA a rank of 16 on all linear layers."
    import torch
    from datasets import Dataset
    from peft import LoraConfig
    from trl import SFTConfig, SFTTrainer
    is_full = 'all' in row
    has_gpu = torch.cuda.is_available()
    args = SFTConfig(output_dir=str(out), num_train_epochs=1, per_device_train_batch_size=8, packing=True,
                     max_length=1024, learning_rate=2e-4 if is_full else 2e-3, bf16=has_gpu, use_cpu=not has_gpu,
                     report_to='none', save_strategy='no', disable_tqdm=True, include_num_input_tokens_seen='all',
                     gradient_checkpointing=False)
    adapters = None if is_full else LoraConfig(r=16, lora_alpha=32, target_modules='all-linear', task_type='CAUSAL_LM')
    trainer = SFTTrainer(str(base), args=args, train_dataset=Dataset.from_dict(dict(text=list(corpus.train['text']))),
                         peft_config=adapters)
    started = time.perf_counter()
    trainer.train()
    return int(trainer.state.num_input_tokens_seen),time.perf_counter()-started,is_full

def measure(row, args):
    "One training, as a dict."
    import torch
    from huggingtweets import make_corpus
    corpus = make_corpus(posts(args.posts), valid=.02)
    with tempfile.TemporaryDirectory() as d:
        make_base(Path(d)/'base', args.layers, args.width)
        started = time.perf_counter()
        tokens,seconds,is_full = (ours if row.startswith('ours') else trl)(corpus, Path(d)/'base', Path(d)/'bot', row)
        whole = time.perf_counter()-started
    n = 12*args.layers*args.width**2 + 50_257*args.width  # weights of a GPT-2 that take part in matrix products
    flops = (6 if is_full else 4)*n*tokens/seconds
    device = torch.cuda.get_device_name() if torch.cuda.is_available() else 'CPU'
    memory = torch.cuda.max_memory_allocated()/1e9 if torch.cuda.is_available() else 0
    return dict(row=row, device=device, torch=torch.__version__, tokens=tokens, training_seconds=round(seconds, 2),
                whole_seconds=round(whole, 2), tokens_per_second=round(tokens/seconds),
                share_of_peak=round(flops/peak(), 4), peak_memory_gb=round(memory, 2))

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name,value in dict(posts=3200, layers=12, width=768, repeat=3).items():
        parser.add_argument(f'--{name}', type=int, default=value)
    parser.add_argument('--row', choices=ROWS, help='only this one, in this process')
    args = parser.parse_args()
    if args.row:
        try: print(json.dumps(measure(args.row, args)))
        except ImportError as e: print(json.dumps(dict(row=args.row, missing=str(e))))
        return
    for _ in range(args.repeat):
        for row in ROWS: subprocess.run([sys.executable, __file__, *sys.argv[1:], '--row', row])

if __name__=='__main__': main()
