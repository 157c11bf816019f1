"""Verifies a store of rapidreview, or a disclosure bundle, without the program.

    python3 verify.py FOLDER [MEMBER ...]

It says which records are signed by whom, prints each thing that is wrong and ends with 1, or says
"sound" and ends with 0. MEMBER names one (26 characters) whom you know by other means; without it,
the one who says so is taken to have begun the store. The format is described in format.md.
"""
import base64, hashlib, json, pathlib, re, sys

# Ed25519 (RFC 8032). Points are (X, Y, Z, T) with x = X/Z, y = Y/Z and xy = T/Z.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return ((b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P,
            (b - a) * (b + a) % P)

def point(data):
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * v**3 * pow(u * v**7, (P - 5) // 8, P) % P
    if v * x * x % P != u:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or v * x * x % P != u or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def has_signed(key, text, signature):
    if len(key) != 32 or len(signature) != 64 or not (a := point(key)):
        return False
    s, eight = int.from_bytes(signature[32:], "little"), add(add(a, a), add(a, a))
    if s >= ORDER or add(eight, eight)[0] == 0:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % ORDER
    minus, r = (P - a[0], a[1], 1, P - a[3]), (0, 1, 1, 0)
    points = {(1, 0): BASE, (0, 1): minus, (1, 1): add(BASE, minus)}
    for bit in range(252, -1, -1):
        r = add(r, r)
        if (bits := (s >> bit & 1, k >> bit & 1)) in points:
            r = add(r, points[bits])
    x, y = (part * pow(r[2], P - 2, P) % P for part in r[:2])
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]

LINE = re.compile(
    rb'(\{"v":1,"case":"((?:identity\.)?[a-z2-7]*)","writer":"([a-z2-7]+)","n":([1-9][0-9]{0,9}),'
    rb'"prev":"([0-9a-f]{64})","digest":"([0-9a-f]{64})"),(?:"salt":"([0-9a-f]{32})",'
    rb'"body":(\{.+\})|"salt":"","body":\{ *\}|"key":"([a-z2-7]{26})","box":"[\w-]+"|'
    rb'"key":"","box":"\.*"),"check":"([0-9a-f]{16})"\}')
SIGNED = re.compile(rb'(\{.*),"signature":"([\w-]{86})"\}\n?')

def sha(data):
    return hashlib.sha256(data).hexdigest()

def unbase64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

def member_of(keys):
    """The name of a member is made from their keys."""
    both = b"rapidreview member\0" + unbase64(keys["signing"]) + unbase64(keys["box"])
    return base64.b32encode(hashlib.sha256(both).digest()).decode()[:26].lower()

def ranges(found):
    """1, 2, 3, 5 as 1-3, 5."""
    runs = []
    for n in sorted(found):
        runs[-1:] = [(runs[-1][0], n)] if runs and runs[-1][1] == n - 1 else runs[-1:] + [(n, n)]
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)

