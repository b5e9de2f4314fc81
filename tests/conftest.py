"What every test gets unless it says otherwise: no network, one thread, nothing written into the checkout."
import os

import pytest

# Set before anything is imported that reads them, and inherited by the commands that tests start. Without bars of the Hub's
# client: it draws them in many threads, into a standard error that W&B has wrapped, which crashed Python 3.11 once.
os.environ.update(HF_HUB_OFFLINE='1', HF_HUB_DISABLE_PROGRESS_BARS='1', WANDB_MODE='offline',
                  TOKENIZERS_PARALLELISM='false', OMP_NUM_THREADS='1')


@pytest.fixture(scope='session', autouse=True)
def own_folders(tmp_path_factory):
    "Offline runs of W&B and the records of pushes go to folders of this session"
    os.environ.update(WANDB_DIR=str(tmp_path_factory.mktemp('wandb')),
                      XDG_STATE_HOME=str(tmp_path_factory.mktemp('state')))
