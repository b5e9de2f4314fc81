"A W&B server on 127.0.0.1 for the real client (0.31): it keeps what it gets, and breaks down when told to."
import gzip
import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = 'a1b2c3d4e5'*4  # an API key of the right shape


class FakeWandb:
    """`runs`, `artifacts`, `used`, `files` and `history` have what clients brought, `asked` the operations in order.

    `proposals` are the settings that its sweeps choose, one after the other.
    `trouble` has what goes wrong from now on: a status for every answer, or 'hang' for none, until the end.
    """
    def __init__(self):
        self.asked, self.runs, self.artifacts, self.used, self.files, self.history = [], {}, {}, [], {}, []
        self.sweeps, self.proposals = [], []
        self.trouble, self._closed, fake = None, threading.Event(), self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def respond(self):
                body = self.rfile.read(int(self.headers.get('content-length') or 0))
                if self.headers.get('content-encoding') == 'gzip': body = gzip.decompress(body)
                if fake.trouble == 'hang':
                    self.close_connection = fake._closed.wait(120)
                    return
                data = json.dumps({} if fake.trouble else fake.answer(self.path, body)).encode()
                self.send_response(fake.trouble or 200)
                self.send_header('Content-Type', 'application/json')
                self.send_header('Content-Length', str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PUT = respond

            def log_message(self, *_): pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_): pass  # a client that goes away is no news

        self._server = Server(('127.0.0.1', 0), Handler)
        self.url = f'http://127.0.0.1:{self._server.server_address[1]}'
        threading.Thread(target=self._server.serve_forever, args=(.02,), daemon=True).start()

    def __enter__(self): return self

    def __exit__(self, *_):
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def environment(self):
        "What a client needs to find this server and to be known to it"
        return dict(WANDB_BASE_URL=self.url, WANDB_API_KEY=KEY, WANDB_MODE='online')

    def answer(self, path, body):
        if path == '/graphql':
            asked = json.loads(body)
            name = re.search(r'(?:query|mutation)\s+(\w+)', asked['query'])[1]
            self.asked.append(name)
            return dict(data=getattr(self, name)(**asked.get('variables') or {}))
        if path.endswith('/file_stream'):
            lines = json.loads(body).get('files', {}).get('wandb-history.jsonl', {}).get('content', [])
            self.history += map(json.loads, lines)
        elif path.startswith('/upload/'): self.files[path.removeprefix('/upload/')] = body
        return {}

    def Viewer(self):
        return dict(viewer=dict(id='u', entity='me', username='me', email='', flags='{}', teams=dict(edges=[])))

    def ServerFeaturesQuery(self): return dict(serverInfo=dict(features=[]))

    def OrganizationCoreWeaveOrganizationID(self, **_): return dict(entity=None)

    def UpsertSweep(self, config, projectName, **_):
        self.sweeps.append(config)
        owner = dict(id='p', name=projectName, entity=dict(id='e', name='me'))
        sweep = dict(name=f's{len(self.sweeps)}', project=owner)
        return dict(upsertSweep=dict(sweep=sweep, configValidationWarnings=[]))

    def CreateAgent(self, **_): return dict(createAgent=dict(agent=dict(id='agent')))

    def Heartbeat(self, runState, **_):
        "An agent that has nothing to do gets the next proposal"
        commands = []
        if self.proposals and not json.loads(runState or '{}'):
            args = {name: dict(value=value) for name, value in self.proposals.pop(0).items()}
            commands = [dict(type='run', run_id=f't{len(self.proposals)}', args=args)]
        return dict(agentHeartbeat=dict(agent=dict(id='agent'), commands=json.dumps(commands)))

    def RunResumeStatus(self, name, project, **_):
        run, lines = self.runs.get(name), [json.dumps(self.history[-1])] if self.history else []
        bucket = run and dict(id=name, name=name, displayName=run['name'], summaryMetrics='{}', logLineCount=0, tags=[],
                              historyLineCount=len(self.history), eventsLineCount=0, historyTail=json.dumps(lines),
                              eventsTail='[]', notes=None, wandbConfig='{"t": 1}',
                              config=json.dumps({k: dict(value=v) for k, v in run['config'].items()}))
        return dict(model=dict(id='p', name=project, entity=dict(id='e', name='me'), bucket=bucket))

    def UpsertBucket(self, name, project, displayName, jobType, config, sweep=None, **_):
        run = self.runs.setdefault(name, dict(name=displayName, job_type=jobType, sweep=sweep))
        run['config'] = {k: v.get('value') for k, v in json.loads(config or '{}').items()}
        owner = dict(id='p', name=project, entity=dict(id='e', name='me'))
        bucket = dict(id=name, name=name, displayName=run['name'], description=None, config=config, sweepName=sweep,
                      historyLineCount=0, project=owner)
        return dict(upsertBucket=dict(inserted=True, bucket=bucket))

    def CreateRunFiles(self, files, run, **_):
        urls = [dict(name=f, uploadUrl=f'{self.url}/upload/{run}/{f}') for f in files]
        return dict(createRunFiles=dict(runID=run, uploadHeaders=[], files=urls))

    def ArtifactType(self, **_): return dict(project=dict(artifact=None))

    def CreateArtifact(self, input):
        id = f'a{len(self.artifacts)}'
        self.artifacts[id] = dict(name=input['artifactCollectionName'], type=input['artifactTypeName'], input=input,
                                  digest=input['digest'], run=input['runName'])
        made = dict(id=id, state='PENDING', artifactSequence=dict(latestArtifact=None))
        return dict(createArtifact=dict(artifact=made))

    def CreateArtifactManifest(self, artifactID, **_):
        file = dict(id='f', uploadUrl=f'{self.url}/upload/{artifactID}/manifest', uploadHeaders=[])
        return dict(createArtifactManifest=dict(artifactManifest=dict(id='m'+artifactID, file=file)))

    def CreateArtifactFiles(self, input):
        def node(f):
            url = f'{self.url}/upload/{f["artifactID"]}/{f["name"]}'
            return dict(node=dict(storagePath='', uploadUrl=url, uploadHeaders=[], uploadMultipartUrls=None,
                                  artifact=dict(id=f['artifactID'])))
        return dict(createArtifactFiles=dict(files=dict(edges=[node(f) for f in input['artifactFiles']])))

    def CommitArtifact(self, artifactID, **_):
        return dict(commitArtifact=dict(artifact=dict(id=artifactID, digest=self.artifacts[artifactID]['digest'])))

    def UseArtifact(self, input):
        self.used.append((input['runName'], self.artifacts[input['artifactID']]['name']))
        return dict(useArtifact=dict(artifact=dict(id=input['artifactID'], digest='')))

    def ArtifactByID(self, id, **_):
        made = self.artifacts[id]
        project = dict(id='p', internalId='p', name='huggingtweets', entity=dict(name='me'))
        of = dict(__typename='ArtifactSequence', name=made['name'], project=project)
        alias = dict(__typename='ArtifactAlias', id='l', alias='latest', artifactCollection=of)
        return dict(artifact=dict(
            __typename='Artifact', id=id, artifactSequence=of, versionIndex=0, artifactType=dict(name=made['type']),
            description=None, metadata=made['input']['metadata'], ttlDurationSeconds=-1, ttlIsInherited=True, tags=[],
            historyStep=None, state='COMMITTED', size=1, digest=made['digest'], commitHash='c', fileCount=1,
            createdAt='2026-01-01T00:00:00Z', updatedAt=None, aliases=[alias]))
