import Casework
import Glibc
import Testing

@testable import CaseStore

/// A repository that somebody else writes to: whatever it holds, nothing of it runs, nothing is
/// written but into the store and LOCAL, and the message says what is wrong.
@Suite(.enabled(if: GitPlace.hasGit, "git is not installed here"))
struct HostileGitTests {
  @Test func `two computers share through a repository, and a third copies it`() throws {
    let git = try GitPlace()
    #expect(try git.sync().given > 0)
    #expect(try git.sync().isNothingNew)
    let (path, local) = ("\(git.place.root)/other", "\(git.place.root)/other.local")
    try git.copy(to: path, local: local)
    let store = try Store.open(at: path, local: local, files: git.place.files)
    try store.append([.notNeeded(.closed)], to: git.id, by: "Ben", now: moment(5))
    #expect(try git.sync(path, local: local).given == 1)
    #expect(try git.sync().takenCount == 1)
    #expect(try git.place.open().load(git.id, now: moment(9)).changes.count == 2)
    #expect(git.place.check().outcome <= .warnings)
  }

  @Test func `no hook and no program named in the repository is run`() throws {
    let git = try GitPlace()
    try git.sync()
    try git.run("mkdir -p hooks elsewhere")
    for name in [
      "pre-receive", "update", "post-update", "post-receive", "reference-transaction",
      "proc-receive", "push-to-checkout", "pre-auto-gc", "fsmonitor-watchman", "post-index-change",
    ] {
      try git.trap("hooks/\(name)")
      try git.trap("elsewhere/\(name)")
    }
    try git.trap("trap")
    let trap = "\(git.remote)/trap"
    for setting in [
      "core.hooksPath \(git.remote)/elsewhere", "core.fsmonitor \(trap)",
      "core.alternateRefsCommand \(trap)", "core.sshCommand \(trap)", "core.askPass \(trap)",
      "uploadpack.packObjectsHook \(trap)",
      "filter.trap.clean \(trap)", "filter.trap.smudge \(trap)", "filter.trap.process \(trap)",
      "credential.helper \(trap)", "gpg.program \(trap)", "diff.external \(trap)",
      "core.pager \(trap)", "core.editor \(trap)", "gc.recentObjectsHook \(trap)",
    ] { try git.run("git config \(setting)") }
    let store = try git.place.open()
    try store.append([.notNeeded(.closed)], to: git.id, by: "Ana", now: moment(5))
    #expect(try git.sync().given == 1)
    try git.copy(to: "\(git.place.root)/other", local: "\(git.place.root)/other.local")
    #expect(!git.hasRun)
  }

