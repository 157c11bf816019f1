import Testing

@testable import Terminal

struct ScriptedTerminalTests {
  private let size = Size(columns: 20, rows: 4)

  @Test func `inputs come in their order, and then the end of the script for ever`() {
    var terminal = ScriptedTerminal(size: size, inputs: [.key(.up), .paste("x"), .watched])
    #expect(terminal.next(within: nil) == .key(.up))
    #expect(terminal.next(within: 0) == .paste("x"))
    #expect(terminal.next(within: 50) == .watched)
    #expect(terminal.next(within: nil) == .ending(.scriptEnded))
    #expect(terminal.next(within: 1000) == .ending(.scriptEnded))
  }

  @Test func `the end of the script waits for work under way`() {
    var terminal = ScriptedTerminal(size: size, keys: [])
    #expect(terminal.next(within: 0) == .idle)
    #expect(terminal.next(within: nil) == .ending(.scriptEnded))
  }

  @Test func `a resize changes the size before it is told`() {
    let small = Size(columns: 5, rows: 2)
    var terminal = ScriptedTerminal(size: size, steps: [.resize(small), .input(.key(.enter))])
    #expect(terminal.size == size)
    #expect(terminal.next(within: nil) == .resized)
    #expect(terminal.size == small)
    #expect(terminal.next(within: nil) == .key(.enter))
  }

  @Test func `frames, bells and redraws are counted and the last frame is kept`() {
    var terminal = ScriptedTerminal(size: size, isASCII: true, keys: [])
    #expect(terminal.frame == nil)
    var canvas = Canvas(size: size, isASCII: terminal.isASCII)
    canvas.draw("hello", at: Point(column: 0, row: 0))
    terminal.show(Canvas(size: size))
    terminal.show(canvas)
    terminal.ring()
    terminal.redraw()
    #expect(terminal.frame == canvas)
    #expect((terminal.frameCount, terminal.bells, terminal.redraws) == (2, 1, 1))
  }

  @Test func `after being stopped it is resumed`() {
    var terminal = ScriptedTerminal(size: size, keys: [.up])
    terminal.suspend()
    #expect(terminal.suspensions == 1)
    #expect(terminal.next(within: nil) == .resumed)
    #expect(terminal.next(within: nil) == .key(.up))
  }
}
