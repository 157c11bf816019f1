import Testing

@testable import RapidReview
@testable import Screens

/// What people call something before they know the program's word for it.
struct EverydayWordTests {
  @Test(arguments: EverydayWord.table.map(\.said))
  func `help finds something by every everyday word`(word: String) throws {
    var play = try Screenplay.demo()
    try play.press("?\(word)")
    #expect(!play.picture.contains("Nothing here is called that."), "\(play.picture)")
  }

  @Test func `each of the program's words that stand for one is a word of some action`() throws {
    var play = try Screenplay.demo()
    for word in Set(EverydayWord.table.flatMap(\.ours)).sorted() {
      try play.press("?\(word)")
      #expect(!play.picture.contains("Nothing here is called that."), "\(word)")
      try play.press("<Esc>")
    }
  }

  @Test func `fewer than three letters stand for nothing else`() {
    #expect(EverydayWord.ours(for: "re").isEmpty)
    #expect(EverydayWord.ours(for: "Reminders").contains("chase"))
    #expect(EverydayWord.ours(for: "rem") == ["chase", "chase"])
  }

  @Test func `in plain mode the log is found by history, and a chase from any screen`() throws {
    var talk = try PlainTalk.demo()
    #expect(try talk.say("? remind").contains("On Returns: chase:"), "\(talk.last)")
    try talk.say("1")
    try talk.say("history")
    #expect(talk.question.contains("log"), "\(talk.question)")
  }
}
