"""Looks for inputs that make a reader fail with anything but a `ValueError`.

    pip install hypothesis atheris              # no dependencies of the project
    python tools/fuzz.py                        # lists the readers
    python tools/fuzz.py 'JSON lines' -runs=100000
    python tools/fuzz.py zip --go-on -runs=100000 -max_len=20000
    python tools/fuzz.py --blind=100000 CSV zip

A reader is one of `READERS` in tests/test_fuzz.py, which also says what is right; it starts from the samples in
tests/samples_of_formats.py. Inputs are chosen by what code they reach, by atheris; what begins with one dash goes to
libFuzzer. It stops at the first failure and writes the input to a file crash-...; with `--go-on` each kind of failure
is shown once, with its input, and the run continues. Half of the inputs are changed as the tests do it, which knows JSON;
the other half as libFuzzer does it. `--blind` needs no atheris: it makes inputs as the tests do, without end.
"""
import random, sys, tempfile, time, traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent/'tests'

def by_coverage(name, flags, go_on):
    "Run one reader on what atheris makes, until it is stopped."
    try: import atheris
    except ImportError: raise SystemExit('This needs atheris: pip install atheris, or use --blind=100000.') from None
    with atheris.instrument_imports(include=['huggingtweets.data.records', 'huggingtweets.data.formats', 'dateutil.parser']):
        import huggingtweets.data.formats  # noqa: F401  imported here to be instrumented
    reader,mutated = reader_named(name)
    def change(data, max_size, seed):
        return (mutated(seed, data, reader.seeds) if seed%2 else atheris.Mutate(data, max_size))[:max_size]
    with tempfile.TemporaryDirectory() as corpus:
        for i,seed in enumerate(reader.seeds): (Path(corpus)/str(i)).write_bytes(seed)
        limits = ['-timeout=60', '-max_len=16384', '-rss_limit_mb=4096']
        run = going_on(reader.run, set()) if go_on else reader.run
        atheris.Setup([sys.argv[0], *limits, *flags, corpus], run, custom_mutator=change)
        atheris.Fuzz()

def reader_named(name):
    "A reader, and what changes its inputs."
    sys.path.insert(0, str(TESTS))
    from test_fuzz import READERS, mutated
    if name not in READERS: raise SystemExit('Name one of: ' + ', '.join(map(repr, READERS)))
    return READERS[name],mutated

def blind(name, runs):
    "Run one reader on `runs` inputs, no two alike and the same ones each time; how many kinds of failure there were."
    reader,mutated = reader_named(name)
    rng,known,made,start = random.Random(name),set(),set(),time.time()
    run = going_on(reader.run, known)
    while len(made) < runs:
        data = rng.choice(reader.seeds)
        for _ in range(rng.randrange(1, 9)): data = mutated(rng.randrange(1<<32), data, reader.seeds)
        if hash(data) in made: continue
        made.add(hash(data))
        run(data)
    print(f'{name}: {runs:,} inputs in {time.time()-start:.0f} s, {len(known)} kinds of failure', flush=True)
    return len(known)

def going_on(run, known):
    "`run`, but failures are printed: each kind once. They are added to `known`."
    def run_on(data):
        try: run(data)
        except Exception as e:
            frames = traceback.extract_tb(e.__traceback__)
            at = next((f for f in reversed(frames) if 'huggingtweets' in Path(f.filename).parts), frames[-1])
            kind = (type(e), at.filename, at.lineno)
            if kind in known: return
            known.add(kind)
            print(f'FAILURE {len(known)}: {e!r:.300} at {Path(at.filename).name}:{at.lineno}\n{data!r}', flush=True)
    return run_on

def main(argv):
    names = [a for a in argv if not a.startswith('-')] or ['']
    runs = next((int(a.removeprefix('--blind=')) for a in argv if a.startswith('--blind=')), 0)
    if runs: raise SystemExit(sum(blind(n, runs) for n in names) > 0)
    by_coverage(names[0], [a for a in argv if a.startswith('-') and a!='--go-on'], '--go-on' in argv)

if __name__=='__main__': main(sys.argv[1:])
