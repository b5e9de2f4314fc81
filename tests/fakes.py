"A network on 127.0.0.1: answers as the real one does, and breaks down when told to."
import base64
import fnmatch
import hashlib
import json
import re
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

import yaml


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


class Fake:
    """A server that answers each request with `answer(path, query, headers)`: a status and what becomes JSON.

    `trouble` has what goes wrong instead, by the number of the request, from 1: a status, or a status with headers;
    'cut' for half an answer; 'hang' for none at all, until the server is closed.
    An iterator of bytes instead of JSON is sent piece by piece, as long as somebody listens.
    """
    def __init__(self, answer):
        self.answer, self.trouble, self.asked, self._closed = answer, {}, [], threading.Event()
        fake, lock = self, threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version, disable_nagle_algorithm = 'HTTP/1.1', True

            def handle(self):
                try: super().handle()
                except ConnectionError: pass  # whoever asked has left

            def respond(self):
                parts = urlsplit(self.path)
                body = self.rfile.read(int(self.headers.get('content-length') or 0))
                query = dict(parse_qsl(parts.query, keep_blank_values=True))
                with lock:
                    fake.asked.append((parts.path, query, self.headers))
                    trouble = fake.trouble.get(len(fake.asked))
                if trouble == 'hang':
                    self.close_connection = fake._closed.wait(60)
                    return
                if isinstance(trouble, (int, tuple)):
                    status, headers = trouble if isinstance(trouble, tuple) else (trouble, {})
                    return self.send(status, {'error': 'trouble', 'message': 'trouble'}, headers)
                self.send(*fake.reply(self.command, parts.path, query, self.headers, body), cut=trouble == 'cut')

            do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = respond

            def send(self, status, body, headers=(), cut=False):
                if hasattr(body, '__next__'): return self.stream(status, body, headers)
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", **dict(headers)}.items():
                    self.send_header(name, value)
                self.send_header('Content-Length', str(len(data)))
                self.end_headers()
                if self.command != 'HEAD':
                    self.wfile.write(data[:len(data)//2] if cut else data)
                self.close_connection = self.close_connection or cut

            def stream(self, status, pieces, headers):
                self.close_connection = True
                self.send_response(status)
                for name, value in {'Content-Type': 'application/json', **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    for piece in pieces: self.wfile.write(piece)
                except OSError: pass

            def log_message(self, *_): pass

        self._server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(.02,), daemon=True).start()

    def reply(self, method, path, query, headers, body): return self.answer(path, query, headers)

    @property
    def port(self): return self._server.server_address[1]

    @property
    def url(self): return f'http://127.0.0.1:{self.port}'

    def __enter__(self): return self

    def __exit__(self, *_):
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()


class FakeHub(Fake):
    """The Hugging Face Hub, as far as pushing and pulling a model go.

    `users` has the tokens that it knows, each with a name and whether it may write; `repos` what each repository is:
    whether `private`, its `files`, and the ids of its `commits`; a Space is `spaces/user/name`. Large files go by git-LFS, as they do there.
    """
    def __init__(self):
        super().__init__(None)
        self.users, self.repos, self.large = {}, {}, {}

    def put(self, repo, files, private=False):
        "A repository that is there already"
        self.repos[repo] = dict(private=private, files=dict(files), commits=[self._oid(repo, files)])

    @staticmethod
    def _oid(*what): return hashlib.sha1(repr(what).encode()).hexdigest()

    def reply(self, method, path, query, headers, body):
        path, token = unquote(path), (headers.get('authorization') or '').removeprefix('Bearer ')
        if token and token not in self.users: return self._refuse(401, 'Invalid username or password.')
        user, may_write = self.users.get(token, (None, False))
        if path == '/api/whoami-v2': return (200, dict(type='user', name=user, auth={})) if user else self._refuse(401)
        if path.startswith('/lfs/'): return self._store(path, body)
        if path == '/api/validate-yaml': return self._validate(json.loads(body))
        if path == '/api/repos/create': return self._create(user, may_write, json.loads(body))
        address = r'(?:/api/models|/api(?=/spaces/))?/((?!api/)(?:spaces/)?[^/]+/[^/]+?)(?:\.git/info/lfs)?(/.*)?$'
        found = re.match(address, path)
        if not found: return self._refuse(404, 'Not found')
        repo, rest = found[1], found[2] or ''
        owner = repo.removeprefix('spaces/').split('/')[0]
        writes = method in ('POST', 'PUT')
        if repo not in self.repos or self.repos[repo]['private'] and owner != user:
            return self._refuse(404 if user else 401, 'Repository not found', 'RepoNotFound')
        if writes and (owner != user or not may_write): return self._refuse(403, 'You may not write here.')
        there = self.repos[repo]
        if rest.startswith('/preupload/'): return self._preupload(there, json.loads(body))
        if rest == '/objects/batch': return self._batch(json.loads(body))
        if rest.startswith('/commit/'): return self._commit(repo, there, body)
        if rest == '/settings': return self._settings(there, json.loads(body))
        if rest.startswith('/tree/'): return 200, [self._entry(*f) for f in there['files'].items()]
        if rest.startswith('/resolve/'): return self._resolve(there, rest.split('/', 3)[3], headers)
        told = self._front_matter(there['files'].get('README.md', b'').decode())
        return 200, dict({k: told[k] for k in ('pipeline_tag', 'library_name') if k in told}, id=repo,
                         sha=there['commits'][-1], private=there['private'],
                         siblings=[dict(rfilename=f) for f in there['files']])

    @staticmethod
    def _refuse(status, message='', code=''):
        return status, dict(error=message), {'X-Error-Code': code, 'X-Error-Message': message}

    def _create(self, user, may_write, asked):
        name = f"{asked['organization'] or user}/{asked['name']}"
        kind = 'spaces/' if asked.get('type') == 'space' else ''
        url, owner, name = dict(url=f'{self.url}/{kind}{name}'), name.split('/')[0], kind+name
        if name in self.repos: return 409, dict(url, error='You already created this model repo')
        if owner != user or not may_write: return self._refuse(403, 'You may not create this.')
        private = asked.get('visibility') == 'private' or asked.get('private', False)
        template = {'index.html': b'Hello', 'style.css': b''} if asked.get('sdk') == 'static' else {}
        self.put(name, {'.gitattributes': b'*.safetensors filter=lfs', **template}, private)
        return 200, url

    @staticmethod
    def _validate(asked):
        data = yaml.safe_load(asked['content'].split('---')[1])
        errors = [] if isinstance(data, dict) and isinstance(data.get('tags'), list) else [dict(message='no metadata')]
        return (400 if errors else 200), dict(errors=errors, warnings=[])

    @staticmethod
    def _front_matter(card):
        "What the card tells the Hub: nothing if it does not begin with it"
        found = re.match(r'---\n(.*?)\n---\n', card, re.S)
        return yaml.safe_load(found[1]) if found else {}

    @staticmethod
    def _is_large(path): return fnmatch.fnmatch(path, '*.safetensors') or path.endswith(('.png', '.gguf', '.wasm'))

    def _git_oid(self, path, data):
        if self._is_large(path): return hashlib.sha256(data).hexdigest()
        return hashlib.sha1(b'blob %d\0' % len(data) + data).hexdigest()

    def _preupload(self, there, asked):
        def told(f):
            data = there['files'].get(f['path'])
            mode = 'lfs' if self._is_large(f['path']) else 'regular'
            known = {} if data is None else dict(oid=self._git_oid(f['path'], data))
            return dict(path=f['path'], uploadMode=mode, shouldIgnore=False, **known)
        return 200, dict(files=[told(f) for f in asked['files']])

    def _batch(self, asked):
        def told(o):
            upload = dict(upload=dict(href=f'{self.url}/lfs/{o["oid"]}'))
            return dict(o, **({} if o['oid'] in self.large else dict(actions=upload)))
        return 200, dict(transfer='basic', objects=[told(o) for o in asked['objects']])

    def _store(self, path, body):
        assert hashlib.sha256(body).hexdigest() == path.rpartition('/')[2]
        self.large[path.rpartition('/')[2]] = body
        return 200, b''

    def _commit(self, repo, there, body):
        files, steps = dict(there['files']), [json.loads(line) for line in body.splitlines()]
        for kind, value in ((s['key'], s['value']) for s in steps):
            if kind == 'file': files[value['path']] = base64.b64decode(value['content'])
            if kind == 'lfsFile': files[value['path']] = self.large[value['oid']]
            if kind == 'deletedFile': del files[value['path']]
        there['files'] = files
        there['commits'].append(self._oid(repo, len(there['commits']), files))
        return 200, dict(commitUrl=f"{self.url}/{repo}/commit/{there['commits'][-1]}", commitOid=there['commits'][-1])

    @staticmethod
    def _settings(there, asked):
        there['private'] = asked.get('visibility') == 'private' or asked.get('private', False)
        return 200, {}

    def _entry(self, path, data):
        large = dict(lfs=dict(oid=hashlib.sha256(data).hexdigest(), size=len(data), pointerSize=130))
        return dict(type='file', path=path, size=len(data), oid=self._git_oid(path, data),
                    **(large if self._is_large(path) else {}))

    def _resolve(self, there, path, headers):
        told = {'X-Repo-Commit': there['commits'][-1], 'Content-Type': 'application/octet-stream'}
        if path not in there['files']: return 404, b'', {**told, 'X-Error-Code': 'EntryNotFound'}
        data = there['files'][path]
        told['ETag'] = f'"{self._git_oid(path, data)}"'
        start = re.fullmatch(r'bytes=(\d+)-', headers.get('range') or '')
        if not start: return 200, data, told
        begin = int(start[1])
        return 206, data[begin:], {**told, 'Content-Range': f'bytes {begin}-{len(data)-1}/{len(data)}'}
