#!/usr/bin/env python3
"""A git server over https on loopback that asks who is there: server.py FOLDER USER PASSWORD.

It serves the repositories in FOLDER through git's own http-backend, with a certificate of its own
that it leaves in FOLDER as cert.pem. It says its port on standard output.
"""

import base64
import http.server
import os
import ssl
import subprocess
import sys

folder, user, password = sys.argv[1:4]
wanted = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


class Git(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.headers.get("Authorization") != wanted:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="reviews"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        if self.headers.get("Transfer-Encoding") == "chunked":
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        answer = subprocess.run(
            ["git", "http-backend"], input=body, capture_output=True,
            env={
                "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": folder,
                "GIT_HTTP_EXPORT_ALL": "1", "REMOTE_USER": user,
                "REQUEST_METHOD": self.command, "PATH_INFO": path, "QUERY_STRING": query,
                "CONTENT_TYPE": self.headers.get("Content-Type", ""),
                "CONTENT_LENGTH": str(len(body)),
                "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
                "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            }).stdout
        head, _, content = answer.partition(b"\r\n\r\n")
        fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        self.send_response(int(fields.pop("Status", "200").split()[0]))
        for name, value in fields.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET


certificate, key = f"{folder}/cert.pem", f"{folder}/key.pem"
subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
     "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
     "-addext", "subjectAltName=DNS:localhost"],
    check=True, capture_output=True)
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Git)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
server.socket = context.wrap_socket(server.socket, server_side=True)
print(f"port {server.server_port}", flush=True)
server.serve_forever()
