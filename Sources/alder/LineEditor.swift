import Alder
import CReadline
import Glibc
import Synchronization

/// Lines edited with readline, with a history.
///
/// Readline is one for the whole program and not safe for threads, and while a line is edited,
/// others write. So it is driven one character at a time, under a lock; who has something to
/// write takes the lock, clears what is being edited from the screen, writes, and shows it again
/// below. What does not end with a line break is kept as a part of the prompt until the rest comes.
final class LineEditor: LineReader {
  private struct State {
    var isEditing = false
    var prompt = ""
    /// Output that has not had its line break.
    var unfinished: [UInt8] = []
    var history = History()
  }

  private let state = Mutex(State())

  init() {
    TerminalSettings.restoreOnInterrupt()
    // A tab is a tab: there are no file names to complete.
    rl_bind_key(9, rl_insert)
  }

  func readLine(prompt: String) -> String? {
    Self.result = nil
    state.withLock { state in
      state.isEditing = true
      state.prompt = prompt
      rl_callback_handler_install(prompt, Self.finished)
    }
    while true {
      var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, -1) < 0, errno != EINTR { return nil }
      let line = state.withLock { state -> String?? in
        if !state.isEditing { return .some(nil) }
        if ready.revents != 0 { rl_callback_read_char() } else { rl_check_signals() }
        guard let line = Self.result else { return nil }
        state.isEditing = false
        state.unfinished = []
        if let line { state.history.add(line) }
        return line
      }
      if let line { return line }
    }
  }

  func interleave(_ bytes: [UInt8], _ write: ([UInt8]) -> Void) {
    state.withLock { state in
      guard state.isEditing else { return write(bytes) }
      let text = state.unfinished + bytes
      let end = text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      state.unfinished = Array(text[end...])
      rl_clear_visible_line()
      write(Array(text[..<end]))
      rl_set_prompt(String(decoding: state.unfinished, as: UTF8.self) + state.prompt)
      rl_on_new_line()
      rl_redisplay()
    }
  }

  func close() {
    state.withLock { state in
      guard state.isEditing else { return }
      state.isEditing = false
      rl_callback_handler_remove()
      Terminal.write("\n", to: 1)
    }
  }

  /// Nil while a line is edited; then the line, or nil at the end of input.
  /// Safe: only used under the lock, and before `isEditing` is set.
  private nonisolated(unsafe) static var result: String??

  private static let finished: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void = { line in
    rl_callback_handler_remove()
    result = .some(line.map { String(cString: $0) })
    free(line)
  }
}