class Verifier:
    def __init__(self, root, known):
        self.root, self.known, self.wrong, self.notes = pathlib.Path(root), set(known), [], []
        self.journals, self.keys, self.names, self.heads = {}, {}, {}, {}
        self.is_bundle = (self.root / "disclosure.json").is_file()
        name = "disclosure.json" if self.is_bundle else "store.json"
        self.about = self.guard(name, lambda: dict(json.loads((self.root / name).read_bytes())))
        self.guard("members", self.members)
        if self.is_bundle:
            self.guard(name, self.bundle)
        for kind, case in (("partnership", ""), ("cases/*", "{}"), ("identities/*", "identity.{}")):
            for path in sorted(self.root.glob(kind + "/*.jsonl")):
                self.guard(path, lambda: self.journal(path, case.format(path.parent.name)))
        for case, writer in sorted(self.journals):
            self.guard(self.path(case, writer), lambda: self.meanings(case, writer))
        for path in sorted(self.root.glob("heads/*/*.jsonl")):
            self.guard(path, lambda: self.signed_heads(path))
        for case, writer in sorted(set(self.journals) | set(() if self.is_bundle else self.heads)):
            self.judge(case, writer)

    def say(self, path, fault):
        self.wrong.append(f"{str(path).removeprefix(f'{self.root}/')}: {fault}")

    def guard(self, path, work):
        try:
            return work()
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            self.say(path, "cannot be understood")

    def path(self, case, writer):
        folder = f"identities/{case[9:]}" if case.startswith("identity.") else f"cases/{case}"
        return f"{folder if case else 'partnership'}/{writer}.jsonl"

    def lines(self, path):
        data = path.read_bytes()
        if data and not data.endswith(b"\n"):
            self.say(path, "ends in a line that was never confirmed as saved")
        return data.split(b"\n")[:-1]

    def bundle(self):
        """A bundle is signed by who made it, and has the files that it names."""
        self.names, named = self.about["members"], self.about["files"]
        if "by" in self.about:
            self.statement("disclosure.json", (self.root / "disclosure.json").read_bytes(),
                           lambda value: self.keys[value["by"]])
        there = {str(path.relative_to(self.root)): path for path in self.root.rglob("*")
                 if path.is_file() and path.name != "disclosure.json"}
        for name in sorted(there.keys() | named.keys()):
            if name not in there or name not in named:
                self.say(name, "is missing" if name in named else "is not named by the bundle")
            elif sha(there[name].read_bytes()) != named[name]:
                self.say(name, "was changed")

    def journal(self, path, case):
        """Checks, links and digests of one journal."""
        number, link, records = 0, "0" * 64, {}
        self.journals[case, path.stem] = records
        for row, line in enumerate(self.lines(path), 1):
            if not (match := LINE.fullmatch(line)):
                self.say(path, f"line {row} is no record")
                continue
            head, of, writer, n, prev, digest, salt, body, key, check = match.groups(b"")
            faults = {
                "belongs to another file": (of.decode(), writer.decode()) != (case, path.stem),
                f"is record {int(n)}, not {number + 1}": int(n) != number + 1,
                "does not follow on the record before it": prev.decode() != link,
                "has a wrong check": sha(line[:line.rindex(b',"check"')])[:16] != check.decode(),
                "has a changed body": salt and sha(salt + body) != digest.decode()}
            for fault in filter(faults.get, faults):
                self.say(path, f"line {row} {fault}")
            number, link = int(n), sha(head)
            records[number] = prev.decode(), link, json.loads(body) if salt else {}, salt or key

    def meanings(self, case, writer):
        path, erased = self.path(case, writer), {
            event["n"] for (of, _), records in self.journals.items() if of == case
            for record in records.values() for event in record[2].get("events", [])
            if event["type"] == "record.erased" and event["writer"] == writer}
        for number, (_, _, body, is_whole) in self.journals[case, writer].items():
            if not is_whole:
                self.notes.append(f"{path}: {number} emptied")
                if number not in erased and not self.about.get("sealed"):
                    self.say(path, f"record {number} is emptied, and none says that it was erased")
            for event in body.get("events", []):
                if event["type"] == "member.added" and not case:
                    self.names[event["member"]] = event["name"]
                if "sha256" in event and ("text" in event or "report" in event):
                    text = event["text"] if "text" in event else "".join(
                        f"{part['section']}\n{part['text']}\n\0" for part in event["report"])
                    if sha(text.encode()) != event["sha256"]:
                        self.say(path, f"record {number}: the hash of its text is another")

    def statement(self, path, data, key):
        """What somebody with that key has signed about this store, or nothing."""
        match, value = SIGNED.fullmatch(data), json.loads(data)
        if value["keys"] != self.about.get("keys", self.about.get("store")):
            self.say(path, "is of another store")
        elif not match or not has_signed(key(value), match[1], unbase64(match[2].decode())):
            self.say(path, "is not signed by who it says")
        else:
            return value

    def members(self):
        """The members are who began the store, and whom a member has added."""
        added, removed = [], []
        for path in sorted(self.root.glob("members/*.json"), key=lambda path: path.name.count(".")):
            name, _, kind = path.stem.partition(".")
            value = self.guard(path, lambda: self.statement(path, path.read_bytes(), lambda value: (
                self.keys[value["by"]] if kind else unbase64(value["signing"]))))
            if value and kind and path.stem == f"{value['member']}.{kind[:-26]}{value['by']}":
                (added if kind.startswith("added-by-") else removed).append(value)
            elif value and not kind and name == member_of(value):
                self.keys[name] = unbase64(value["signing"])
            elif value:
                self.say(path, "is not what its name says")
        first = self.known or {value["by"] for value in added if value["member"] == value["by"]}
        if self.keys and len(first) != 1 and not self.known:
            self.say("members", f"{len(first)} say that they began the store; name who you know")
        self.known = set(self.keys)
        for _ in range(len(removed) + 2):  # until who counts as removed no longer changes
            out = [value for value in removed if value["by"] in self.known]
            self.known, more = set(), set(first)
            while more - self.known:
                self.known |= more
                more = {name for value in added if value["by"] in self.known and all(
                    value["member"] in last["stay"] + last["gone"] for last in out
                    if last["member"] == value["by"]) for name in value["members"]}
        for name in sorted(self.keys.keys() - self.known):
            self.say(f"members/{name}.json", "was added by nobody who is a member")

    def signed_heads(self, path):
        """What a member has signed of the journals of one writer."""
        member, before = path.parent.name, "0" * 64
        for row, line in enumerate(self.lines(path), 1):
            place = f"{path.relative_to(self.root)}, line {row}"
            value = self.guard(place, lambda: self.statement(
                place, line, lambda _: self.keys[member]))
            if value and (value["member"], value["writer"]) != (member, path.stem):
                self.say(place, "belongs to another file")
            elif value and not self.is_bundle and (value["prev"], value["n"]) != (before, row):
                self.say(place, "does not follow on the line before it")
            if value and member in self.known:
                for case, head in value["journals"].items():
                    signed = self.heads.setdefault((case, path.stem), [])
                    signed.append((member, int(head["n"]), head["link"]))
            before = sha(line)

    def judge(self, case, writer):
        """Holds a journal against what was signed of it."""
        path, signed = self.path(case, writer), set()
        records = self.journals.get((case, writer), {})
        owners = sorted({head[0] for key, heads in self.heads.items() if key[1] == writer
                         for head in heads})
        if len(owners) > 1:
            self.say(path, f"is claimed by more than one member: {', '.join(owners)}")
        for owner, n, link in self.heads.get((case, writer), []):
            if n not in records:
                self.say(path, f"records up to {n} were signed by {owner}, and are missing")
            elif records[n][1] != link:
                self.say(path, f"record {n} is not the one that {owner} signed")
            while n in records and n not in signed and records[n][1] == link and len(owners) == 1:
                signed.add(n)
                n, link = n - 1, records[n][0]
        name = self.names.get(owners[0], "a member") if owners else ""
        if signed:
            self.notes.append(f"{path}: {ranges(signed)} signed by {name} ({owners[0]})")
        if unsigned := records.keys() - signed:
            self.notes.append(f"{path}: {ranges(unsigned)} unsigned")
        for number, (_, _, body, _) in records.items():
            if owners and owners[0] in self.names and body.get("by", name) != name:
                self.say(path, f"record {number}, of {name}, is in the name of {body['by']}")

if __name__ == "__main__":
    found = Verifier(sys.argv[1], sys.argv[2:])
    print("\n".join(found.notes + (found.wrong or [f"sound: {len(found.journals)} journals"])))
    sys.exit(1 if found.wrong else 0)
