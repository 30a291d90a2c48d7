import Alder
@preconcurrency import CReadline
import Glibc

/// What is done with keys, all of it under the lock.
extension LineEditor.State {
  var isEditing: Bool { mode == .editing || mode == .completing }

  mutating func begin(prompt text: String, _ line: String, cursor: Int, isSecret: Bool = false) {
    prompt = Self.markingInvisible(text)
    unfinished = []
    mode = .editing
    ReadlineHooks.isSecret = isSecret
    // What is typed before readline has the terminal must not be seen either.
    TerminalSettings.setEcho(!isSecret)
    TerminalSettings.notePasteMode(ReadlineHooks.hasPasteMode)
    if isSecret {
      Terminal.write(text, to: 1)
      rl_callback_handler_install("", ReadlineHooks.finished)
    } else {
      rl_callback_handler_install(prompt, ReadlineHooks.finished)
    }
    guard !line.isEmpty else { return }
    rl_insert_text(line)
    rl_point = Int32(Self.bytes(of: line, before: cursor))
    rl_redisplay()
  }

  /// Keys that are there, those kept first. `orChecking` says that there are some to be read.
  mutating func feed(orChecking hasKeys: Bool) {
    if hasKeys { readAhead() }
    while !ahead.isEmpty, !isInterrupted {
      switch mode {
      case .idle: return keepOrSwitch()
      case .completing: return
      case .keys: events.append(.key(ahead.removeFirst()))
      case .editing: edit()
      }
    }
  }

  private mutating func readAhead() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(0, &bytes, bytes.count)
    if count > 0 {
      ahead += bytes[..<count]
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isClosed = true
    }
  }

  /// While nobody waits for a line, one key means something all the same.
  private mutating func keepOrSwitch() {
    guard let place = ahead.firstIndex(of: ReadlineHooks.switchKey) else { return }
    ahead.removeFirst(place + 1)
    events.append(.switch)
  }

  /// Gives readline a key, and more if it wants more.
  private mutating func edit() {
    ReadlineHooks.ahead = ahead
    ReadlineHooks.request = nil
    ReadlineHooks.result = nil
    rl_callback_read_char()
    ahead = ReadlineHooks.ahead
    ReadlineHooks.ahead = []
    if let line = ReadlineHooks.result {
      if line == nil, ReadlineHooks.isBrokenOff {
        ReadlineHooks.isBrokenOff = false
        rl_callback_handler_install(prompt, ReadlineHooks.finished)
        return
      }
      becomeIdle()
      unfinished = []
      events.append(line.map { .line($0) } ?? .end)
      return
    }
    switch ReadlineHooks.request {
    case .switch: events.append(.switch)
    case .complete:
      let text = String(cString: rl_line_buffer)
      let before = String(decoding: Array(text.utf8.prefix(Int(rl_point))), as: UTF8.self)
      let after = String(decoding: Array(text.utf8.dropFirst(Int(rl_point))), as: UTF8.self)
      if isPasted(before) {
        rl_insert_text("\t")
        rl_redisplay()
      } else {
        mode = .completing
        events.append(.complete(before: before, after: after))
      }
    case nil: break
    }
  }

  /// A tab that indents a line is no wish.
  private func isPasted(_ before: String) -> Bool {
    before.allSatisfy { $0 == " " || $0 == "\t" } && !(before.isEmpty && ahead.isEmpty)
  }

  mutating func resume(inserting text: String, showing list: String) {
    mode = .editing
    if !list.isEmpty {
      let point = rl_point
      rl_point = rl_end
      rl_redisplay()
      rl_crlf()
      fflush(rl_outstream)
      Terminal.write(list.hasSuffix("\n") ? list : list + "\n", to: 1)
      rl_point = point
      rl_on_new_line()
    }
    if !text.isEmpty { rl_insert_text(text) }
    if text.isEmpty, list.isEmpty { rl_ding() }
    if list.isEmpty { rl_redisplay() } else { rl_forced_update_display() }
  }

  /// The line and the cursor, in characters.
  mutating func giveUp() -> (line: String, cursor: Int) {
    guard isEditing else { return ("", 0) }
    let line = String(cString: rl_line_buffer)
    let before = String(decoding: Array(line.utf8.prefix(Int(rl_point))), as: UTF8.self)
    rl_point = rl_end
    rl_redisplay()
    rl_crlf()
    fflush(rl_outstream)
    rl_callback_handler_remove()
    rl_callback_sigcleanup()
    becomeIdle()
    unfinished = []
    return (line, before.unicodeScalars.count)
  }

  mutating func becomeIdle() {
    mode = .idle
    TerminalSettings.notePasteMode(false)
    TerminalSettings.setEcho(false)
  }

  mutating func adaptToWindow() {
    if isEditing { rl_resize_terminal() } else { rl_reset_screen_size() }
  }

  private static func bytes(of line: String, before cursor: Int) -> Int {
    String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor))).utf8.count
  }

  /// Marks escape sequences, which take no room on the screen.
  private static func markingInvisible(_ prompt: String) -> String {
    guard prompt.utf8.contains(0x1b) else { return prompt }
    var marked = ""
    var isInside = false
    for character in prompt.unicodeScalars {
      if character.value == 0x1b, !isInside {
        marked.unicodeScalars.append("\u{1}")
        isInside = true
      }
      marked.unicodeScalars.append(character)
      if isInside, character.properties.isAlphabetic {
        marked.unicodeScalars.append("\u{2}")
        isInside = false
      }
    }
    return isInside ? marked + "\u{2}" : marked
  }
}
