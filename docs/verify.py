"""Verifies a store of rapidreview, or a disclosure bundle, without the program.

    python3 verify.py FOLDER [MEMBER ...]

It says which records are signed by whom, prints each thing that is wrong and ends with 1, or says
"sound" and ends with 0. MEMBER names one (26 characters) whom you know by other means; without it,
the one who says so is taken to have begun the store. The format is described in format.md.
"""
import base64, collections, hashlib, json, pathlib, re, sys

# Ed25519 (RFC 8032). Points are (X, Y, Z, T) with x = X/Z, y = Y/Z and xy = T/Z.
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
def point(data):
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * v**3 * pow(u * v**7, (P - 5) // 8, P) % P
    x = x if v * x * x % P == u else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or v * x * x % P != u or (x == 0 and sign): return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def has_signed(key, text, signature):
    if len(key) != 32 or len(signature) != 64 or not (a := point(key)): return False
    s, eight, r = int.from_bytes(signature[32:], "little"), add(add(a, a), add(a, a)), (0, 1, 1, 0)
    if s >= ORDER or add(eight, eight)[0] == 0: return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % ORDER
    points = {(1, 0): BASE, (0, 1): (minus := (P - a[0], a[1], 1, P - a[3])), (0, 0): r}
    points[1, 1] = add(BASE, minus)
    for bit in range(252, -1, -1):
        r = add(add(r, r), points[s >> bit & 1, k >> bit & 1])
    x, y = (part * pow(r[2], P - 2, P) % P for part in r[:2])
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]
HEAD = (rb'(\{"v":1,"case":"((?:identity\.)?[a-z2-7]*)","writer":"([a-z2-7]+)",'
        rb'"n":([1-9][0-9]{0,9}),"prev":"([0-9a-f]{64})","digest":"([0-9a-f]{64})")')
LINE = re.compile(HEAD + rb',(?:"salt":"([0-9a-f]{32})","body":(\{.+\})|"salt":"","body":\{ *\}|'
                  rb'"key":"([a-z2-7]{26})","box":"[\w-]+"|"key":"","box":"\.*"),'
                  rb'"check":"([0-9a-f]{16})"\}')
SIGNED = re.compile(rb'(\{.*),"signature":"([\w-]{86})"\}\n?')
Record = collections.namedtuple("Record", "prev link digest body state")  # whole, emptied, broken
def sha(data): return hashlib.sha256(data).hexdigest()
def unbase64(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
def member_of(keys):
    both = b"rapidreview member\0" + unbase64(keys["signing"]) + unbase64(keys["box"])
    return base64.b32encode(hashlib.sha256(both).digest()).decode()[:26].lower()
def ranges(found):  # 1, 2, 3, 5 as 1-3, 5
    runs = []
    for n in sorted(found):
        runs[-1:] = [(runs[-1][0], n)] if runs and runs[-1][1] == n - 1 else runs[-1:] + [(n, n)]
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)

