import Testing

@testable import CaseStore

/// What git asks is answered for the server of the copy, and for no other on the way there.
struct GitLoginTests {
  @Test(arguments: [
    ("Username for 'https://git.example.org': ", "git.example.org"),
    ("Password for 'https://ana@git.example.org': ", "git.example.org"),
    ("Password for 'https://ana%40fenmoor@git.example.org:8443/team': ", "git.example.org:8443"),
    ("Username for 'https://proxy.example.org:3128': ", "proxy.example.org:3128"),
  ])
  func `the server of a question is the one between the quotes`(question: String, server: String) {
    #expect(GitLogin.server(in: question) == server)
  }

  @Test(arguments: [
    "", "Password: ", "Username for 'http://git.example.org': ",
    "Enter passphrase for key 'id_ed25519': ",
  ])
  func `a question about no https server has none`(question: String) {
    #expect(GitLogin.server(in: question) == nil)
  }

  @Test(arguments: [
    ("fatal: could not read Username for 'https://git.example.org': terminal prompts", true),
    ("fatal: Authentication failed for 'https://git.example.org/cases.git/'", true),
    ("fatal: Authentication failed for 'https://other.example.org/cases.git/'", false),
    ("fatal: could not read Password for 'https://proxy.example.org:3128': no", false),
    ("fatal: unable to access 'https://git.example.org/cases.git/': timed out", false),
  ])
  func `only its own server can ask the person to log in`(complaint: String, asks: Bool) {
    let failed = GitProcess.Result(isSuccess: false, output: [], complaint: complaint)
    #expect(failed.asksForLogin(at: "git.example.org") == asks)
  }
}
