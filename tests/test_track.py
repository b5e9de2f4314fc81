"What offline tracking leaves on disk, read back: runs, settings, metrics and artifacts."
import json
import struct

import pytest

from huggingtweets.base import tiny_base
from huggingtweets.data import make_corpus
from huggingtweets.sources import load
from huggingtweets.train import finetune

pytest.importorskip('wandb')
BLOCK, HEADER = 32768, 7


def records(path):
    "The records of a `.wandb` file: 32 KiB blocks of chunks (checksum, length, kind), like LevelDB's log"
    from wandb.proto.wandb_internal_pb2 import Record
    data, position, parts = path.read_bytes(), HEADER, b''
    while position + HEADER <= len(data):
        left = BLOCK - position % BLOCK
        if left < HEADER: position += left
        _, length, kind = struct.unpack_from('<IHB', data, position)
        if not kind: return
        parts += data[position+HEADER:position+HEADER+length]
        position += HEADER + length
        if kind in (1, 4):
            yield Record.FromString(parts)
            parts = b''


def told(path):
    "A run as a dict: its name, job type, config, metric names, and artifacts made"
    run = dict(config={}, metrics=set(), artifacts={})
    for record in records(path):
        for item in [*record.run.config.update, *record.config.update]:
            run['config'][item.key or '/'.join(item.nested_key)] = json.loads(item.value_json)
        if record.run.display_name: run.update(name=record.run.display_name, job_type=record.run.job_type)
        run['metrics'] |= {item.key or item.nested_key[0] for item in record.history.item}
        for artifact in (record.artifact, record.request.log_artifact.artifact):
            if artifact.name: run['artifacts'][artifact.name] = artifact.type
    return run


@pytest.fixture(scope='module')
def runs(tmp_path_factory):
    tmp = tmp_path_factory.mktemp('track')
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv('WANDB_DIR', str(tmp))
        patch.delenv('WANDB_API_KEY', raising=False)
        bot = finetune(make_corpus(load('sample:old_fen_light')), base=tiny_base(tmp/'tiny'), epochs=.2, out=tmp/'bot',
                       track='offline', progress=lambda p: None)
    assert bot.about['tracking'] == dict(mode='offline', train=None)
    found = [told(p) for p in sorted(tmp.rglob('*.wandb'))]
    return {run['job_type']: run for run in found}


def test_two_runs(runs):
    names = {k: run['name'] for k, run in runs.items()}
    assert names == dict(preprocess='@old_fen_light-preprocess', train='@old_fen_light-train')


def test_lineage(runs):
    uses = {k: [(u['name'], u['type']) for u in run['config']['uses']] for k, run in runs.items()}
    assert uses['preprocess'] == [('tweets-old_fen_light', 'raw-dataset')]
    assert uses['train'] == [('dataset-old_fen_light', 'train-dataset'), ('tiny', 'pretrained-model')]
    assert runs['preprocess']['artifacts'] == {'dataset-old_fen_light': 'train-dataset'}
    assert runs['train']['artifacts'].get('old_fen_light') == 'finetuned-model'


def test_settings_and_metrics(runs):
    config = runs['train']['config']
    for key in ('version', 'handles', 'data_seed', 'trainer_seed', 'epochs', 'learning_rate', 'lora_rank',
                'model_config', 'versions'):
        assert key in config, key
    assert {'train/loss', 'train/learning_rate', 'examples'} <= runs['train']['metrics']


def test_no_post_is_logged(runs, tmp_path_factory):
    "Counts and fingerprints leave the machine when a run is synced; somebody's words do not"
    post = 'Lamp trimmed, glass wiped, log signed'
    for path in tmp_path_factory.getbasetemp().rglob('*.wandb'): assert post.encode() not in path.read_bytes()
