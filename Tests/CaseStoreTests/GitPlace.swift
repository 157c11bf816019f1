import Casework
import Glibc
import Testing

@testable import CaseStore

/// A store, and a repository of git that it is shared through, on a real disk.
final class GitPlace {
  /// Whether git is there to share through.
  static let hasGit = system("git --version >/dev/null 2>&1") == 0

  let place: Place
  let id: CaseID
  private var clock = 1000

  init() throws {
    place = try Place(.real)
    let store = try Store.create(
      at: place.store, local: place.local, files: place.files, founding: .plain, by: "Ana",
      now: moment())
    id = try store.openCase().id
    store.signHeads()
    try run("git init -q --bare -b main '\(remote)'")
  }

  var remote: String { "\(place.root)/remote.git" }
  /// Whatever something made that should not have been run.
  var mark: String { "\(place.root)/ran" }
  var hasRun: Bool { (try? place.files.status(at: mark)) != nil }

  /// Runs a command of the shell, in the remote.
  @discardableResult
  func run(_ command: String, _ input: String? = nil) throws -> String {
    let given = input.map { "printf '%b' '\($0)' | " } ?? ""
    let folder = (try? place.files.status(at: remote)) == nil ? place.root : remote
    let stream = try #require(popen("cd '\(folder)' && \(given)\(command) 2>&1", "r"))
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    let status = pclose(stream)
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(status == 0, "\(command): \(text)")
    return text.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// Puts an executable script somewhere, which leaves a mark where it is run.
  func trap(_ path: String) throws {
    try run("printf '#!/bin/sh\\ntouch \(mark)\\nexit 0\\n' > '\(path)' && chmod +x '\(path)'")
  }

  /// Makes a commit of a tree, and has the branch lead to it.
  func commit(_ tree: String) throws {
    let made = try run("git -c user.name=x -c user.email=x@x commit-tree -m x \(tree)")
    try run("git update-ref refs/heads/main \(made)")
  }

  /// Syncs the store, or another one at the same place.
  @discardableResult
  func sync(_ path: String? = nil, local: String? = nil) throws -> SyncReport {
    let (path, local) = (path ?? place.store, local ?? place.local)
    clock += 1
    let store = try Store.open(at: path, local: local, files: place.files)
    let shared = try SharedStore(at: path, local: local, files: place.files)
    let run = try SyncRun(
      shared, with: Remote(name: "shared", place: .git(url: remote)), store: store,
      now: moment(clock))
    try run.finish()
    return run.report
  }

  /// Makes the store again from the repository.
  func copy(to path: String, local: String) throws {
    let run = try CopyRun(
      from: .git(url: remote), to: path, local: local, files: place.files, inPlainText: true,
      now: moment(clock))
    while try !run.doSlice() {}
  }
}
