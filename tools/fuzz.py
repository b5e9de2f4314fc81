"""Looks for inputs that make a reader fail with anything but a `ValueError`, by coverage, until it is stopped.

    pip install atheris hypothesis              # no dependencies of the project
    python tools/fuzz.py                        # lists the readers
    python tools/fuzz.py 'JSON lines' -runs=100000
    python tools/fuzz.py zip --go-on -runs=100000 -max_len=20000

A reader is one of `READERS` in tests/test_fuzz.py, which also says what is right; it starts from the samples in
tests/samples_of_formats.py. What begins with one dash goes to libFuzzer. It stops at the first failure and writes the
input to a file crash-...; with `--go-on` each kind of failure is shown once, with its input, and the run goes on.
Half of the inputs are changed as the tests do it, which knows JSON; the other half as libFuzzer does it.
"""
import sys, tempfile, time, traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent/'tests'

def main(argv):
    names = [a for a in argv if not a.startswith('-')]
    with atheris.instrument_imports(include=['huggingtweets.formats', 'html.parser', '_markupbase', 'dateutil.parser']):
        import huggingtweets.formats  # noqa: F401  imported here to be instrumented
    sys.path.insert(0, str(TESTS))
    import test_fuzz
    if len(names)!=1 or names[0] not in test_fuzz.READERS:
        raise SystemExit('Name one of: ' + ', '.join(map(repr, test_fuzz.READERS)))
    reader,flags = test_fuzz.READERS[names[0]],[a for a in argv if a.startswith('-') and a!='--go-on']
    run = going_on(reader.run) if '--go-on' in argv else reader.run
    def change(data, max_size, seed):
        data = test_fuzz.mutated(seed, data, reader.seeds) if seed%2 else atheris.Mutate(data, max_size)
        return data[:max_size]
    with tempfile.TemporaryDirectory() as corpus:
        for i,seed in enumerate(reader.seeds): (Path(corpus)/str(i)).write_bytes(seed)
        limits = ['-timeout=60', '-max_len=16384', '-rss_limit_mb=4096']
        atheris.Setup([sys.argv[0], *limits, *flags, corpus], run, custom_mutator=change)
        atheris.Fuzz()

def going_on(run):
    "`run`, but failures are printed: each kind once."
    known,start = set(),time.time()
    def run_on(data):
        try: run(data)
        except Exception as e:
            frames = traceback.extract_tb(e.__traceback__)
            at = next((f for f in reversed(frames) if 'huggingtweets' in Path(f.filename).parts), frames[-1])
            kind = (type(e), at.filename, at.lineno)
            if kind in known: return
            known.add(kind)
            place = f'{Path(at.filename).name}:{at.lineno}'
            print(f'FAILURE {len(known)} after {time.time()-start:.0f} s: {e!r:.300} at {place}\n{data!r}', flush=True)
    return run_on

if __name__=='__main__':
    try: import atheris
    except ImportError: raise SystemExit('This needs atheris: pip install atheris hypothesis') from None
    main(sys.argv[1:])
