"A network on 127.0.0.1: answers as the real one does, and breaks down when told to."
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


class Fake:
    """A server that answers each request with `answer(path, query, headers)`: a status and what becomes JSON.

    `trouble` has what goes wrong instead, by the number of the request, from 1: a status, or a status with headers;
    'cut' for half an answer; 'hang' for none at all, until the server is closed.
    """
    def __init__(self, answer):
        self.answer, self.trouble, self.asked, self._closed = answer, {}, [], threading.Event()
        fake, lock = self, threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version, disable_nagle_algorithm = 'HTTP/1.1', True

            def respond(self):
                parts = urlsplit(self.path)
                self.rfile.read(int(self.headers.get('content-length') or 0))
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
                self.send(*fake.answer(parts.path, query, self.headers), cut=trouble == 'cut')

            do_GET = do_HEAD = do_POST = respond

            def send(self, status, body, headers=(), cut=False):
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", **dict(headers)}.items():
                    self.send_header(name, value)
                self.send_header('Content-Length', str(len(data)))
                self.end_headers()
                if self.command != 'HEAD':
                    self.wfile.write(data[:len(data)//2] if cut else data)
                self.close_connection = self.close_connection or cut

            def log_message(self, *_): pass

        self._server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(.02,), daemon=True).start()

    @property
    def port(self): return self._server.server_address[1]

    @property
    def url(self): return f'http://127.0.0.1:{self.port}'

    def __enter__(self): return self

    def __exit__(self, *_):
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()