class Verifier:
    def __init__(self, root, known):
        self.root, self.known, self.wrong, self.notes = pathlib.Path(root), set(known), {}, []
        self.journals, self.keys, self.names, self.texts, self.heads, self.owners = (
            {} for _ in range(6))
        self.is_bundle = (self.root / "disclosure.json").is_file()
        self.index = self.root / ("disclosure.json" if self.is_bundle else "store.json")
        self.about = self.guard(self.index, lambda: dict(json.loads(self.index.read_bytes()))) or {}
        self.guard("members", self.members)
        for kind, case in (("partnership", ""), ("cases/*", "{}"), ("identities/*", "identity.{}")):
            for path in sorted(self.root.glob(kind + "/*.jsonl")):
                self.guard(path, lambda: self.journal(path, case.format(path.parent.name)))
        cases = {case for case, _ in self.journals} | {self.about.get("case")}
        for case in sorted(cases - {None}):
            self.guard(case or "partnership", lambda: self.meanings(case))
        for path in sorted(self.root.glob("heads/*/*.jsonl")):
            self.guard(path, lambda: self.signed_heads(path))
        if self.is_bundle: self.guard(self.index, self.bundle)
        for case, writer in sorted(self.journals.keys() | self.heads.keys()):
            if case in cases or not self.is_bundle:  # signed heads may name cases no bundle holds
                self.judge(case, writer)
    def say(self, path, fault):
        self.wrong[f"{str(path).removeprefix(f'{self.root}/')}: {fault}"] = True
    def guard(self, path, work):
        try:
            return work()
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            self.say(path, "cannot be understood")
    def path(self, case, writer):
        folder = f"identities/{case[9:]}" if case.startswith("identity.") else f"cases/{case}"
        return f"{folder if case else 'partnership'}/{writer}.jsonl"
    def lines(self, path):
        *rows, rest = path.read_bytes().split(b"\n")
        if rest: self.say(path, "ends in a line that was never confirmed as saved")
        return rows
    def bundle(self):  # signed by its maker, with the files it names
        named, by = self.about["files"], self.about.get("by")
        if (by or self.keys) and by not in self.known:
            self.say(self.index, "is signed by nobody who is a member")
        elif by:
            self.statement(self.index, self.index.read_bytes(), by)
        there = {str(path.relative_to(self.root)): path for path in self.root.rglob("*")
                 if path.is_file() and path != self.index}
        for name in sorted(there.keys() | named.keys() | {"index.txt", "records.txt"}):
            if name not in there or name not in named:
                self.say(name, "is not named by the bundle" if name in there else "is missing")
            elif sha(there[name].read_bytes()) != named[name]:
                self.say(name, "was changed")
        for document in self.about["documents"]:
            parts = self.texts.get((document["writer"], document["n"]), [])
            text = (self.root / document["path"]).read_bytes().decode()
            if not parts or any(part not in text for part in parts):
                self.say(document["path"], "is not the text of its record")
        self.names = self.about["members"]
    def journal(self, path, case):  # a whole head is chained, whatever follows it
        number, link, records = 0, "0" * 64, self.journals.setdefault((case, path.stem), {})
        for row, line in enumerate(self.lines(path), 1):
            match = LINE.fullmatch(line) or re.match(HEAD, line)
            head, of, writer, n, prev, digest, *rest = match.groups(b"") if match else [b""] * 6
            salt, body, key, check = rest or [b""] * 4
            is_sound = check and sha(line[:line.rindex(b',"check"')])[:16] == check.decode()
            is_begun = line[len(head):].startswith((b',"salt":""', b',"key":""'))
            faults = {
                "belongs to another file": (of.decode(), writer.decode()) != (case, path.stem),
                f"is record {int(n or 0)}, not {number + 1}": int(n or 0) != number + 1,
                "does not follow on the record before it": prev.decode() != link,
                "has a wrong check": (salt or key) and not is_sound,
                "has a changed body": salt and sha(salt + body) != digest.decode()}
            is_none = not match or not check and any(faults.values())
            for fault in ["is no record"] if is_none else filter(faults.get, faults):
                self.say(path, f"line {row} {fault}")
            if not is_none:
                number, link = int(n), sha(head)
                records.setdefault(number, []).append(Record(
                    prev.decode(), link, digest.decode(), json.loads(body) if salt else {},
                    "whole" if salt or key else "emptied" if is_sound or is_begun else "broken"))
    def meanings(self, case):  # what records say, also of those that were erased
        every = [(writer, n, record) for (of, writer), records in self.journals.items()
                 if of == case for n, there in records.items() for record in there]
        events = [(writer, n, event) for writer, n, record in every
                  for event in record.body.get("events", [])]
        erased, is_open = set(), self.is_bundle or not self.about.get("sealed")
        for order in (event for _, _, event in events if event["type"] == "record.erased"):
            there = self.journals.get((case, order["writer"]), {}).get(order["n"], [])
            if "record" in order and there and order["record"] not in [one.digest for one in there]:
                self.say(self.path(case, order["writer"]),
                         f"record {order['n']}: an order to erase it gives another digest")
            else:  # those of the first versions give none
                erased.add(order.get("record", (order["writer"], order["n"])))
        for writer, n, record in every:
            path, is_ordered = self.path(case, writer), bool({record.digest, (writer, n)} & erased)
            if record.state != "whole":
                self.notes.append(f"{path}: {n} emptied")
            if not is_ordered and record.state in ("broken", "emptied")[:1 + is_open]:
                self.say(path, f"record {n} is {record.state}, and none says that it was erased")
        for writer, n, event in events:
            if event["type"] == "member.added" and not case:
                self.names[event["member"]] = event["name"]
            if "sha256" in event and ("text" in event or "report" in event):
                self.texts[writer, n] = [part["text"] for part in event.get("report", [event])]
                text = event["text"] if "report" not in event else "".join(
                    f"{part['section']}\n{part['text']}\n\0" for part in event["report"])
                if sha(text.encode()) != event["sha256"]:
                    path = self.path(case, writer)
                    self.say(path, f"record {n}: the hash of its text is another")
    def statement(self, path, data, member):  # what a member, or a file itself, has signed
        match, value, key = SIGNED.fullmatch(data), json.loads(data), self.keys.get(member)
        if value["keys"] != self.about.get("keys", self.about.get("store")):
            self.say(path, "is of another store")
        elif member and not key:
            self.say(f"members/{member}.json", "is missing, or does not count")
        elif match and has_signed(key or unbase64(value["signing"]), match[1],
                                  unbase64(match[2].decode())):
            return value
        else:
            self.say(path, "is not signed by who it says")
    def members(self):  # who began the store, and whom a member has added
        added, removed = [], []
        for path in sorted(self.root.glob("members/*.json"), key=lambda path: path.name.count(".")):
            name, _, kind = path.stem.partition(".")
            value = self.guard(path, lambda: self.statement(path, path.read_bytes(), kind[-26:]))
            if value and kind and path.stem == f"{value['member']}.{kind[:-26]}{value['by']}":
                (added if kind.startswith("added-by-") else removed).append(value)
            elif value and not kind and name == member_of(value):
                self.keys[name] = unbase64(value["signing"])
            elif value:
                self.say(path, "is not what its name says")
        first = self.known or {value["by"] for value in added if value["member"] == value["by"]}
        if self.keys and len(first) != 1 and not self.known:
            self.say("members", f"{len(first)} say that they began the store; name who you know")
        said, out, new = sorted(added + removed, key=lambda one: one["at"]), [], [{}]
        while new:  # one removal after the other, first those of who is nearest to the beginning
            far, found, new = dict.fromkeys(first, 0), [], said
            while new:
                new = [one for one in said if one not in found and one["by"] in far
                       and self.counts(one, one["member"], out, first)]
                found += new
                far = {name: far[one["by"]] + 1 for one in new for name in one.get("members", ())
                       if self.counts(one, name, out, first)} | far
            new = sorted((one for one in found if one in removed and one not in out),
                         key=lambda one: (far[one["by"]], one["at"]))[:1]
            out += new
        self.known = set(far)
        for name in sorted(self.keys.keys() ^ self.known):
            self.say(f"members/{name}.json", "was added by nobody who is a member"
                     if name in self.keys else "is missing, or does not count")
    def counts(self, one, name, out, first):  # of who is gone, only what the remover knew, too
        ends, is_adding = [end for end in out if end["member"] == one["by"]], "added" in one
        return not ends or is_adding and name in first or any(
            name in (*end["gone"], *(end["stay"] if is_adding else ())) for end in ends)
    def signed_heads(self, path):  # what a member has signed of the journals of one writer
        member, last = path.parent.name, (0, "0" * 64)
        for row, line in enumerate(self.lines(path), 1):
            place = f"{path.relative_to(self.root)}, line {row}"
            value = self.guard(place, lambda: self.statement(place, line, member))
            if not value or (value["member"], value["writer"]) != (member, path.stem):
                self.say(place, "belongs to another file" if value else "does not count")
                continue
            if not self.is_bundle and (value["n"], value["prev"]) != (last[0] + 1, last[1]):
                self.say(place, "does not follow on the line before it")
            last = max(last, (value["n"], sha(line)), key=lambda line: line[0])
            self.owners.setdefault(path.stem, set()).update({member} & self.known)
            for case, head in value["journals"].items() if member in self.known else ():
                signed = self.heads.setdefault((case, path.stem), [])
                signed.append((member, int(head["n"]), head["link"]))
    def judge(self, case, writer):  # holds a journal against what was signed of it
        path, signed, links = self.path(case, writer), set(), set()
        records = self.journals.get((case, writer), {})
        owners = sorted(self.owners.get(writer, ()))
        if len(owners) > 1:
            self.say(path, f"is claimed by more than one member: {', '.join(owners)}")
        for owner, n, link in self.heads.get((case, writer), []):
            if n not in records:
                self.say(path, f"records up to {n} were signed by {owner}, and are missing")
            elif link not in [record.link for record in records[n]] and len(owners) == 1:
                self.say(path, f"record {n} is not the one that {owner} signed")
            while len(owners) == 1 and link not in links and (
                    prev := [one.prev for one in records.get(n, []) if one.link == link]):
                links.add(link)
                if len({one.link for one in records[n]}) == 1:  # of two none counts as signed
                    signed.add(n)
                n, link = n - 1, prev[0]
        name = self.names.get(owners[0], "a member") if owners else ""
        by = f"signed by {name} ({owners[0]})" if signed else ""
        self.notes += [f"{path}: {ranges(found)} {words}" for found, words in (
            (signed, by), (records.keys() - signed, "unsigned")) if found]
        for n in sorted(signed if owners and owners[0] in self.names else ()):
            if (by := records[n][0].body.get("by", name)) != name:
                self.say(path, f"record {n}, of {name}, is in the name of {by}")

if __name__ == "__main__":
    found = Verifier(sys.argv[1], sys.argv[2:])
    print(*found.notes, *(found.wrong or [f"sound: {len(found.journals)} journals"]), sep="\n")
    sys.exit(1 if found.wrong else 0)
