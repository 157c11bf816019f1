import CaseStore
import Casework
import Terminal
import Testing

@testable import RapidReview

/// What is shown over all cases at once, keys in, picture out.
struct GatherPictureTests {
  private func play(
    _ files: MemoryFileSystem = MemoryFileSystem(), columns: Int = 80, rows: Int = 24,
    ascii: Bool = false
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded(files)
    try ThreeCases(surroundings).make()
    return try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
  }

  @Test
  func `PROBE`() throws {
    var play = try play()
    try play.press("f")
    play.type("bruise")
    try play.press("<Down><Enter>")
    for _ in 0..<3 {
      try play.press("<Esc>")
      print(play.picture.prefix(200), play.cursor as Any)
    }
    try play.press("a")
    print(play.picture, play.cursor as Any)
    try play.press("c")
    print(play.styled, play.cursor as Any)
    try play.press("c<Enter>")
    print(play.picture, play.cursor as Any)
    try play.press("<Esc>")
    try play.press("<Esc>")
    try play.press("o")
    print(play.styled, play.cursor as Any)
    try play.press("<End>")
    print(play.picture, play.cursor as Any)
    try play.press("[")
    print(play.picture, play.cursor as Any)
    for size in [(60, 16), (120, 30)] {
      var small = try self.play(columns: size.0, rows: size.1, ascii: true)
      try small.press("fbruise")
      print(small.picture, small.cursor as Any)
      try small.press("<Esc>a")
      print(small.picture, small.cursor as Any)
      try small.press("<Esc>o")
      print(small.picture, small.cursor as Any)
    }
  }
}
