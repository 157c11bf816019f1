import CaseStore
import Glibc

/// The editor a person has chosen, to which a text can be lent; only where they have asked for it.
package struct OutsideEditor {
  /// What it is called on screen.
  package let name: String
  /// Has the person change a file, and returns when they have left the editor.
  ///
  /// `false` where it could not be started or ended in failure.
  package let change: (_ path: String) -> Bool

  /// The editor of the environment: `$VISUAL`, else `$EDITOR`; `nil` unless `RAPIDREVIEW_EDITOR`
  /// is 1, and where neither is set.
  package static func ofEnvironment() -> OutsideEditor? {
    guard Surroundings.environment("RAPIDREVIEW_EDITOR") == "1",
      let command = Surroundings.environment("VISUAL") ?? Surroundings.environment("EDITOR")
    else { return nil }
    let word = command.split(separator: " ").first ?? ""
    let name = word.split(separator: "/").last.map(String.init) ?? command
    return OutsideEditor(name: name) { EditorProcess.run(command, on: $0) }
  }
}

/// An editor as a process that has the terminal.
///
/// It gets a process group of its own, as a shell would give it, so that its Ctrl-C is not ours.
/// Nobody could continue it, so it is not left stopped by its Ctrl-Z. Asked to end meanwhile, we
/// ask it to, wait a moment, and then heed it ourselves.
private enum EditorProcess {
  package static func run(_ command: String, on path: String) -> Bool {
    var watched = set(SIGCHLD, SIGTERM, SIGHUP, SIGTTOU)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &watched, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    guard let process = start(command, path) else { return false }
    let own = getpgrp()
    tcsetpgrp(STDIN_FILENO, process)
    let status = wait(for: process)
    tcsetpgrp(STDIN_FILENO, own)
    return status == 0
  }

  /// Started by the shell, for the variable may hold arguments too.
  private static func start(_ command: String, _ path: String) -> pid_t? {
    ProgramStart.start("/bin/sh", ["sh", "-c", "\(command) \"$1\"", "sh", path], as: .group)
  }

  private static func wait(for process: pid_t) -> Int32? {
    var told = set(SIGCHLD, SIGTERM, SIGHUP)
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG | WUNTRACED)
      if ended < 0, errno != EINTR { return nil }
      if ended == process {
        guard status & 0xFF == 0x7F else { return status }
        // Stopped: by its own key, or for touching the terminal before it had it.
        tcsetpgrp(STDIN_FILENO, process)
        kill(-process, SIGCONT)
        continue
      }
      let signal = sigwaitinfo(&told, nil)
      if signal == SIGTERM || signal == SIGHUP {
        let status = end(process)
        // Left waiting for whoever heeds it.
        kill(getpid(), signal)
        return status
      }
    }
  }

  /// Asks it to end, as a terminal does that goes away, and makes it after two seconds.
  private static func end(_ process: pid_t) -> Int32? {
    var child = set(SIGCHLD)
    var status: Int32 = 0
    kill(-process, SIGHUP)
    kill(-process, SIGCONT)
    var patience = timespec(tv_sec: 2, tv_nsec: 0)
    while waitpid(process, &status, WNOHANG) == 0 {
      if sigtimedwait(&child, nil, &patience) < 0, errno == EAGAIN {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        break
      }
    }
    return status
  }

  private static func set(_ signals: Int32...) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
