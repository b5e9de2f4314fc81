"Data sets on the Hub. Its libraries fix its address when they are imported: the cases have a process of their own."
import os
import subprocess
import sys
from pathlib import Path


def test_cases(tmp_path):
    env = {k: v for k, v in os.environ.items() if k not in ('HF_TOKEN', 'HF_ENDPOINT')}
    env.update(HF_HOME=str(tmp_path), HF_HUB_ETAG_TIMEOUT='1')
    cases = Path(__file__).with_name('hub_dataset_cases.py')
    run = subprocess.run([sys.executable, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', cases], env=env, text=True,
                         capture_output=True)
    assert not run.returncode, run.stdout + run.stderr