  @Test func `a repository that would have a program take what is given gets nothing`() throws {
    let git = try GitPlace()
    try git.trap("hooks/proc-receive")
    try git.run("git config receive.procReceiveRefs refs")
    #expect {
      try git.sync()
    } throws: { error in
      if case StoreError.remote(.git) = error { true } else { false }
    }
    #expect(!git.hasRun)
  }

  @Test func `attributes, submodules, links and programs in it are strangers`() throws {
    let git = try GitPlace()
    try git.sync()
    try git.trap("trap")
    try git.run("git config filter.trap.smudge \(git.remote)/trap")
    let blob = try git.run("git hash-object -w --stdin", "* filter=trap\\n")
    let commit = try git.run("git rev-parse main")
    let inner = try git.run(
      "git mktree --missing",
      "120000 blob \(blob)\\tb2345b2345b2345b2345b2345b.jsonl\\n"
        + "100755 blob \(blob)\\tb2345b2345b2345b2345b2345c.jsonl\\n"
        + "160000 commit \(commit)\\tb2345b2345b2345b2345b2345d.jsonl\\n")
    let folder = try git.run("git mktree", "040000 tree \(inner)\\taaaa\\n")
    let old = try git.run("git rev-parse main:store.json")
    try git.commit(
      try git.run(
        "git mktree",
        "100644 blob \(blob)\\t.gitattributes\\n100644 blob \(blob)\\t.gitmodules\\n"
          + "040000 tree \(folder)\\tcases\\n100644 blob \(old)\\tstore.json\\n"
          + "100755 blob \(blob)\\trun.sh\\n"))
    let report = try git.sync()
    #expect(report.strangers >= 6)
    #expect(report.takenCount == 0)
    #expect(!git.hasRun)
    #expect(git.place.check().outcome <= .warnings)
    #expect(try git.place.open().caseIDs() == [git.id])
  }

  @Test(arguments: ["..", ".git", ".", "x/y"])
  func `a name that leads elsewhere is refused by git, or is a stranger`(_ name: String) throws {
    let git = try GitPlace()
    try git.sync()
    let blob = try git.run("git hash-object -w --stdin", "x")
    let old = try git.run("git rev-parse main:store.json")
    // Written as bytes: git itself would not make it.
    let tree =
      "import sys,binascii,subprocess\\n"
      + "u=binascii.unhexlify\\n"
      + "t=b\"100644 \(name)/bbbb.jsonl\".replace(b\"/bbbb.jsonl\",b\"\")+bytes(1)+u(\"\(blob)\")"
      + "+b\"100644 store.json\"+bytes(1)+u(\"\(old)\")\\n"
      + "p=subprocess.run([\"git\",\"hash-object\",\"-w\",\"-t\",\"tree\","
      + "\"--literally\",\"--stdin\"],"
      + "input=t,capture_output=True)\\nprint(p.stdout.decode())\\n"
    try git.commit(try git.run("python3 -", tree))
    let before = try git.place.paths(below: git.place.store)
    do {
      let report = try git.sync()
      #expect(report.strangers == 1)
    } catch StoreError.remote(.git(let words)) {
      #expect(words.hasPrefix("fatal:") || words.hasPrefix("error:"))
    }
    #expect(try git.place.paths(below: git.place.store) == before)
  }

  @Test func `a million paths, or far more, are refused in bounded time`() throws {
    let git = try GitPlace()
    try git.sync()
    let blob = try git.run("git hash-object -w --stdin", "x")
    var tree = blob
    for level in 0..<3 {
      let kind = level == 0 ? "100644 blob" : "040000 tree"
      tree = try git.run(
        "seq 1 1000 | sed 's/.*/\(kind) \(tree)\\t&/' | git mktree")
    }
    try git.commit(tree)
    #expect(throws: StoreError.remote(.tooMuch)) { try git.sync() }
    #expect(git.place.check().outcome <= .warnings)
  }

  @Test func `a file larger than any journal is not read`() throws {
    let git = try GitPlace()
    try git.sync()
    let large = try git.run("head -c 70000000 /dev/zero | git hash-object -w --stdin")
    try replaceJournal(with: large, git)
    #expect(try git.sync().takenCount == 0)
    #expect(git.place.check().outcome <= .warnings)
  }

  @Test func `an object that claims four gigabytes is refused`() throws {
    let git = try GitPlace()
    try git.sync()
    let object = "1234567890123456789012345678901234567890"
    let python =
      "import zlib,os\\nos.makedirs(\"objects/12\",exist_ok=True)\\n"
      + "open(\"objects/12/\(object.dropFirst(2))\",\"wb\").write("
      + "zlib.compress(b\"blob 4294967296\"+bytes(1)+b\"x\"))\\n"
    try git.run("python3 -", python)
    try replaceJournal(with: object, git)
    #expect(throws: StoreError.self) { try git.sync() }
    #expect(git.place.check().outcome <= .warnings)
  }

  /// Puts another blob in the place of the case's journal at the remote.
  private func replaceJournal(with blob: String, _ git: GitPlace) throws {
    let path = try git.run("git ls-tree -r --name-only main cases/")
    try git.run(
      "GIT_INDEX_FILE=index.x git read-tree main"
        + " && GIT_INDEX_FILE=index.x git update-index --add --cacheinfo 100644,\(blob),\(path)")
    try git.commit(try git.run("GIT_INDEX_FILE=index.x git write-tree --missing-ok"))
  }

  @Test func `a remote that went back gives nothing up here, and is given what it lacks`() throws {
    let git = try GitPlace()
    try git.sync()
    let old = try git.run("git rev-parse main")
    let store = try git.place.open()
    try store.append([.notNeeded(.closed)], to: git.id, by: "Ana", now: moment(5))
    try git.sync()
    let new = try git.run("git rev-parse main^{tree}")
    try git.run("git update-ref refs/heads/main \(old)")
    let report = try git.sync()
    #expect(!report.wentBack.isEmpty)
    #expect(try git.run("git rev-parse main^{tree}") == new)
    #expect(try git.place.open().load(git.id, now: moment(9)).changes.count == 2)
  }

  @Test func `a remote that was emptied is filled again`() throws {
    let git = try GitPlace()
    try git.sync()
    let tree = try git.run("git rev-parse main^{tree}")
    try git.run("rm -rf refs/heads/main packed-refs objects && mkdir -p objects/pack refs/heads")
    #expect(try !git.sync().wentBack.isEmpty)
    #expect(try git.run("git rev-parse main^{tree}") == tree)
  }

  @Test func `another store's repository is left alone`() throws {
    let (git, other) = (try GitPlace(), try GitPlace())
    try git.sync()
    try other.sync()
    let tip = try git.run("git rev-parse main")
    let shared = try SharedStore(
      at: other.place.store, local: other.place.local, files: other.place.files)
    let run = try SyncRun(
      shared, with: Remote(name: "wrong", place: .git(url: git.remote)),
      store: try other.place.open(), now: moment(5))
    #expect(throws: StoreError.remote(.otherStore)) { try run.finish() }
    #expect(try git.run("git rev-parse main") == tip)
  }

  @Test(arguments: [
    "git:ext::sh -c touch% /tmp/x", "git:-oProxyCommand=x", "git:ssh://-oProxyCommand=x/y",
    "git:ssh://ana@-oProxyCommand=x/y", "git:-u", "git:--upload-pack=x", "git:http://server/x",
    "git:git://server/x", "git:fd::7", "git:ssh://", "git:", "folder:", "folder:relative",
    "folder:-x", "svn:/x", "git:relative/path", "git:ana@:x", "git:ana@-x:y", "", "git",
    "git:ssh://server/x\nfolder:/y", "git:file://-x", "git:ftp://server/x",
  ])
  func `an address that is none, or would run something, is refused`(_ address: String) {
    #expect(throws: StoreError.remote(.notAnAddress(address))) { try Remote.Place(address) }
  }
}
